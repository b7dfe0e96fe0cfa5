import { getTranslations } from 'next-intl/server';
import { signInPath } from '@/features/accounts/paths';
import { openMailedLink } from '@/features/accounts/sign-in.actions';
import { SignInFrame } from '@/features/accounts/sign-in-frame';
import { Deed } from '@/features/work/deed';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';

export const generateMetadata = titled('signIn.link.title');

/** Programs that read mail follow links: opening this one uses nothing up, its button does. */
export default async function MailedLinkPage({ params }: PageProps<{ token: string }>) {
  const locale = await enterLocale(params);
  const { token } = await params;
  const t = await getTranslations('signIn.link');
  return (
    <SignInFrame title={t('title')} lead={t('lead')}>
      <Deed locale={locale} tone="primary" action={openMailedLink.bind(null, locale, token)}>
        {t('use')}
      </Deed>
      <p>
        <a href={signInPath(locale)}>{t('again')}</a>
      </p>
    </SignInFrame>
  );
}
