'use client';

import type { ReactNode } from 'react';
import { doWithoutScript } from './room.actions';
import { useInRoom } from './room-context';
import styles from './table-card.module.css';

/** A deed as a form that posts, until the page has woken; from then on it is a tap that is kept when the network dies. */
export function WithoutScript(props: {
  /** The deed, as fields. */
  fields: Partial<Record<string, string>>;
  onMain: () => void;
  children: ReactNode;
}) {
  const { fields, onMain, children } = props;
  const { room, locale } = useInRoom();
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
