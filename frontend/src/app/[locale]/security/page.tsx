import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { session } from '@/features/accounts/session';
import { secondFactorPath, signInPath } from '@/features/accounts/paths';
import { Address } from '@/features/security/address';
import { SecurityDone } from '@/features/security/done';
import { Factors } from '@/features/security/factors';
import { security } from '@/features/security/security';
import { Sessions } from '@/features/security/sessions';
import { Narrow } from '@/features/work/narrow';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { ButtonLink } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { PageTitle } from '@/ui/page';

export const generateMetadata = titled('security.title');

export default async function SecurityPage({ params, searchParams }: PageProps) {
  const locale = await enterLocale(params);
  const here = `/${locale}/security`;
  const [mine, { staff, secondFactor }] = [await security(), await session()];
  if (!mine) redirect(signInPath(locale, here));
  if (secondFactor === 'enter') redirect(secondFactorPath(locale, 'enter', here));
  const t = await getTranslations('security');
  return (
    <Narrow>
      <PageTitle title={t('title')} lead={t('lead')} />
      <SecurityDone query={await searchParams} />
      {secondFactor === 'enrol' && (
        <Notice tone="warn" title={t('first')}>
          <p>{t('firstText')}</p>
        </Notice>
      )}
      {staff && (
        <p>
          <ButtonLink tone="ghost" href={`/${locale}/staff`}>
            {t('toStaff')}
          </ButtonLink>
        </p>
      )}
      {mine.hasFactors && <Factors locale={locale} mine={mine} />}
      <Sessions locale={locale} mine={mine} />
      <Address locale={locale} mine={mine} />
    </Narrow>
  );
}
