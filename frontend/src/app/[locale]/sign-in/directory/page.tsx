import { getTranslations } from 'next-intl/server';
import { staffSignInPath } from '@/features/accounts/paths';
import { SignInFrame } from '@/features/accounts/sign-in-frame';
import { comeBack } from '@/features/accounts/strong.actions';
import { Deed } from '@/features/work/deed';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';

export const generateMetadata = titled('signIn.directory.title');

/** Where a directory sends the browser back to. Opening it uses nothing up: the button does. */
export default async function DirectoryPage({ params, searchParams }: PageProps) {
  const locale = await enterLocale(params);
  const t = await getTranslations('signIn');
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(await searchParams))
    for (const each of [value ?? []].flat()) query.append(name, each);
  return (
    <SignInFrame title={t('directory.title')} lead={t('directory.lead')}>
      <Deed locale={locale} tone="primary" action={comeBack.bind(null, locale, query.toString())}>
        {t('directory.go')}
      </Deed>
      <p>
        <a href={staffSignInPath(locale)}>{t('second.start')}</a>
      </p>
    </SignInFrame>
  );
}
