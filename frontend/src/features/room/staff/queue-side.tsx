'use client';

import { type RefObject, useState } from 'react';
import { Icon } from '@/ui/icons';
import { Unseen } from '@/ui/unseen';
import { Awaited } from './awaited';
import { awaited, byLine, fits, inQueue } from './people';
import { QueuePerson } from './queue-person';
import styles from './queue.module.css';
import { useInRoom } from './room-context';
import type { RoomWords } from './room-words';
import { Unmatched } from './unmatched';

/** Everybody who waits, everybody who is awaited, and the way to find one of them by name, number or code. */
export function QueueSide({
  words,
  search,
}: {
  words: RoomWords;
  search: RefObject<HTMLInputElement | null>;
}) {
  const { room } = useInRoom();
  const { t } = words;
  const [said, setSaid] = useState('');
  const [order, setOrder] = useState<'number' | 'line'>('number');
  const queue = inQueue(room);
  const found = queue.filter((ticket) => fits(said, ticket));
  const expected = awaited(room).filter((person) => fits(said, { ...person, shown: person.firstName }));
  // Whoever sits, was called or has gone is found by searching only.
  const elsewhere = said
    ? room.tickets.filter((ticket) => !queue.includes(ticket) && fits(said, ticket))
    : [];
  const isGrouped = order === 'line' && !said && room.lines.length > 1;
  return (
    <div className={styles.side}>
      <Unmatched words={words} onLookFor={(text) => look(text)} />
      <label className={styles.search}>
        <Icon name="search" />
        <Unseen>{t('search')}</Unseen>
        <input
          ref={search}
          type="search"
          value={said}
          placeholder={t('search')}
          aria-keyshortcuts="/"
          onChange={(event) => setSaid(event.target.value)}
          onKeyDown={(event) => event.key === 'Escape' && (said ? setSaid('') : event.currentTarget.blur())}
        />
      </label>
      <p className={styles.found} role="status">
        {said && t('found', { count: found.length + expected.length + elsewhere.length })}
      </p>
      <section className={styles.group} aria-labelledby="queue">
        <div className={styles.head}>
          <h2 id="queue">{t('waiting', { count: queue.length })}</h2>
          {room.lines.length > 1 && queue.length > 0 && (
            <button
              type="button"
              className={styles.order}
              onClick={() => setOrder(order === 'number' ? 'line' : 'number')}
            >
              {t(order === 'number' ? 'orderByLine' : 'orderByNumber')}
            </button>
          )}
        </div>
        {queue.length === 0 && <p className={styles.empty}>{t('nobodyWaits')}</p>}
        {isGrouped ? (
          byLine(room, found).map(({ line, people }) => (
            <div key={line} className={styles.line}>
              <h3>
                {words.line(line)}
                <small>{words.wait(room.lines.find((one) => one.line === line)?.wait)}</small>
              </h3>
              <ol className={styles.list}>
                {people.map((ticket) => (
                  <QueuePerson key={ticket.id} ticket={ticket} words={words} />
                ))}
              </ol>
            </div>
          ))
        ) : (
          <ol className={styles.list}>
            {[...found, ...elsewhere].map((ticket) => (
              <QueuePerson key={ticket.id} ticket={ticket} words={words} />
            ))}
          </ol>
        )}
      </section>
      {(expected.length > 0 || room.expected.length > 0) && (
        <section className={styles.group} aria-labelledby="awaited">
          <h2 id="awaited">{t('awaited', { count: room.expected.length })}</h2>
          <ol className={styles.list}>
            {expected.map((person) => (
              <Awaited key={person.registrationId} person={person} words={words} />
            ))}
          </ol>
        </section>
      )}
    </div>
  );

  function look(text: string) {
    setSaid(text);
    search.current?.focus();
  }
}
