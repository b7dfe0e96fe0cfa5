import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import type { RecipePart } from '../catalogue/catalogue.schema.js';
import { utc } from '../platform/database/columns.js';
import type { Tx } from '../platform/database/database.js';
import { record } from '../platform/database/transitions.js';
import { refuse } from '../platform/problems/platform.problems.js';
import { slotsOf } from './format.recipe.js';

interface PartRow {
  id: string;
  ohjaamoId: string;
  endsAt: string;
  settings: RecipePart['settings'];
}

/** So many minutes are what times on the spot begin at: people say "at twenty past". */
const STEP_MINUTES = 5;

/** Times that are opened in the room, when the talk is over, whenever that is. */
@Injectable()
export class TimesOnTheSpot {
  /**
   * From the next five minutes on to the part's end, at each table that somebody holds; what was booked or is being offered
   * keeps its time, and nothing is laid over it. A second time lays out what is left anew.
   * @throws Problem not_found
   */
  async open(tx: Tx, eventId: string, partId: string): Promise<void> {
    const [part] = await tx.rows<PartRow>(
      `SELECT id, ohjaamo_id AS "ohjaamoId", ${utc('ends_at')} AS "endsAt", settings FROM part
       WHERE id = $1 AND event_id = $2 AND kind = 'slots' FOR UPDATE`,
      [partId, eventId],
    );
    if (!part) throw refuse('not_found');
    await tx.rows(
      `DELETE FROM slot s WHERE s.part_id = $1 AND s.taken = 0
         AND NOT EXISTS (SELECT FROM meeting m WHERE m.slot_id = s.id) AND NOT EXISTS (SELECT FROM offer o WHERE o.slot_id = s.id)`,
      [partId],
    );
    const times = slotsOf({
      settings: part.settings,
      startsAt: nextStep(tx.now),
      endsAt: Temporal.Instant.from(part.endsAt),
    });
    await tx.rows(
      `INSERT INTO slot (ohjaamo_id, event_id, part_id, event_table_id, starts_at, ends_at)
       SELECT $2, $3, $4, t.id, s."startsAt", s."endsAt"
       FROM event_table t, jsonb_to_recordset($1::jsonb) AS s("startsAt" timestamptz, "endsAt" timestamptz)
       WHERE t.event_id = $3 AND t.status = 'taken' AND NOT EXISTS (
         SELECT FROM slot other WHERE other.event_table_id = t.id
           AND tstzrange(other.starts_at, other.ends_at) && tstzrange(s."startsAt", s."endsAt"))`,
      [JSON.stringify(times), part.ohjaamoId, eventId, partId],
    );
    await tx.rows(`UPDATE part SET settings = settings || '{"opensOnTheSpot": false}' WHERE id = $1`, [
      partId,
    ]);
    await record(tx, { subject: 'part', id: partId, from: 'closed', to: 'open', reason: 'on_the_spot' });
  }
}

function nextStep(now: Temporal.Instant): Temporal.Instant {
  return now.round({ smallestUnit: 'minute', roundingIncrement: STEP_MINUTES, roundingMode: 'ceil' });
}
