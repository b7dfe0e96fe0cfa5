'use client';

import { createContext, useContext } from 'react';
import type { Locale } from '@/i18n/locales';
import type { Room, StaffDeed } from '../room.types';

/** What every leaf of the room may see and do. */
export interface InRoom {
  /** As the API showed it, with the taps that still wait laid over it. */
  room: Room;
  /** What a waiting tap is about, by id. */
  touched: ReadonlySet<string>;
  /** The API's time, in milliseconds. */
  now: number;
  locale: Locale;
  isAway: boolean;
  tap: (deed: StaffDeed) => void;
  /** What is not a deed of the room's engine: the voice, a desk, times, a check-in that was settled. */
  put: (path: string, body: Record<string, unknown> | undefined, words: string) => void;
  /** In which rounds nobody sits at a table. */
  putAway: (tableId: string, awayRounds: number[], words: string) => void;
  undo: (deedId: string) => void;
  walkIn: (lines?: string[]) => void;
}

const RoomContext = createContext<InRoom | undefined>(undefined);
export const RoomProvider = RoomContext.Provider;

export function useInRoom(): InRoom {
  const room = useContext(RoomContext);
  if (!room) throw new Error('Only inside the room');
  return room;
}
