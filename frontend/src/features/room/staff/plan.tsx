'use client';

import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { useInRoom } from './room-context';
import type { RoomWords } from './room-words';
import { keyDeed, mainDeedOf, tapsFor } from './main-deed';
import { TableCard } from './table-card';
import styles from './table-card.module.css';

const arrows = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];

/** The tables as they stand in the room. Tab reaches one of them; arrows walk between them, Enter does what it asks for. */
export function Plan({ words, hasKeys }: { words: RoomWords; hasKeys: boolean }) {
  const { room, now, isAway, tap, walkIn } = useInRoom();
  const list = useRef<HTMLUListElement>(null);
  const [active, setActive] = useState<string>();
  useEffect(() => setActive((before) => before ?? room.tables[0]?.id), [room.tables]);

  const doMain = (tableId: string) => {
    const table = room.tables.find(({ id }) => id === tableId);
    if (!table || !room.isOn) return;
    const main = mainDeedOf(table, now);
    if (main === 'walk_in') walkIn([`table:${tableId}`]);
    else tapsFor(main, table, room, isAway).forEach((deed) => tap(deed));
  };

  const onKey = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const cards = [...(list.current?.querySelectorAll<HTMLElement>('[data-table]') ?? [])];
    const card = (event.target as Element).closest<HTMLElement>('[data-table]');
    if (!card) return;
    if (arrows.includes(event.key)) {
      event.preventDefault();
      return neighbour(cards, card, event.key)?.focus();
    }
    const table = room.tables.find(({ id }) => id === card.dataset.table);
    if (!table || !room.isOn) return;
    if (event.key === 'Enter' && event.target === card) {
      event.preventDefault();
      return doMain(table.id);
    }
    const deed = hasKeys ? keyDeed(event.key, table, room, now) : undefined;
    if (!deed) return;
    event.preventDefault();
    tap(deed);
  };

  return (
    <ul ref={list} className={styles.plan} onKeyDown={onKey}>
      {room.tables.map((table) => (
        <TableCard
          key={table.id}
          table={table}
          words={words}
          isActive={active === undefined ? undefined : active === table.id}
          onMain={() => doMain(table.id)}
          onFocus={() => setActive(table.id)}
        />
      ))}
    </ul>
  );
}

/** The card beside, above or below, by where it stands on the screen. */
function neighbour(cards: HTMLElement[], from: HTMLElement, key: string): HTMLElement | undefined {
  const at = cards.indexOf(from);
  if (key === 'Home') return cards[0];
  if (key === 'End') return cards.at(-1);
  if (key === 'ArrowLeft') return cards[at - 1];
  if (key === 'ArrowRight') return cards[at + 1];
  const { offsetTop: top, offsetLeft: left } = from;
  const isDown = key === 'ArrowDown';
  const rows = cards.filter((card) => (isDown ? card.offsetTop > top : card.offsetTop < top));
  const row = isDown ? rows[0]?.offsetTop : rows.at(-1)?.offsetTop;
  return rows
    .filter((card) => card.offsetTop === row)
    .sort((one, other) => Math.abs(one.offsetLeft - left) - Math.abs(other.offsetLeft - left))[0];
}
