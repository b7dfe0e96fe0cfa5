import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { staffHere } from '@/features/accounts/session';
import { shownSoon } from '@/features/calendar/programme';
import { DeviceCard } from '@/features/devices/device-card';
import { DeviceForm } from '@/features/devices/device-form';
import { NoOhjaamo } from '@/features/staff/no-ohjaamo';
import { currentOhjaamo } from '@/features/staff/ohjaamo';
import { Done } from '@/features/work/done';
import { need } from '@/features/work/need';
import { titled, type PageProps } from '@/features/work/page';
import { enterLocale } from '@/i18n/enter';
import { CardGrid } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Main, PageTitle, Section } from '@/ui/page';

export const generateMetadata = titled('devices.title');

export default async function DevicesPage({ params, searchParams }: PageProps) {
  const locale = await enterLocale(params);
  const staff = await staffHere(locale, `/${locale}/staff/devices`);
  const t = await getTranslations('devices');
  const ohjaamo = await currentOhjaamo(staff);
  if (!ohjaamo) return <NoOhjaamo />;
  const { devices } = need(locale, await ask((await api()).GET('/api/staff/devices')));
  const events = await shownSoon(locale, ohjaamo.id);
  return (
    <Main width="wide">
      <Done query={await searchParams} />
      <PageTitle title={t('title')} lead={t('lead')} />
      {devices.length > 0 ? (
        <CardGrid>
          {devices.map((device) => (
            <DeviceCard key={device.id} locale={locale} device={device} />
          ))}
        </CardGrid>
      ) : (
        <EmptyState title={t('none')} text={t('noneText')} />
      )}
      <Section id="new" title={`${t('addTitle')}: ${ohjaamo.name}`}>
        <DeviceForm locale={locale} ohjaamoId={ohjaamo.id} events={events} />
      </Section>
    </Main>
  );
}
