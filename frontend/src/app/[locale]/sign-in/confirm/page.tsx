import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { DirectoryButtons } from '@/features/accounts/directory-buttons';
import { PasskeyButton } from '@/features/accounts/passkey-button';
import { localPath, signInPath } from '@/features/accounts/paths';
import { SignInFrame } from '@/features/accounts/sign-in-frame';
import { enterPasskey, sendOwnCode } from '@/features/accounts/strong.actions';
import { ProofForm } from '@/features/security/proof-form';
import { security } from '@/features/security/security';
import { Deed } from '@/features/work/deed';
import { one, titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';

export const generateMetadata = titled('signIn.confirm.title');

/** Shows again who one is, in the strongest way that one has. */
export default async function ConfirmPage({ params, searchParams }: PageProps) {
  const locale = await enterLocale(params);
  const t = await getTranslations('signIn');
  const next = localPath(one(await searchParams, 'next'));
  const mine = await security();
  if (!mine) redirect(signInPath(locale, next));
  const { address, passkeys, totp, strength } = mine;
  const hasOwn = passkeys.length > 0 || totp;
  // Strong without a proof of one's own: the municipality's directory has it.
  const byDirectory = !hasOwn && strength === 'strong';
  const byCode = !hasOwn && !byDirectory;
  return (
    <SignInFrame
      title={t('confirm.title')}
      lead={byCode && address ? t('confirm.leadCode', { address }) : t('confirm.lead')}
    >
      {passkeys.length > 0 && (
        <PasskeyButton
          enter={enterPasskey.bind(null, locale, next)}
          label={t('staff.passkey')}
          failed={t('passkeyFailed')}
        />
      )}
      {totp && <ProofForm locale={locale} next={next} mine={mine} />}
      {byDirectory && <DirectoryButtons locale={locale} next={next} again />}
      {byCode && (
        <Deed locale={locale} tone="primary" action={sendOwnCode.bind(null, locale, next, address ?? '…')}>
          {t('confirm.send')}
        </Deed>
      )}
      <p>
        <a href={`/${locale}`}>{t('confirm.keep')}</a>
      </p>
    </SignInFrame>
  );
}
