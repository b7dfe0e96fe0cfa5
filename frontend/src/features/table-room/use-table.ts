'use client';

import { useCallback, useState } from 'react';
import type { Refusal } from '../room/taps';
import { useTaps } from '../room/use-taps';
import { useView } from '../room/use-view';
import { ahead } from './ahead';
import type { Impression, TableDeed, TableRoom } from './table.types';

/** Our table as it changes and as it was tapped, and what can be tapped. */
export function useTable(eventId: string, initial: TableRoom) {
  const at = `/api/employer/events/${eventId}/room`;
  const { view, take, isLost } = useView<TableRoom>(at, initial);
  const [refusal, setRefusal] = useState<Refusal>();
  const { waiting, isAway, add } = useTaps(`table ${eventId}`, {
    onDone: (_, answer) => take(answer as TableRoom),
    onRefused: setRefusal,
  });
  const tap = useCallback(
    (deed: TableDeed, id: string = crypto.randomUUID()) => {
      setRefusal(undefined);
      add({ id, method: 'PUT', path: `${at}/deeds/${id}`, body: { ...deed } });
    },
    [add, at],
  );
  const undo = useCallback(
    (deedId: string) => {
      setRefusal(undefined);
      add({ id: crypto.randomUUID(), method: 'DELETE', path: `${at}/deeds/${deedId}` });
    },
    [add, at],
  );
  const say = useCallback(
    (turnId: string, said: { impression: Impression; words: string; tableId: string | null }) => {
      setRefusal(undefined);
      add({ id: crypto.randomUUID(), method: 'PUT', path: `${at}/turns/${turnId}/impression`, body: said });
    },
    [add, at],
  );
  return {
    /** With what was tapped and not heard yet. */
    view: ahead(view, waiting),
    /** As the API told it last. */
    heard: view,
    waiting: waiting.length,
    isAway: isLost || isAway,
    refusal,
    tap,
    undo,
    say,
  };
}

export type Table = ReturnType<typeof useTable>;
