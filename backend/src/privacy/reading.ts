import type { Database, DatabaseActor, Tx } from '../platform/database/database.js';

/** What somebody looked at; the portal has words for each. */
export const readThings = [
  'day_list',
  'registration',
  'waiting_list',
  'person',
  'card',
  'notes',
  'placement',
  'visits',
  'search',
  'export',
  'referral',
  'agreement',
  'interests',
] as const;
export type ReadThing = (typeof readThings)[number];

/** What for; the portal has words for each. */
export const readReasons = ['running_the_event', 'guidance', 'shared_with_us', 'asked_by_person'] as const;
export type ReadReason = (typeof readReasons)[number];

export interface Reading {
  what: ReadThing;
  why: ReadReason;
  personIds: readonly string[];
  /** Where the reader works when they look; staff's. */
  ohjaamoId?: string | null;
  /** For whom the reader looks; a recruiter's. */
  employerId?: string | null;
  eventId?: string | null;
}

/**
 * Writes down who looked at whose data, for the people themselves to see on /my/data. Call it after the people were read
 * and before they are shown: what could not be written down is not shown. One statement, however many people; the same
 * look within one hour of the clock counts up. Nothing is written when nobody was seen, or when people look at themselves.
 */
export async function recordReading(
  through: Database | Tx,
  actor: DatabaseActor,
  reading: Reading,
): Promise<void> {
  const personIds = [...new Set(reading.personIds)].filter((id) => id !== actor.id).sort();
  if (personIds.length === 0) return;
  if ('rows' in through) await write(through, actor, { ...reading, personIds });
  else await through.as(actor, (tx) => write(tx, actor, { ...reading, personIds }));
}

async function write(tx: Tx, actor: DatabaseActor, reading: Reading): Promise<void> {
  await tx.rows(
    `INSERT INTO reading (person_id, actor_kind, actor_id, what, why, ohjaamo_id, employer_id, event_id, hour, first_at, last_at)
     SELECT person_id, $2, $3::uuid, $4, $5, $6::uuid, $7::uuid, $8::uuid, date_trunc('hour', $9::timestamptz), $9, $9
     FROM unnest($1::uuid[]) AS person_id
     ON CONFLICT (person_id, hour, actor_kind, actor_id, what, ohjaamo_id, event_id)
     DO UPDATE SET times = reading.times + 1, last_at = greatest(reading.last_at, excluded.last_at)`,
    [
      reading.personIds,
      actor.kind,
      actor.id,
      reading.what,
      reading.why,
      reading.ohjaamoId ?? null,
      reading.employerId ?? null,
      reading.eventId ?? null,
      tx.now.toString(),
    ],
  );
}
