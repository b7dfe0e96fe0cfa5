import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { Notice } from '@/ui/notice';
import { Section } from '@/ui/page';
import { Deed } from '../work/deed';
import { need } from '../work/need';
import { NewIdDeed } from '../work/new-id-deed';
import { Numbers } from '../work/numbers';
import { one, type Query } from '../work/page';
import { countVisit, takeVisitBack } from './visits.actions';

/** Somebody came by, and nothing else is noted. For a moment it can be taken back. */
export async function VisitCounter(props: { locale: Locale; ohjaamoId: string; query: Query }) {
  const { locale, ohjaamoId, query } = props;
  const t = await getTranslations('visits');
  const { ohjaamos } = need(locale, await ask((await api()).GET('/api/staff/visits')));
  const today = ohjaamos.find(({ id }) => id === ohjaamoId)?.today ?? 0;
  const [visit, undo] = [one(query, 'visit'), one(query, 'undo')];
  const more = `/${locale}/staff/visits`;
  return (
    <Section title={t('title')} id="visits">
      <Numbers facts={[{ number: today, word: t('today', { count: today }), href: more, tone: 'mint' }]} />
      <NewIdDeed locale={locale} action={countVisit.bind(null, locale, ohjaamoId)}>
        {t('count')}
      </NewIdDeed>
      {visit && undo && (
        <Notice tone="success" live title={t('counted')}>
          <Deed locale={locale} action={takeVisitBack.bind(null, locale, visit, undo)}>
            {t('undo')}
          </Deed>
        </Notice>
      )}
    </Section>
  );
}
