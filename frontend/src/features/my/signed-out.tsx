import { getTranslations } from 'next-intl/server';
import { sendCode } from '@/features/accounts/sign-in.actions';
import type { Locale } from '@/i18n/locales';
import { TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { Main, PageTitle } from '@/ui/page';
import { SubmitButton } from '@/ui/submit-button';

/** Signed out: a one-time code to the phone or e-mail one booked with. The same answer whether it is known or not. `next`: where they wanted to go. */
export async function SignedOut({ locale, next }: { locale: Locale; next?: string }) {
  const t = await getTranslations('my.signedOut');
  return (
    <Main>
      <PageTitle title={t('title')} lead={t('lead')} />
      <Form locale={locale} action={sendCode.bind(null, locale, next ?? `/${locale}/my`)}>
        <TextField
          name="contact"
          label={t('contact')}
          hint={t('hint')}
          required
          autoComplete="tel"
          maxLength={254}
        />
        <SubmitButton>{t('send')}</SubmitButton>
      </Form>
      <p>
        {t('noBooking')} <a href={`/${locale}`}>{t('look')}</a>
      </p>
    </Main>
  );
}
