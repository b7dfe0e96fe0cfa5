'use client';

import { useTranslations } from 'next-intl';
import type { Locale } from '@/i18n/locales';
import type { FormWords } from '@/ui/action-form';
import { Icon } from '@/ui/icons';
import { Main } from '@/ui/page';
import { useIsOffline } from '../room/use-is-offline';
import { useView } from '../room/use-view';
import { inLocale, type Sectors } from '../walk-in/words';
import { Called } from './called';
import { Deeds } from './deeds';
import { Hero } from './hero';
import { JustDone } from './just-done';
import { Lines } from './lines';
import { Meetings } from './meetings';
import { isCalled, isThere, moodOf } from './mood';
import { MyRounds } from './my-rounds';
import { Reach } from './reach';
import { Ring } from './ring';
import { RoundChanges } from './round-changes';
import { RoundsHero } from './rounds-hero';
import { linesBesides, speaks, standingIn } from './rounds-standing';
import type { Did, Where } from './turn.actions';
import { TurnContext } from './turn-context';
import type { MyTurn } from './turn.types';
import styles from './turn.module.css';

interface Props {
  locale: Locale;
  link: string;
  start: MyTurn;
  sectors: Sectors;
  words: FormWords;
  /** New each time the page was made. */
  pageId: string;
  done?: { deed: string; did: Did };
  /** The call that was answered with "going", where no script remembers it. */
  seen?: string;
}

/** Where I stand, live: what comes over the line replaces what is shown; when it is lost, the last known stays. */
export function MyTurnLive(props: Props) {
  const { locale, link, start, sectors, words, pageId, done, seen } = props;
  const t = useTranslations('turn');
  const { view, isLost } = useView<MyTurn>(`/api/my-turns/${link}`, start);
  const isOffline = useIsOffline();
  const where: Where = { locale, link };
  const mood = moodOf(view);
  const { rounds } = view;
  const standing = rounds ? standingIn(rounds) : {};
  const isInRounds = isThere(mood) && mood !== 'out' && mood !== 'on_hold';
  return (
    <TurnContext value={{ where, words, pageId, sectors, zone: view.event.timeZone }}>
      <Main>
        <p className={styles.event}>{inLocale(view.event.title, locale)}</p>
        <div role="status" className={styles.away}>
          {(isLost || isOffline) && (
            <p>
              <Icon name="info" /> {t('away')}
            </p>
          )}
        </div>
        {done && <JustDone key={pageId} done={done} mood={mood} />}
        {isCalled(mood) && view.turn ? (
          <Called view={view} turn={view.turn} mood={mood} seen={seen} />
        ) : rounds && isInRounds && speaks(standing) ? (
          <RoundsHero view={view} rounds={rounds} standing={standing} />
        ) : (
          <Hero view={view} mood={mood} />
        )}
        <Ring view={view} mood={mood} />
        {rounds && <RoundChanges rounds={rounds} />}
        {rounds && !isCalled(mood) && <MyRounds rounds={rounds} next={standing.next} />}
        {!isCalled(mood) && view.met.length > 0 && <Meetings view={view} />}
        {isThere(mood) && (
          <div key={pageId} className={styles.stack}>
            <Deeds view={view} mood={mood} />
            {!isCalled(mood) && <Lines view={{ ...view, lines: linesBesides(view) }} mood={mood} />}
          </div>
        )}
        {isThere(mood) && !isCalled(mood) && <Reach view={view} />}
        <p className={styles.links}>
          <a href={`/${locale}/events/${view.event.id}`}>{t('toEvent')}</a>
          {!isThere(mood) && <a href={`/${locale}`}>{t('others')}</a>}
        </p>
      </Main>
    </TurnContext>
  );
}
