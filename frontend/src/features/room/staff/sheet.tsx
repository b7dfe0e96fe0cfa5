'use client';

import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Icon } from '@/ui/icons';
import styles from './sheet.module.css';

/**
 * A native dialog over the room: the browser keeps the focus in it, closes it by Esc, and gives the focus back. What is marked
 * with `data-first` gets the focus at first.
 */
export function Sheet(props: {
  title: string;
  closeLabel: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
}) {
  const { title, closeLabel, isOpen, onClose, children } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    if (isOpen && !dialog.current?.open) {
      dialog.current?.showModal();
      dialog.current?.querySelector<HTMLElement>('[data-first]')?.focus();
    }
    if (!isOpen) dialog.current?.close();
  }, [isOpen]);
  return (
    <dialog ref={dialog} className={styles.sheet} aria-labelledby={id} onClose={onClose}>
      {isOpen && (
        <div className={styles.body}>
          <div className={styles.head}>
            <h2 id={id}>{title}</h2>
            <button type="button" className={styles.close} aria-label={closeLabel} onClick={onClose}>
              <Icon name="cross" />
            </button>
          </div>
          {children}
        </div>
      )}
    </dialog>
  );
}
