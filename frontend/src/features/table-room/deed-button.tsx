'use client';

import type { ReactNode } from 'react';
import { buttonClass, type ButtonTone } from '@/ui/button';
import { useAround } from './table-context';
import type { TableDeed } from './table.types';
import styles from './table.module.css';

/** One tap at the table. A real form: without JavaScript it posts, with it the tap is kept until it was heard. */
export function DeedButton(props: {
  deed: TableDeed;
  tone?: ButtonTone;
  wide?: boolean;
  /** The one that goes on: takes the focus when it appears, so that Enter runs the evening. */
  main?: boolean;
  children: ReactNode;
}) {
  const { deed, tone = 'ghost', wide, main, children } = props;
  const { table, posting } = useAround();
  const given = Object.entries(deed).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  );
  return (
    <form
      className={`${styles.deed} ${wide ? styles.wide : ''}`}
      action={posting.deed}
      onSubmit={(event) => {
        event.preventDefault();
        table.tap(deed);
      }}
    >
      <input type="hidden" name="id" value={posting.ids[deed.do]} />
      {given.map(([name, value]) => (
        <input key={name} type="hidden" name={name} value={value} />
      ))}
      <button type="submit" className={buttonClass(tone, wide)} data-main={main || undefined}>
        {children}
      </button>
    </form>
  );
}
