'use client';

import type { ReactNode } from 'react';
import { FirmLogo } from '@/ui/firm-logo';
import { Icon } from '@/ui/icons';
import { QuarterNumber } from '@/ui/quarter-number';
import { Heart } from './heart';
import { fieldOf, wishValues } from './wish-order';
import type { WishTable, WishWords } from './wish-words';
import styles from './wish-list.module.css';

/** A table and its heart. Its place in the order stands in a list of numbers under it, which is what the form sends. */
export function Row(props: {
  table: WishTable;
  words: WishWords;
  start: string;
  awake: false | { value: string; tap: () => void; up: () => void };
}) {
  const { table, words, start, awake } = props;
  const place = awake ? Number(awake.value) || 0 : 0;
  return (
    <li className={styles.row}>
      <QuarterNumber number={table.number} label={words.table} />
      <FirmLogo src={table.logo} />
      <div className={styles.who}>
        <h3>{table.name}</h3>
        <Openings table={table} />
        <p className={styles.turnedDown}>
          <Icon name="cross" /> {words.notMet}
        </p>
      </div>
      {awake && place > 1 && (
        <button type="button" className={styles.up} aria-label={table.up} onClick={awake.up}>
          <Icon name="chevron" />
        </button>
      )}
      <span className={styles.cell}>
        <Heart />
        <select
          name={fieldOf(table.id)}
          aria-label={table.select}
          defaultValue={start}
          hidden={awake !== false}
        >
          {wishValues.map((one, index) => (
            <option key={one} value={one}>
              {words.options[index]}
            </option>
          ))}
        </select>
        {awake && (
          <button
            type="button"
            className={styles.tap}
            aria-pressed={place > 0}
            aria-label={place > 0 ? table.ranks[place - 1] : table.wish}
            onClick={awake.tap}
          />
        )}
      </span>
    </li>
  );
}

/** Links where one may go and read; plain words in the middle of a booking. */
function Openings({ table: { openings } }: { table: WishTable }) {
  if (openings.length === 0) return null;
  return (
    <p className={styles.openings}>
      {openings.map(({ title, href }) =>
        href ? (
          <a key={title} href={href}>
            {title}
          </a>
        ) : (
          <span key={title}>{title}</span>
        ),
      )}
    </p>
  );
}

/** "Not this one", out of the way: a rare and private thing to say. */
export function NotThese(props: {
  tables: WishTable[];
  words: WishWords;
  never: string[];
  turnDown: (id: string) => void;
}) {
  const { tables, words, never, turnDown } = props;
  return (
    <details className={styles.not}>
      <summary>{words.notThese}</summary>
      <p>{words.notTheseText}</p>
      <ul>
        {tables.map(({ id, name }) => (
          <li key={id}>
            <label>
              <input type="checkbox" checked={never.includes(id)} onChange={() => turnDown(id)} />
              {name}
            </label>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** What was chosen on the page before, in order; the hearts themselves behind "change". */
export function Folded(props: {
  words: { title: string; change: string };
  neutral: string;
  order: WishTable[];
  children: ReactNode;
}) {
  const { words, neutral, order, children } = props;
  return (
    <details className={styles.folded}>
      <summary>
        <span className={styles.chosen}>
          <b>{words.title}</b>
          {order.length > 0 ? (
            order.map(({ id, name }, index) => (
              <span key={id}>
                {index + 1}. {name}
              </span>
            ))
          ) : (
            <span>{neutral}</span>
          )}
        </span>
        <span className={styles.change}>{words.change}</span>
      </summary>
      {children}
    </details>
  );
}
