'use client';

import { useEffect, useRef } from 'react';

/**
 * The tap that goes on takes the focus when the stage has changed, if the focus was there or nowhere: so Enter alone runs an
 * evening, and nobody who writes something loses their place.
 */
export function useMainFocus(stage: string): void {
  const before = useRef(stage);
  const wasThere = useRef(false);
  useEffect(() => {
    const note = (event: FocusEvent) => {
      wasThere.current = event.target instanceof Element && event.target.closest('[data-stage]') !== null;
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
  useEffect(() => {
    if (before.current === stage) return;
    before.current = stage;
    const isNowhere = document.activeElement === document.body;
    const isThere = document.activeElement?.closest('[data-stage]') !== null;
    if ((isNowhere && wasThere.current) || isThere)
      document
        .querySelector<HTMLElement>('[data-stage] [data-main], [data-stage] [name="impression"]')
        ?.focus();
  }, [stage]);
}
