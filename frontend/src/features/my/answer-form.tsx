import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { Card } from '@/ui/card';
import { Deed } from './deed';
import { cancel, confirm } from './link.actions';
import type { Registration } from './my.types';
import { isInRotation } from './times';

interface Props {
  locale: Locale;
  registration: Registration;
  answer?: string;
}

/** What the link in the message asked about, on top, as one button. */
export async function AnswerForm({ locale, registration, answer }: Props) {
  const t = await getTranslations('my.answer');
  const { link } = registration;
  if (answer === 'coming' && registration.answer === null) {
    return (
      <Card as="section" ground="sun">
        <h2>{t('coming')}</h2>
        <Deed locale={locale} tone="ink" wide action={confirm.bind(null, locale, link)}>
          {t('comingButton')}
        </Deed>
      </Card>
    );
  }
  if (answer === 'cancel') {
    return (
      <Card as="section">
        <h2>{t(isInRotation(registration) ? 'cancelRounds' : 'cancel')}</h2>
        <p>{t(isInRotation(registration) ? 'cancelRoundsText' : 'cancelText')}</p>
        <Deed locale={locale} tone="danger" wide action={cancel.bind(null, locale, link)}>
          {t('cancelButton')}
        </Deed>
        <p>
          <a href={`/${locale}/my/${link}`}>{t('keep')}</a>
        </p>
      </Card>
    );
  }
  return null;
}
