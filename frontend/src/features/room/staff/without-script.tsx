'use client';

import type { ReactNode } from 'react';
import type { RoomTable } from '../room.types';
import type { MainDeed } from './main-deed';
import { doWithoutScript } from './room.actions';
import { useInRoom } from './room-context';
import styles from './table-card.module.css';

/** The main deed as a form that posts, until the page has woken; from then on it is a tap that is kept when the network dies. */
export function WithoutScript(props: {
  main: MainDeed;
  table: RoomTable;
  onMain: () => void;
  children: ReactNode;
}) {
  const { main, table, onMain, children } = props;
  const { room, locale } = useInRoom();
  const { turn, keptFor } = table;
  const fields = {
    do: main === 'give' ? 'no_show' : main,
    tableId: table.id,
    turnId: turn?.id,
    registrationId: keptFor?.registrationId,
    meetingId: keptFor?.meetingId,
  };
  return (
    <form
      className={styles.main}
      action={doWithoutScript.bind(null, locale, room.event.id)}
      onSubmit={(event) => {
        event.preventDefault();
        onMain();
      }}
    >
      {Object.entries(fields).map(
        ([name, value]) => value && <input key={name} type="hidden" name={name} value={value} />,
      )}
      {children}
    </form>
  );
}
