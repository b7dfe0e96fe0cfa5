'use client';

import { say } from '@/features/work/say';
import type { RoomTable } from '../room.types';
import { inQueue } from './people';
import styles from './print.module.css';
import { useInRoom } from './room-context';
import type { RoomWords } from './room-words';
import { ticketOf } from './standing';

interface Row {
  key: string;
  time: string;
  who: string;
  code: string;
  note: string;
}

/** The room on paper, from what the page holds: a table a desk with boxes to tick, and the waiting line. On paper only. */
export function PrintList({ words, lead }: { words: RoomWords; lead: string }) {
  const { room, locale, now } = useInRoom();
  const { t, time, who } = words;
  return (
    <div className={styles.sheet}>
      <h1>{say(room.event.title, locale)}</h1>
      <p>
        {lead} · {t('print.madeAt', { time: time(now) })}
      </p>
      {room.tables.map((table) => (
        <section key={table.id} className={styles.desk}>
          <h2>
            {t('table', { number: table.number })}: {say(table.name, locale)}
          </h2>
          <PaperTable
            words={words}
            caption={t('table', { number: table.number })}
            rows={rowsOf(table)}
            blanks={3}
          />
        </section>
      ))}
      <section className={styles.desk}>
        <h2>{t('print.line')}</h2>
        <PaperTable
          words={words}
          caption={t('print.line')}
          blanks={6}
          rows={inQueue(room).map((ticket) => ({
            key: ticket.id,
            time: time(ticket.cameAt),
            who: ticket.number ? `${ticket.number} ${ticket.firstName ?? ''}` : who(ticket),
            code: ticket.code ?? '',
            note: words.lines(ticket.lines.flatMap(({ line, state }) => (state === 'open' ? [line] : []))),
          }))}
        />
      </section>
    </div>
  );

  /** Who sits there, then who booked by their times, then who stands in its line. */
  function rowsOf(table: RoomTable): Row[] {
    const sits = ticketOf(room, table.turn?.ticketId);
    const coming = room.expected.flatMap((person) =>
      person.meeting?.tableId === table.id
        ? [
            {
              key: person.registrationId,
              time: time(person.meeting.startsAt),
              who: words.awaitedName(person),
              code: person.code,
              note: person.meeting.status === 'no_show' ? t('markedNoShow') : t('print.notHere'),
            },
          ]
        : [],
    );
    const line = table.next.flatMap((id) => {
      const ticket = ticketOf(room, id);
      if (!ticket) return [];
      const booked = ticket.lines.find(
        ({ line: key, bookedFor }) => key === `table:${table.id}` && bookedFor,
      );
      return [
        {
          key: id,
          time: booked?.bookedFor ? time(booked.bookedFor) : '',
          who: nameWithNumber(id),
          code: ticket.code ?? '',
          note: t(`journey.${ticket.journey}`),
        },
      ];
    });
    const booked = [...coming, ...line.filter((row) => row.time)].sort((one, other) =>
      one.time.localeCompare(other.time, 'fi', { numeric: true }),
    );
    const now = sits
      ? [
          {
            key: sits.id,
            time: time(table.turn?.calledAt ?? 0),
            who: nameWithNumber(sits.id),
            code: sits.code ?? '',
            note: t(`journey.${sits.journey}`),
          },
        ]
      : [];
    return [...now, ...booked, ...line.filter((row) => !row.time)];
  }

  function nameWithNumber(id: string): string {
    const ticket = ticketOf(room, id);
    const name = who(ticket);
    return ticket?.number && name !== t('number', { number: ticket.number })
      ? `${name} (${ticket.number})`
      : name;
  }
}

/** Empty rows at the end are for whoever comes while the screens are dark. */
function PaperTable(props: { words: RoomWords; caption: string; rows: Row[]; blanks: number }) {
  const { t } = props.words;
  const blanks = Array.from({ length: props.blanks }, (_, index) => `blank ${index}`);
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{t('print.came')}</th>
          <th scope="col">{t('print.met')}</th>
          <th scope="col">{t('print.time')}</th>
          <th scope="col">{t('print.who')}</th>
          <th scope="col">{t('print.code')}</th>
          <th scope="col">{t('print.note')}</th>
        </tr>
      </thead>
      <tbody>
        {props.rows.map(({ key, time, who, code, note }) => (
          <tr key={key}>
            <td className={styles.tick}>☐</td>
            <td className={styles.tick}>☐</td>
            <td>{time}</td>
            <th scope="row">{who}</th>
            <td>{code}</td>
            <td>{note}</td>
          </tr>
        ))}
        {blanks.map((key) => (
          <tr key={key}>
            <td className={styles.tick}>☐</td>
            <td className={styles.tick}>☐</td>
            <td />
            <td />
            <td />
            <td />
          </tr>
        ))}
      </tbody>
    </table>
  );
}
