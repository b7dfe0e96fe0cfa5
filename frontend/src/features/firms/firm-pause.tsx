import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { Notice } from '@/ui/notice';
import { SubmitButton } from '@/ui/submit-button';
import { Deed } from '../work/deed';
import { Fold } from '../work/fold';
import { dayText } from '../work/say';
import { pauseFirm, resumeFirm } from './firms.actions';
import type { Firm } from './firms.types';

/** Shown big, above everything: the firm does not want to be called yet. */
export async function DoNotCall({ locale, firm }: { locale: Locale; firm: Firm }) {
  const t = await getTranslations('firms');
  if (!firm.notBefore) return null;
  const { day, because } = firm.notBefore;
  return (
    <Notice tone="error" title={t('doNotCall', { day: dayText(day, locale) })}>
      <p>{because}</p>
      <Deed locale={locale} action={resumeFirm.bind(null, locale, firm.id)}>
        {t('pause.end')}
      </Deed>
    </Notice>
  );
}

export async function PauseForm({ locale, firm }: { locale: Locale; firm: Firm }) {
  const t = await getTranslations('firms.pause');
  return (
    <Fold plain title={t('title')}>
      <Form locale={locale} action={pauseFirm.bind(null, locale, firm.id)} within="pause">
        <TextField
          name="notBefore"
          type="date"
          width="short"
          label={t('day')}
          required
          value={firm.notBefore?.day}
        />
        <TextField
          name="because"
          label={t('because')}
          required
          maxLength={200}
          value={firm.notBefore?.because}
        />
        <SubmitButton tone="ghost">{t('save')}</SubmitButton>
      </Form>
    </Fold>
  );
}
