'use client';

import { useId } from 'react';
import { languageName, say } from '@/features/work/say';
import { Button } from '@/ui/button';
import { Pie } from '@/ui/pie';
import { Unseen } from '@/ui/unseen';
import { minutesFrom, minutesUntil, shareLeft } from '../clock';
import type { RoomTable } from '../room.types';
import { fieldsOf, mainDeedOf } from './main-deed';
import { useInRoom } from './room-context';
import type { RoomWords } from './room-words';
import { nextRoundAt, RoundAtTable } from './round-at-table';
import { bookedAt, expectedOf, missingAt, type Standing, standingOf, ticketOf } from './standing';
import styles from './table-card.module.css';
import { TableMenu } from './table-menu';
import { WithoutScript } from './without-script';

const marks: Record<Standing, string> = {
  meeting: 'M0 24V0a24 24 0 0 1 24 24z',
  over: 'M0 24V0a24 24 0 0 1 24 24zM12 0',
  called: 'M0 0h24a24 24 0 0 1-24 24z',
  recalled: 'M0 0h24a24 24 0 0 1-24 24z',
  kept: 'M24 0v24A24 24 0 0 1 0 0z',
  late: 'M24 24H0A24 24 0 0 1 24 0z',
  free: 'M0 24V0a24 24 0 0 1 24 24z',
  closed: 'M2 2h8v20H2zM14 2h8v20h-8z',
};

/** One table: its number, how it stands, who sits there, who is next, and the one thing it asks for. */
export function TableCard(props: {
  table: RoomTable;
  words: RoomWords;
  /** The card that Tab reaches; undefined before the page has woken: then all can be reached. */
  isActive: boolean | undefined;
  onMain: () => void;
  onFocus: () => void;
}) {
  const { table, words, isActive, onMain, onFocus } = props;
  const { room, touched, now, locale, isAway } = useInRoom();
  const { t } = words;
  const id = useId();
  const standing = standingOf(table, now);
  const main = mainDeedOf(table, now);
  const within = isActive === false ? -1 : undefined;
  return (
    <li
      className={`${styles.card} ${styles[standing]}`}
      data-table={table.id}
      tabIndex={isActive === undefined ? undefined : isActive ? 0 : -1}
      aria-labelledby={id}
      aria-keyshortcuts="Enter"
      onFocus={onFocus}
    >
      <div className={styles.head}>
        <span className={styles.number} aria-hidden="true">
          {table.number}
        </span>
        <div className={styles.names} id={id}>
          <Unseen>{t('table', { number: table.number })} </Unseen>
          <h3 className={styles.firm}>{say(table.name, locale)}</h3>
          <p className={styles.state}>
            <svg className={styles.mark} viewBox="0 0 24 24" aria-hidden="true">
              <path d={marks[standing]} />
            </svg>
            {t(`standing.${standing}`)}
          </p>
        </div>
      </div>
      <div className={styles.who}>
        <CardPie table={table} now={now} />
        <p className={styles.name}>{nameAt(table, words, room)}</p>
        <p className={styles.note}>{noteAt(table, standing, words, now, room, locale)}</p>
        <Missing table={table} words={words} />
        <RoundAtTable table={table} words={words} tabIndex={within} />
        {touched.has(table.id) && isAway && <p className={styles.waits}>{t('willBeSent')}</p>}
      </div>
      <div className={styles.foot}>
        <p className={styles.next}>{nextAt(table, standing, words, room)}</p>
        <div className={styles.deeds}>
          <WithoutScript fields={fieldsOf(main, table)} onMain={onMain}>
            <Button
              tone={
                standing === 'meeting' || standing === 'closed' || main === 'walk_in'
                  ? 'ghost'
                  : standing === 'late'
                    ? 'ink'
                    : 'primary'
              }
              tabIndex={within}
              disabled={!room.isOn}
            >
              {t(`main.${main}`)}
            </Button>
          </WithoutScript>
          {room.isOn && <TableMenu table={table} words={words} tabIndex={within} />}
        </div>
      </div>
    </li>
  );
}

function CardPie({ table: { turn, keptFor }, now }: { table: RoomTable; now: number }) {
  const { room } = useInRoom();
  if (turn?.state === 'meeting' && turn.startedAt && turn.endsAt)
    return <Pie share={shareLeft(turn.startedAt, turn.endsAt, now)} tone="violet" />;
  if (turn?.waitedForUntil)
    return <Pie share={shareLeft(turn.calledAt, turn.waitedForUntil, now)} tone="violet" />;
  if (!turn && keptFor && Date.parse(keptFor.startsAt) <= now) {
    const until = new Date(Date.parse(keptFor.startsAt) + room.settings.graceMinutes * 60_000).toISOString();
    return <Pie share={shareLeft(keptFor.startsAt, until, now)} tone="coral" />;
  }
  return null;
}

/** Somebody else sits here, and who booked this time is not in the building. */
function Missing({ table, words }: { table: RoomTable; words: RoomWords }) {
  const { room, now } = useInRoom();
  const missing = missingAt(room, table.id, now).filter(
    ({ registrationId }) => registrationId !== table.keptFor?.registrationId,
  );
  if (missing.length === 0) return null;
  return (
    <p className={styles.missing}>
      {missing
        .map((person) =>
          words.t('missing', {
            who: words.awaitedName(person),
            time: words.time(person.meeting?.startsAt ?? ''),
            minutes: minutesFrom(person.meeting?.startsAt ?? now, now),
          }),
        )
        .join(' · ')}
    </p>
  );
}

type InRoom = ReturnType<typeof useInRoom>['room'];

function nameAt({ turn, keptFor, isOpen }: RoomTable, words: RoomWords, room: InRoom): string {
  if (turn) return words.who(ticketOf(room, turn.ticketId));
  if (keptFor && isOpen) return words.awaitedName(expectedOf(room, keptFor.registrationId));
  return '–';
}

function noteAt(
  table: RoomTable,
  standing: Standing,
  { t, time }: RoomWords,
  now: number,
  room: InRoom,
  locale: ReturnType<typeof useInRoom>['locale'],
): string {
  const { turn, keptFor, emptySince } = table;
  const language = ticketOf(room, turn?.ticketId)?.language;
  const speaks = language && language !== 'fi' ? ` · ${languageName(language, locale)}` : '';
  switch (standing) {
    case 'meeting':
      return (
        t('note.meeting', {
          time: time(turn?.startedAt ?? now),
          minutes: minutesUntil(turn?.endsAt ?? '', now),
        }) + speaks
      );
    case 'over':
      return (
        t('note.over', {
          time: time(turn?.startedAt ?? now),
          minutes: minutesFrom(turn?.endsAt ?? now, now),
        }) + speaks
      );
    case 'called':
    case 'recalled':
      return (
        t(`note.${standing}`, {
          time: time(turn?.calledAt ?? now),
          minutes: minutesFrom(turn?.calledAt ?? now, now),
        }) + speaks
      );
    case 'kept':
      return t('note.kept', { time: time(keptFor?.startsAt ?? now) });
    case 'late':
      return t('note.late', {
        time: time(keptFor?.startsAt ?? now),
        minutes: minutesFrom(keptFor?.startsAt ?? now, now),
      });
    case 'free':
      return emptySince && Date.parse(emptySince) <= now
        ? t('note.free', { minutes: minutesFrom(emptySince, now) })
        : t('note.ready');
    case 'closed':
      return t('note.closed');
  }
}

function nextAt(table: RoomTable, standing: Standing, words: RoomWords, room: InRoom): string {
  const { t, time, who } = words;
  const inRound = table.turn ? nextRoundAt(table, words, room) : undefined;
  if (inRound) return inRound;
  const next = ticketOf(room, table.next[0]);
  if (!next) return t('nobodyNext');
  const booked = bookedAt(next, table.id);
  const name = booked ? `${who(next)}, ${time(booked)}` : who(next);
  if (standing === 'late' || standing === 'kept') return t('fits', { who: name });
  return t('nextIs', { who: name });
}
