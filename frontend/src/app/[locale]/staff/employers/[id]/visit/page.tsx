import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import { staffHere } from '@/features/accounts/session';
import { firmPath } from '@/features/firms/firms.types';
import { VisitForm } from '@/features/firms/visit-form';
import { NoOhjaamo } from '@/features/staff/no-ohjaamo';
import { currentOhjaamo } from '@/features/staff/ohjaamo';
import { Narrow } from '@/features/work/narrow';
import { need } from '@/features/work/need';
import { titled, type PageProps } from '@/features/work/page';
import { dayText } from '@/features/work/say';
import { enterLocale } from '@/i18n/enter';
import { Notice } from '@/ui/notice';
import { PageTitle } from '@/ui/page';

export const generateMetadata = titled('firms.visit.title');

const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Helsinki' }).format(new Date());

export default async function VisitPage({ params }: PageProps<{ id: string }>) {
  const locale = await enterLocale(params);
  const { id } = await params;
  const here = firmPath(locale, id, '/visit');
  const staff = await staffHere(locale, here);
  const t = await getTranslations('firms');
  const ohjaamo = await currentOhjaamo(staff);
  if (!ohjaamo) return <NoOhjaamo />;
  const path = { params: { path: { id } } };
  const firm = need(locale, await ask((await api()).GET('/api/staff/firms/{id}', path)), here);
  const { notBefore } = firm;
  return (
    <Narrow>
      <PageTitle title={t('visit.title')} lead={firm.name} />
      {notBefore && (
        <Notice tone="warn" title={t('visit.paused', { day: dayText(notBefore.day, locale) })}>
          <p>{notBefore.because}</p>
        </Notice>
      )}
      <VisitForm locale={locale} firm={firm} ohjaamo={ohjaamo} today={today()} />
    </Narrow>
  );
}
