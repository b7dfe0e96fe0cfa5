'use client';

import { type KeyboardEvent, type MouseEvent, type ReactNode, useId, useRef } from 'react';
import { Icon } from '@/ui/icons';
import { Unseen } from '@/ui/unseen';
import styles from './menu.module.css';

/** Deeds that are seldom needed, behind a button: opens beside it, closes by Esc, by a tap elsewhere, and by a deed. */
export function Menu(props: { label: string; tabIndex?: number; children: ReactNode }) {
  const { label, tabIndex, children } = props;
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const buttons = () => [...(list.current?.querySelectorAll('button') ?? [])];

  const walk = (event: KeyboardEvent) => {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    event.stopPropagation(); // letters are the room's, not this list's
    if (!step) return;
    event.preventDefault();
    const all = buttons();
    const at = all.indexOf(document.activeElement as HTMLButtonElement);
    all[(at + step + all.length) % all.length]?.focus();
  };
  const close = ({ target }: MouseEvent) => {
    if ((target as Element).closest('button')) list.current?.hidePopover();
  };

  return (
    <>
      <button
        type="button"
        className={styles.opener}
        popoverTarget={id}
        tabIndex={tabIndex}
        onKeyDown={(event) => event.key === 'Enter' && event.stopPropagation()}
      >
        <Icon name="more" />
        <Unseen>{label}</Unseen>
      </button>
      <div
        ref={list}
        id={id}
        popover="auto"
        className={styles.menu}
        role="group"
        aria-label={label}
        onKeyDown={walk}
        onClick={close}
        onToggle={(event) => event.newState === 'open' && buttons()[0]?.focus()}
      >
        {children}
      </div>
    </>
  );
}

export function MenuDeed(props: { onDo: () => void; children: ReactNode; shortcut?: string }) {
  return (
    <button type="button" className={styles.deed} onClick={props.onDo}>
      <span>{props.children}</span>
      {props.shortcut && <kbd className={styles.key}>{props.shortcut}</kbd>}
    </button>
  );
}

export interface MenuChoice {
  key: string;
  label: ReactNode;
  /** For a screen reader, where the label alone is a number. */
  name: string;
  isOn?: boolean;
  onDo: () => void;
}

/** Short words side by side: which table, which line. */
export function MenuChoices({ title, choices }: { title: string; choices: MenuChoice[] }) {
  const id = useId();
  if (choices.length === 0) return null;
  return (
    <div className={styles.group} role="group" aria-labelledby={id}>
      <p id={id} className={styles.title}>
        {title}
      </p>
      <div className={styles.choices}>
        {choices.map(({ key, label, name, isOn, onDo }) => (
          <button
            key={key}
            type="button"
            className={styles.choice}
            aria-label={name}
            aria-pressed={isOn}
            onClick={onDo}
          >
            {label}
          </button>
        ))}
      </div>
    </div>
  );
}
