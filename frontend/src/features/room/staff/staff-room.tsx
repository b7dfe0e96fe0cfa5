'use client';

import { useTranslations } from 'next-intl';
import { useRef, useState } from 'react';
import type { Locale } from '@/i18n/locales';
import type { Room, StaffDeed } from '../room.types';
import { useNow } from '../use-now';
import { EveningFigures } from './evening-figures';
import { KeysHelp } from './keys-help';
import { LastDeeds } from './last-deeds';
import { Plan } from './plan';
import { PrintList } from './print-list';
import { QueueSide } from './queue-side';
import { FigureLine, RoomHead } from './room-head';
import { RoomProvider } from './room-context';
import { RoomNotices } from './room-notices';
import { useRoomWords } from './room-words';
import styles from './room.module.css';
import { RoundsBar } from './rounds-bar';
import { RoundsFold } from './rounds-fold';
import { Settings } from './settings';
import { Network, RefusedTaps, SaidLast } from './told';
import { useKeys } from './use-keys';
import { useKept } from '../use-kept';
import { useRoom } from './use-room';
import { WalkIn } from './walk-in';

interface Props {
  locale: Locale;
  initial: Room;
  /** When and where, in words. */
  lead: string;
  /** Of a deed that was posted without JavaScript. */
  refusedCode?: string;
}

/** The room for those who run it: who sits where, who waits, who is missing; one tap a deed. */
export function StaffRoom({ locale, initial, lead, refusedCode }: Props) {
  const own = useRoom(initial);
  const { room, touched, isAway } = own;
  const now = useNow(own.shown.madeAt, own.skewMs);
  const words = useRoomWords(room, locale);
  const problems = useTranslations('problems');
  const problem = (code: string) => {
    const key = code as Parameters<typeof problems>[0];
    return problems.has(key) ? problems(key) : problems('unknown');
  };
  const [walkInLines, setWalkInLines] = useState<string[]>();
  const [open, setOpen] = useState<'settings' | 'keys'>();
  const [hasKeys, switchKeys] = useKept('room keys', true);
  const search = useRef<HTMLInputElement>(null);
  const here = `/${locale}/staff/events/${room.event.id}`;

  const walkIn = (lines: string[] = []) => room.isOn && setWalkInLines(lines);
  const undo = (deedId: string) => {
    const done = room.deeds.find(({ id }) => id === deedId);
    const said = own.said?.tap.id === deedId ? own.said.tap.label : undefined;
    const what = said ?? (done ? words.didDone(done) : '');
    own.undo(deedId, words.t('undone', { what }));
  };
  const undoMine = () => {
    const waiting = own.waiting
      .filter(({ method, path }) => method === 'PUT' && path.includes('/deeds/'))
      .at(-1);
    const done = room.deeds.find(({ id, undoable }) => undoable && own.mine.includes(id));
    const id = waiting?.id ?? done?.id;
    if (id) undo(id);
  };
  useKeys({
    isOn: hasKeys,
    w: () => walkIn(),
    z: undoMine,
    '/': () => search.current?.focus(),
    '?': () => setOpen('keys'),
  });

  return (
    <RoomProvider
      value={{
        room,
        touched,
        now,
        locale,
        isAway,
        tap: (deed: StaffDeed) => own.tap(deed, words.didTap),
        put: own.put,
        putAway: own.putAway,
        undo,
        walkIn,
      }}
    >
      <div className={styles.screen}>
        <RoomHead
          words={words}
          lead={lead}
          back={here}
          onSettings={() => setOpen('settings')}
          onKeys={() => setOpen('keys')}
        />
        <Network words={words} isAway={isAway} isLost={own.isLost} kept={own.waiting.length} />
        <RefusedTaps
          words={words}
          refused={own.refused}
          problem={problem}
          onSettle={own.settleRefusal}
          onAgain={own.tryAgain}
        />
        <RoomNotices words={words} refused={refusedCode && problem(refusedCode)} />
        <RoundsBar words={words} hasKeys={hasKeys} isGongSent={own.isGongSent} />
        <div className={styles.columns}>
          <section className={styles.tables} aria-labelledby="tables">
            <h2 id="tables" className={styles.unseen}>
              {words.t('tablesTitle')}
            </h2>
            <FigureLine words={words} />
            <Plan words={words} hasKeys={hasKeys} />
            <RoundsFold words={words} />
          </section>
          <aside className={styles.aside} aria-label={words.t('asideTitle')}>
            <QueueSide words={words} search={search} />
          </aside>
          <div className={styles.after}>
            <LastDeeds words={words} />
            <EveningFigures words={words} />
          </div>
        </div>
        <SaidLast words={words} said={own.said} problem={problem} onHush={own.hush} />
      </div>
      <PrintList words={words} lead={lead} />
      <WalkIn words={words} lines={walkInLines} onClose={() => setWalkInLines(undefined)} />
      <Settings
        words={words}
        isOpen={open === 'settings'}
        wall={`${here}/room/wall`}
        onClose={() => setOpen(undefined)}
      />
      <KeysHelp
        words={words}
        isOpen={open === 'keys'}
        hasKeys={hasKeys}
        onSwitch={(isOn) => switchKeys(() => isOn)}
        onClose={() => setOpen(undefined)}
      />
    </RoomProvider>
  );
}
