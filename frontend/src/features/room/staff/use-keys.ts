'use client';

import { useEffect, useRef } from 'react';

/** Where letters are letters: fields, and what lies over the room. */
const TYPING = 'input, select, textarea, dialog, [popover], [contenteditable]';

/** Single keys that work anywhere in the room, while they are switched on. */
export function useKeys({ isOn, ...deeds }: { isOn: boolean } & Record<string, unknown>): void {
  const latest = useRef(deeds);
  useEffect(() => {
    latest.current = deeds;
  });
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
      if (event.target instanceof Element && event.target.closest(TYPING)) return;
      if (document.querySelector('dialog[open]')) return;
      const deed = latest.current[event.key.toLowerCase()];
      if (typeof deed !== 'function') return;
      event.preventDefault();
      (deed as () => void)();
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [isOn]);
}
