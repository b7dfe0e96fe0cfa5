import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { staffHere } from '@/features/accounts/session';
import { checkService, endService } from '@/features/referrals/referrals.actions';
import { ServiceFacts } from '@/features/referrals/service-facts';
import { Deed, Deeds } from '@/features/work/deed';
import { Done } from '@/features/work/done';
import { Narrow } from '@/features/work/narrow';
import { need } from '@/features/work/need';
import { titled, type PageProps } from '@/features/work/page';
import { say } from '@/features/work/say';
import { enterLocale } from '@/i18n/enter';
import { ButtonLink } from '@/ui/button';
import { Notice } from '@/ui/notice';
import { PageTitle } from '@/ui/page';

export const generateMetadata = titled('referrals.services.title');

export default async function ServicePage({ params, searchParams }: PageProps<{ id: string }>) {
  const locale = await enterLocale(params);
  const { id } = await params;
  const here = `/${locale}/staff/services/${id}`;
  await staffHere(locale, here);
  const t = await getTranslations('referrals');
  const call = { params: { path: { id } } };
  const service = need(locale, await ask((await api()).GET('/api/staff/services/{id}', call)), here);
  return (
    <Narrow>
      <Done query={await searchParams} />
      <PageTitle title={say(service.name, locale)} lead={t(`kinds.${service.kind}`)} />
      {service.ended && <Notice tone="warn" title={t('service.ended')} />}
      {service.isOld && !service.ended && <Notice tone="warn" title={t('services.old')} />}
      <ServiceFacts locale={locale} service={service} />
      {service.mine && !service.ended && (
        <Deeds>
          <Deed locale={locale} tone="primary" action={checkService.bind(null, locale, id)}>
            {t('service.check')}
          </Deed>
          <ButtonLink tone="ghost" href={`${here}/edit`}>
            {t('service.edit')}
          </ButtonLink>
          <Deed locale={locale} tone="danger" action={endService.bind(null, locale, id)}>
            {t('service.end')}
          </Deed>
        </Deeds>
      )}
    </Narrow>
  );
}
