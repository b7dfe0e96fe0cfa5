import type { components } from '@/api/schema';

type Schemas = components['schemas'];
export type Welcome = Schemas['Welcome'];
export type OpenRoom = Schemas['OpenRoom'];
export type KioskToday = Schemas['KioskToday'];
export type CheckInInput = Schemas['CheckInInput'];
export type NewcomerInput = Schemas['NewcomerInput'];

/** What somebody is told at the end; then the screen forgets them. */
export type Answer =
  | { kind: 'welcome' | 'number'; welcome: Welcome }
  /** Kept while the network is away. */
  | { kind: 'noted' }
  /** Nobody fits: staff look after it. */
  | { kind: 'staff' }
  | { kind: 'counted'; undo?: { id: string; undo: string } }
  | { kind: 'undone' };

export type Screen =
  { at: 'first' | 'code' | 'name' } | { at: 'walkIn'; eventId?: string } | { at: 'answer'; answer: Answer };

/** What was counted, checked in or queued on the way here. */
export type Outcome = { answer: Answer } | { refused: string };
