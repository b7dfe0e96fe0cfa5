import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { rememberedAddress } from '@/features/accounts/address-cookie';
import { localPath, signInPath } from '@/features/accounts/paths';
import { enterCode } from '@/features/accounts/sign-in.actions';
import { SignInFrame } from '@/features/accounts/sign-in-frame';
import { one, titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { SubmitButton } from '@/ui/submit-button';

export const generateMetadata = titled('signIn.codeTitle');

export default async function CodePage({ params, searchParams }: PageProps) {
  const locale = await enterLocale(params);
  const t = await getTranslations('signIn');
  const next = localPath(one(await searchParams, 'next'));
  const address = await rememberedAddress();
  if (!address) redirect(signInPath(locale, next));
  return (
    <SignInFrame title={t('codeTitle')} lead={t('codeLead', { address })}>
      <Form locale={locale} action={enterCode.bind(null, locale, next)}>
        <TextField
          name="code"
          label={t('code')}
          required
          width="short"
          inputMode="numeric"
          autoComplete="one-time-code"
          maxLength={9}
        />
        <SubmitButton>{t('enter')}</SubmitButton>
      </Form>
      <p>
        {t('notArrived')} <a href={signInPath(locale, next)}>{t('again')}</a>
      </p>
    </SignInFrame>
  );
}
