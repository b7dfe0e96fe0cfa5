import { getTranslations } from 'next-intl/server';
import { DirectoryButtons } from '@/features/accounts/directory-buttons';
import { PasskeyButton } from '@/features/accounts/passkey-button';
import { localPath, signInPath } from '@/features/accounts/paths';
import { SignInFrame } from '@/features/accounts/sign-in-frame';
import { enterPasskey, enterPassword } from '@/features/accounts/strong.actions';
import { one, titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { Section } from '@/ui/page';
import { SubmitButton } from '@/ui/submit-button';

export const generateMetadata = titled('signIn.staff.title');

export default async function StaffSignInPage({ params, searchParams }: PageProps) {
  const locale = await enterLocale(params);
  const t = await getTranslations('signIn');
  const next = localPath(one(await searchParams, 'next'));
  return (
    <SignInFrame title={t('staff.title')} lead={t('staff.lead')}>
      <PasskeyButton
        enter={enterPasskey.bind(null, locale, next)}
        label={t('staff.passkey')}
        failed={t('passkeyFailed')}
      />
      <DirectoryButtons locale={locale} next={next} />
      <Section title={t('staff.orPassword')}>
        <Form locale={locale} action={enterPassword.bind(null, locale, next)}>
          <TextField
            name="email"
            type="email"
            label={t('staff.email')}
            required
            autoComplete="username webauthn"
            maxLength={254}
          />
          <TextField
            name="password"
            type="password"
            label={t('staff.password')}
            required
            autoComplete="current-password"
          />
          <SubmitButton tone="ghost">{t('staff.next')}</SubmitButton>
        </Form>
      </Section>
      <Section title={t('staff.firstTitle')}>
        <p>
          {t('staff.first')} <a href={signInPath(locale, next)}>{t('staff.firstLink')}</a>
        </p>
      </Section>
    </SignInFrame>
  );
}
