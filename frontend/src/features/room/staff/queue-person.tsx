'use client';

import { languageName } from '@/features/work/say';
import { Icon } from '@/ui/icons';
import { Tag } from '@/ui/tag';
import { minutesFrom } from '../clock';
import type { RoomTicket } from '../room.types';
import { PersonMenu } from './person-menu';
import styles from './queue.module.css';
import { useInRoom } from './room-context';
import type { RoomWords } from './room-words';

const tones = {
  waiting: { tone: 'mint', icon: 'check' },
  coming: { tone: 'mist', icon: 'arrow' },
  out: { tone: 'lilac', icon: 'clock' },
  on_hold: { tone: 'sun', icon: 'hold' },
} as const;

/** More tables than this are told by their numbers. */
const MOST_NAMED = 1;

/** Somebody with a ticket: their number, what they wait for and since when, and whether they are here. */
export function QueuePerson({ ticket, words }: { ticket: RoomTicket; words: RoomWords }) {
  const { room, now, touched, isAway, locale } = useInRoom();
  const { t, time, who } = words;
  const { journey, lines, number, firstName, shown } = ticket;
  const open = lines.filter(({ state }) => state === 'open');
  const booked = open.flatMap(({ bookedFor }) => (bookedFor ? [bookedFor] : [])).sort()[0];
  const facts = [
    ...(firstName && !shown.startsWith(firstName.split(' ')[0] ?? firstName) ? [firstName] : []),
    ...(ticket.language === 'fi' ? [] : [languageName(ticket.language, locale)]),
    ...(open.some(({ handedOver }) => handedOver) ? [t('handedOver')] : []),
    ...(ticket.code ? [ticket.code] : []),
  ];
  const look = journey in tones ? tones[journey as keyof typeof tones] : ({ tone: 'mist' } as const);
  return (
    <li className={styles.person}>
      <span className={styles.number}>{number || '–'}</span>
      <div className={styles.about}>
        <p className={styles.name}>{who(ticket)}</p>
        <p className={styles.wishes}>{wishes()}</p>
        {facts.length > 0 && <p className={styles.facts}>{facts.join(' · ')}</p>}
        {touched.has(ticket.id) && isAway && <p className={styles.facts}>{t('willBeSent')}</p>}
      </div>
      <div className={styles.stand}>
        <span className={styles.since}>
          <Icon name="clock" />
          {t('minutes', { minutes: minutesFrom(ticket.cameAt, now) })}
        </span>
        <Tag {...look}>{t(`journey.${journey}`)}</Tag>
      </div>
      {room.isOn && <PersonMenu ticket={ticket} words={words} />}
    </li>
  );

  function wishes(): string {
    const at = booked ? [t('bookedFor', { time: time(booked) })] : [];
    const names =
      open.length > MOST_NAMED
        ? [words.lines(open.map(({ line }) => line))]
        : open.map(({ line }) => words.line(line));
    const range = open.flatMap((one) => one.wait ?? [])[0];
    const left = range && (range.to === 0 ? t('waitNone') : t('left', { wait: words.wait(range) ?? '' }));
    return [...at, names.join(', '), ...(journey === 'waiting' && left ? [left] : [])]
      .filter(Boolean)
      .join(' · ');
  }
}
