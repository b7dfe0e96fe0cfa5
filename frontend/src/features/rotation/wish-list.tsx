'use client';

import { useEffect, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { Unseen } from '@/ui/unseen';
import { movedUp, tableOf, tapped, turnedDown, valueOf, wishesOf, type Wishes } from './wish-order';
import { Folded, NotThese, Row } from './wish-row';
import type { WishTable, WishWords } from './wish-words';
import styles from './wish-list.module.css';

export interface WishListProps {
  tables: WishTable[];
  words: WishWords;
  start: Wishes;
  /** They were given on the page before: in order first, and the hearts behind "change". */
  folded?: { title: string; change: string };
  children?: ReactNode;
}

/**
 * Employers with hearts. Asleep, a heart is a list of numbers in a form that posts; awake, a tap gives the next number. What was
 * chosen before it woke stays. `children` stand in a bar at the foot, beside how many are chosen.
 */
export function WishList(props: WishListProps) {
  const { tables, words, folded, children } = props;
  const [kept, setWishes] = useState(props.start);
  const wishes = amongst(tables, kept);
  const [isAwake, setAwake] = useState(false);
  const [said, setSaid] = useState('');
  const list = useRef<HTMLUListElement>(null);

  useEffect(() => {
    const fields = lists(list.current).map(({ name, value }) => ({ id: tableOf(name), value }));
    setWishes(wishesOf(fields));
    setAwake(true);
  }, []);
  // Each time: a form that came back, or a page that was gone back to, has its fields as the browser likes.
  useLayoutEffect(() => {
    if (!isAwake) return;
    for (const field of lists(list.current)) field.value = valueOf(wishes, tableOf(field.name));
  });

  const change = (next: Wishes, { id, ranks, removed }: WishTable) => {
    const place = next.order.indexOf(id);
    setSaid(next === wishes ? words.full : place < 0 ? removed : (ranks[place] ?? ''));
    setWishes(next);
  };
  const tap = (table: WishTable) => {
    const next = tapped(wishes, table.id);
    const isFull = next.order.length === wishes.order.length;
    change(isFull ? wishes : next, table);
  };
  const hearts = (
    <>
      <ul ref={list} className={styles.list}>
        {tables.map((table) => (
          <Row
            key={table.id}
            table={table}
            words={words}
            start={valueOf(props.start, table.id)}
            awake={
              isAwake && {
                value: valueOf(wishes, table.id),
                tap: () => tap(table),
                up: () => change(movedUp(wishes, table.id), table),
              }
            }
          />
        ))}
      </ul>
      <Unseen>
        <span role="status">{said}</span>
      </Unseen>
      {isAwake && (
        <NotThese
          tables={tables}
          words={words}
          never={wishes.never}
          turnDown={(id) => setWishes(turnedDown(wishes, id))}
        />
      )}
    </>
  );
  const order = wishes.order.flatMap((id) => tables.find((table) => table.id === id) ?? []);
  return (
    <fieldset className={styles.wishes}>
      <legend className={styles.legend}>{folded ? <Unseen>{words.legend}</Unseen> : words.legend}</legend>
      {folded ? (
        <Folded words={folded} neutral={words.neutral} order={order}>
          {hearts}
        </Folded>
      ) : (
        hearts
      )}
      {children && (
        <div className={styles.bar}>
          <p>
            {isAwake && order.length > 0 ? (
              <>
                <b>{words.counts[order.length]}</b>
                <span className={styles.first}>
                  {order.map(({ name }, index) => `${index + 1}. ${name}`).join(' · ')}
                </span>
              </>
            ) : (
              words.neutral
            )}
          </p>
          {children}
        </div>
      )}
    </fieldset>
  );
}

const lists = (of: HTMLElement | null) => [...(of?.querySelectorAll('select') ?? [])];

/** Without those whose table has gone since. */
function amongst(tables: WishTable[], { order, never }: Wishes): Wishes {
  const isThere = (id: string) => tables.some((table) => table.id === id);
  return { order: order.filter(isThere), never: never.filter(isThere) };
}
