import { getTranslations } from 'next-intl/server';
import { localPath, staffSignInPath } from '@/features/accounts/paths';
import { sendCode } from '@/features/accounts/sign-in.actions';
import { SignInFrame } from '@/features/accounts/sign-in-frame';
import { one, titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { SubmitButton } from '@/ui/submit-button';

export const generateMetadata = titled('signIn.title');

export default async function SignInPage({ params, searchParams }: PageProps) {
  const locale = await enterLocale(params);
  const t = await getTranslations('signIn');
  const next = localPath(one(await searchParams, 'next'));
  return (
    <SignInFrame title={t('title')} lead={t('lead')}>
      <Form locale={locale} action={sendCode.bind(null, locale, next)}>
        <TextField name="contact" label={t('email')} required autoComplete="email" maxLength={254} />
        <SubmitButton>{t('sendCode')}</SubmitButton>
      </Form>
      <p>
        {t('staffTitle')} <a href={staffSignInPath(locale, next)}>{t('staffLink')}</a>
      </p>
      <p>
        {t('noAccount')} <a href={`/${locale}/employer/join`}>{t('askAccess')}</a>
      </p>
    </SignInFrame>
  );
}
