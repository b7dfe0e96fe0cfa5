import { Injectable } from '@nestjs/common';
import { Leaving, STILL_COMING } from '../bookings/leaving.service.js';
import { tell } from '../messages/outbox.js';
import { showRoom } from '../events/room-follows.js';
import { beyond, Database, type DatabaseActor, type Tx } from '../platform/database/database.js';
import type { Language } from '../platform/http/fields.js';
import { refuse } from '../platform/problems/platform.problems.js';
import { aboutYoungPeople } from './declarations.js';
import { keepCounts } from './kept-counts.js';

interface Leaver {
  language: Language;
  phone: string | null;
  email: string | null;
}

/** Somebody may book again while we cancel; whoever does it more often than this is a program. */
const TRIES = 5;

/**
 * Takes a person out of everything we have. What goes is what the rooms declare (declarations.ts): a table that declares
 * rows of people is emptied of them here, whoever added it. What stays are numbers, and the id in the list of the erased.
 */
@Injectable()
export class Erasure {
  constructor(
    private readonly db: Database,
    private readonly leaving: Leaving,
  ) {}

  /**
   * Coming bookings are cancelled first, so that others get the places. A second time changes nothing.
   * @returns whether there was anybody to erase
   */
  async erase(actor: DatabaseActor, personId: string, why: 'own_wish' | 'time'): Promise<boolean> {
    // Freeing a place touches events, tables and whoever is next in line.
    const whole = beyond(actor);
    for (let tries = 0; tries < TRIES; tries += 1) {
      await this.leaving.leaveEverything(whole, personId);
      const outcome = await this.db.as(whole, (tx) => this.tryErase(tx, personId, why));
      if (outcome !== 'came_back') return outcome === 'erased';
    }
    throw refuse('busy');
  }

  private async tryErase(
    tx: Tx,
    personId: string,
    why: 'own_wish' | 'time',
  ): Promise<'erased' | 'nobody' | 'came_back'> {
    const rooms = await lockEventsOf(tx, personId);
    const [leaver] = await tx.rows<Leaver>(
      'SELECT language, phone, email FROM young_person WHERE id = $1 FOR UPDATE',
      [personId],
    );
    if (!leaver) return 'nobody';
    if ((await tx.rows(STILL_COMING, [personId, tx.now.toString()])).length > 0) return 'came_back';
    await keepCounts(tx, { registrations: 'r.person_id = $1', tickets: 'k.person_id = $1' }, [personId]);
    await removeAll(tx, personId);
    await showRoomsAnew(tx, rooms);
    await tx.rows(
      `INSERT INTO erasure (person_id, why, at) VALUES ($1, $2, $3) ON CONFLICT (person_id) DO NOTHING`,
      [personId, why, tx.now.toString()],
    );
    if (why === 'own_wish') await sayGoodbye(tx, personId, leaver);
    return 'erased';
  }
}

/**
 * Events before people, as everywhere (bookings/booking.locks.ts): the numbers that stay point at the events. And rooms before
 * people: whatever is being done in one comes before or after.
 * @returns the rooms where they have a number
 */
async function lockEventsOf(tx: Tx, personId: string): Promise<string[]> {
  await tx.rows(
    `SELECT e.id FROM event e WHERE e.id IN (SELECT r.event_id FROM registration r WHERE r.person_id = $1
       UNION ALL SELECT k.event_id FROM ticket k WHERE k.person_id = $1)
     ORDER BY e.id FOR KEY SHARE`,
    [personId],
  );
  const rooms = await tx.rows<{ id: string }>(
    `SELECT w.event_id AS id FROM room w WHERE w.event_id IN (SELECT k.event_id FROM ticket k WHERE k.person_id = $1)
     ORDER BY w.event_id FOR UPDATE`,
    [personId],
  );
  return rooms.map(({ id }) => id);
}

/** Whoever watches a room sees at once that they are gone. */
async function showRoomsAnew(tx: Tx, rooms: string[]): Promise<void> {
  await tx.rows('UPDATE room SET revision = revision + 1 WHERE event_id = ANY ($1::uuid[])', [rooms]);
  for (const id of rooms) await showRoom(tx, id);
}

/** Children before parents. Trails come last, because removing what they tell of leaves lines in them. */
async function removeAll(tx: Tx, personId: string): Promise<void> {
  for (const { table, ofPerson } of [...aboutYoungPeople].reverse()) {
    if (TRAILS.includes(table)) continue;
    await tx.rows(`DELETE FROM ${table} t WHERE ${ofPerson}`, [personId]);
  }
  await tx.rows('SELECT forget_trail_of($1)', [personId]);
}

/** Only a function of the database may take lines of these away (migrations/0008_privacy.sql). */
const TRAILS = ['reading', 'audit'];

/** The one message that is written to an address and not to a person; the outbox forgets it once it has gone out. */
async function sayGoodbye(tx: Tx, personId: string, { phone, email, language }: Leaver): Promise<void> {
  const address = phone ?? email;
  if (!address) return;
  await tell(tx, {
    template: 'data_erased',
    to: { kind: 'address', address, language },
    payload: {},
    ohjaamoId: null,
    onceKey: `data_erased:${personId}`,
  });
}
