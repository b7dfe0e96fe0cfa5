import { getTranslations } from 'next-intl/server';
import { localPath, staffSignInPath } from '@/features/accounts/paths';
import { SignInFrame } from '@/features/accounts/sign-in-frame';
import { enterSecond } from '@/features/accounts/strong.actions';
import { one, titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { SubmitButton } from '@/ui/submit-button';

export const generateMetadata = titled('signIn.second.title');

export default async function SecondPage({ params, searchParams }: PageProps) {
  const locale = await enterLocale(params);
  const t = await getTranslations('signIn.second');
  const next = localPath(one(await searchParams, 'next'));
  return (
    <SignInFrame title={t('title')} lead={t('lead')}>
      <Form locale={locale} action={enterSecond.bind(null, locale, next)}>
        <TextField
          name="code"
          label={t('code')}
          hint={t('hint')}
          required
          width="short"
          autoComplete="one-time-code"
          maxLength={20}
        />
        <SubmitButton>{t('enter')}</SubmitButton>
      </Form>
      <p>
        <a href={staffSignInPath(locale, next)}>{t('start')}</a>
      </p>
    </SignInFrame>
  );
}
