'use client';

import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Room, StaffDeed } from '../room.types';
import type { Refusal, Tap } from '../taps';
import { useShown } from '../use-shown';
import { useTaps } from '../use-taps';
import { ahead } from './ahead';
import { isRoundDeed } from './rounds';
import { useKept } from '../use-kept';

/** What a deed came to: said once in a status, with the way back. */
export interface Said {
  tap: Tap;
  deed?: StaffDeed;
  refused?: string;
}

/** The room as it is shown, changes, and is worked on; everything that leaves this browser goes through here. */
export function useRoom(initial: Room) {
  const { id } = initial.event;
  const base = `/api/staff/events/${id}/room`;
  const [{ shown, skewMs }, setShown] = useState({ shown: initial, skewMs: 0 });
  const [said, setSaid] = useState<Said>();
  const [refused, setRefused] = useKept<Refusal[]>(`room ${id} refused`, []);
  const [mine, setMine] = useKept<string[]>(`room ${id} mine`, []);

  // Deeds that are being taken back: a view that still has one of them would show for a moment what nobody wants any more.
  const takingBack = useRef(new Set<string>());
  const take = useCallback(
    (view: Room) =>
      setShown((before) =>
        isOlder(view, before.shown) || hasNew(view, before.shown, takingBack.current)
          ? before
          : { shown: view, skewMs: Date.parse(view.madeAt) - Date.now() },
      ),
    [],
  );
  const isLost = useShown<Room>(`${base}/stream`, take);
  const isOffline = useOffline();

  // What was kept, and not just on its way: whoever tapped it is doing something else by now.
  const wasKept = useRef(new Set<string>());
  const opened = useRef(0);
  useEffect(() => {
    opened.current = Date.now();
  }, []);
  const taps = useTaps(`room ${id}`, {
    onDone: (tap, answer) => {
      if (tap.method === 'DELETE') takingBack.current.delete(lastOf(tap.path));
      // What was tapped elsewhere than in the room answers something else; the stream brings what became of it here.
      if (tap.path.startsWith(base)) take(answer as Room);
    },
    onRefused: (refusal) => {
      const { tap, code } = refusal;
      if (tap.method === 'DELETE') takingBack.current.delete(lastOf(tap.path));
      void ask(base).then((view) => view && take(view));
      if (!wasKept.current.has(tap.id) && tap.at >= opened.current) setSaid({ tap, refused: code });
      else setRefused((before) => [...before.filter((one) => one.tap.id !== tap.id), refusal]);
    },
  });
  const { waiting, add } = taps;
  const isAway = isOffline || taps.isAway;
  const { room, touched } = useMemo(() => ahead(shown, waiting, skewMs), [shown, waiting, skewMs]);

  useEffect(() => {
    if (isAway) for (const tap of waiting) if (!tap.onlyNow) wasKept.current.add(tap.id);
  }, [isAway, waiting]);

  /** The newest view, for taps that come in one after another. */
  const latest = useRef({ room, isAway });
  latest.current = { room, isAway };

  const send = (tap: Omit<Tap, 'at'>, deed?: StaffDeed) => {
    add(tap);
    setMine((before) => [...before.slice(-99), tap.id]);
    setSaid({ tap: { ...tap, at: Date.now() }, deed });
  };

  return {
    room,
    shown,
    touched,
    skewMs,
    waiting,
    /** A gong is on its way, or is being taken back: a second tap would mean another one. */
    isGongSent: waiting.some(({ onlyNow, path }) => onlyNow && path.startsWith(base)),
    isAway,
    isLost,
    said,
    hush: () => setSaid(undefined),
    mine,
    refused,
    settleRefusal: (tapId: string) => setRefused((before) => before.filter(({ tap }) => tap.id !== tapId)),
    tryAgain: ({ tap }: Refusal) => {
      setRefused((before) => before.filter((one) => one.tap.id !== tap.id));
      add(tap);
    },
    tap(asked: StaffDeed, wordsFor: (deed: StaffDeed, tapId: string) => string) {
      const deed = latest.current.isAway ? named(latest.current.room, asked) : asked;
      const tapId = crypto.randomUUID();
      send(
        {
          id: tapId,
          method: 'PUT',
          path: `${base}/deeds/${tapId}`,
          body: { ...deed },
          label: wordsFor(deed, tapId),
          ...(isRoundDeed(deed.do) && { onlyNow: true }),
        },
        deed,
      );
    },
    /** In which rounds nobody sits at a table. */
    putAway(tableId: string, awayRounds: number[], label: string) {
      const path = `/api/staff/tables/${tableId}/rotation`;
      send({ id: crypto.randomUUID(), method: 'PUT', path, body: { awayRounds }, label, onlyNow: true });
    },
    put(path: string, body: Record<string, unknown> | undefined, label: string) {
      const tapId = crypto.randomUUID();
      send({ id: tapId, method: 'PUT', path: `${base}/${path}`, ...(body && { body }), label });
    },
    undo(deedId: string, label: string) {
      takingBack.current.add(deedId);
      const done = latest.current.room.deeds.find((one) => one.id === deedId);
      const path = `${base}/deeds/${deedId}`;
      // Nor is a gong taken back ten minutes later.
      const onlyNow = isRoundDeed(done?.deed) && { onlyNow: true };
      send({ id: crypto.randomUUID(), method: 'DELETE', path, label, ...onlyNow });
    },
  };
}

/** How it is now, for whoever was refused: the stream may be behind. */
async function ask(base: string): Promise<Room | undefined> {
  const answer = await fetch(base, { cache: 'no-store' }).catch(() => undefined);
  return answer?.ok ? ((await answer.json()) as Room) : undefined;
}

/** While the API cannot say who is next, the first of those it named last is. */
function named(room: Room, deed: StaffDeed): StaffDeed {
  if (deed.do !== 'call' || deed.ticketId) return deed;
  const next = room.tables.find(({ id }) => id === deed.tableId)?.next[0];
  return next ? { ...deed, ticketId: next } : deed;
}

function isOlder(view: Room, than: Room): boolean {
  return view.revision < than.revision || (view.revision === than.revision && view.madeAt < than.madeAt);
}

const hasNew = (view: Room, than: Room, ids: ReadonlySet<string>): boolean =>
  view.deeds.some(({ id }) => ids.has(id) && !than.deeds.some((done) => done.id === id));

const lastOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);

function useOffline(): boolean {
  const [isOffline, setOffline] = useState(false);
  useEffect(() => {
    const look = () => setOffline(!navigator.onLine);
    look();
    window.addEventListener('online', look);
    window.addEventListener('offline', look);
    return () => {
      window.removeEventListener('online', look);
      window.removeEventListener('offline', look);
    };
  }, []);
  return isOffline;
}
