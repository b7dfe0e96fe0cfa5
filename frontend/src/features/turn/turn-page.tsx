import { getTranslations } from 'next-intl/server';
import { ClientTexts } from '@/i18n/client-texts';
import type { Locale } from '@/i18n/locales';
import { sectorsOf } from '../walk-in/sectors';
import { one, type Query } from '../work/page';
import { MyTurnLive } from './my-turn';
import type { Did } from './turn.actions';
import type { MyTurn } from './turn.types';

const dids: Did[] = ['left', 'dropped', 'joined'];

/** My turn, as it stands when the page is asked for; with JavaScript it changes by itself from there. */
export async function TurnPage(props: { locale: Locale; link: string; view: MyTurn; query: Query }) {
  const { locale, link, view, query } = props;
  const t = await getTranslations('common');
  const words = {
    summary: t('summaryTitle'),
    optional: t('optional'),
    error: t('state.error'),
    choose: t('choose'),
  };
  const [deed, did] = [one(query, 'deed'), dids.find((known) => known === one(query, 'did'))];
  return (
    <ClientTexts locale={locale} of={['turn', 'wait', ...(view.rounds ? (['rounds'] as const) : [])]}>
      <MyTurnLive
        locale={locale}
        link={link}
        start={view}
        sectors={await sectorsOf([...view.lines, ...view.more])}
        words={words}
        pageId={crypto.randomUUID()}
        done={deed && did ? { deed, did } : undefined}
        seen={one(query, 'seen')}
      />
    </ClientTexts>
  );
}
