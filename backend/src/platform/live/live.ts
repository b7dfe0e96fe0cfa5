import type { Tx } from '../database/database.js';

/** The one channel of Postgres that every API process listens to. */
export const CHANNEL = 'live';

/** That something changed, and never what: whoever may see it asks again, through the guard. */
export interface Change {
  /** What kind of thing: `shared-cards`, `session` … */
  topic: string;
  /** Whose: only watchers of this very id hear of it. */
  id: string;
  /** Which one among theirs; left out when any of them may have. */
  about?: string;
}

/** Tells every watcher, on whichever process, once this transaction has committed; nobody when it has not. */
export async function announceLive(tx: Tx, change: Change): Promise<void> {
  await tx.rows('SELECT pg_notify($1, $2)', [CHANNEL, JSON.stringify(change)]);
}

/** @returns null when it is not one of ours */
export function readChange(payload: string | undefined): Change | null {
  try {
    const told = JSON.parse(payload ?? '') as Partial<Record<keyof Change, unknown>> | null;
    if (typeof told?.topic !== 'string' || typeof told.id !== 'string') return null;
    return {
      topic: told.topic,
      id: told.id,
      ...(typeof told.about === 'string' ? { about: told.about } : {}),
    };
  } catch {
    return null;
  }
}
