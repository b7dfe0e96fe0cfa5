import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { Section } from '@/ui/page';
import { ProposalsTable } from './staff-list';

/** On somebody's page for staff: what was suggested to them. */
export async function ProposalsOfPerson({ locale, personId }: { locale: Locale; personId: string }) {
  const t = await getTranslations('proposals.staff');
  const query = { person: personId };
  const { data } = await ask((await api()).GET('/api/staff/proposals', { params: { query } }));
  if (!data) return null;
  return (
    <Section title={t('personTitle')} id="proposals">
      {data.proposals.length > 0 ? (
        <ProposalsTable locale={locale} proposals={data.proposals} />
      ) : (
        <p>{t('personNone')}</p>
      )}
    </Section>
  );
}
