import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { SubmitButton } from '@/ui/submit-button';
import { Fold } from '../work/fold';
import { checkInAtWall } from './walk-in.actions';

/** Who booked says so: by the code of their message, or by first name and four digits. */
export async function BookedForms({ locale, link }: { locale: Locale; link: string }) {
  const t = await getTranslations('walkIn');
  const action = checkInAtWall.bind(null, locale, link);
  return (
    <>
      <Form locale={locale} action={action} newId={crypto.randomUUID()} within="code">
        <TextField
          name="code"
          label={t('code')}
          hint={t('codeHint')}
          required
          autoComplete="off"
          maxLength={40}
        />
        <SubmitButton tone="ghost">{t('checkIn')}</SubmitButton>
      </Form>
      <Fold plain title={t('orName')}>
        <Form locale={locale} action={action} newId={crypto.randomUUID()} within="name">
          <TextField
            name="firstName"
            label={t('bookedName')}
            required
            autoComplete="given-name"
            maxLength={60}
          />
          <TextField
            name="lastDigits"
            label={t('lastDigits')}
            required
            inputMode="numeric"
            autoComplete="off"
            maxLength={4}
            width="short"
          />
          <SubmitButton tone="ghost">{t('checkIn')}</SubmitButton>
        </Form>
      </Fold>
    </>
  );
}
