'use client';

import { useCallback, useEffect, useState } from 'react';

/** State that a reload of this browser keeps. At first what was given, so that server and browser draw the same. */
export function useKept<Value>(name: string, first: Value) {
  const [value, setValue] = useState(first);
  useEffect(() => {
    const kept = localStorage.getItem(name);
    const found = kept === null ? undefined : read<Value>(kept);
    if (found !== undefined) setValue(found);
  }, [name]);
  const change = useCallback(
    (next: (before: Value) => Value) =>
      setValue((before) => {
        const after = next(before);
        localStorage.setItem(name, JSON.stringify(after));
        return after;
      }),
    [name],
  );
  return [value, change] as const;
}

function read<Value>(kept: string): Value | undefined {
  try {
    return JSON.parse(kept) as Value;
  } catch {
    return undefined;
  }
}
