import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import type { StaffActor } from '../accounts/actor.js';
import { mustWorkAt } from '../accounts/permissions.js';
import { Database, type Tx } from '../platform/database/database.js';
import { refuse as refusePlainly } from '../platform/problems/platform.problems.js';
import { makeEvent, titleOf } from './event.making.js';
import { isAfter, lockEventOf } from './event.rows.js';
import { publishDraft } from './events.service.js';
import type { SeriesInput, seriesPreviewInput, seriesView } from './events.schema.js';
import { refuse } from './events.problems.js';
import { startOf } from './format.recipe.js';
import { formatOf, ohjaamoOf, sectorsOf } from './format.rows.js';
import { ProgrammeService } from './programme.service.js';
import { daysOf, MOST_EVENTS, rruleOf, type SeriesRule } from './series.rule.js';

type SeriesView = z.output<typeof seriesView>;

interface Plan {
  rule: SeriesRule;
  startsOn: string;
  until: string;
  time: string;
}

@Injectable()
export class SeriesService {
  constructor(
    private readonly db: Database,
    private readonly programme: ProgrammeService,
  ) {}

  /** Which starts a rule means; writes nothing. */
  async preview(
    actor: StaffActor,
    input: z.output<typeof seriesPreviewInput>,
  ): Promise<{ startsAt: string[] }> {
    mustWorkAt(actor, input.ohjaamoId);
    return this.db.as(actor, async (tx) => {
      const { timeZone } = await ohjaamoOf(tx, input.ohjaamoId);
      return { startsAt: startsOf(tx, input, timeZone).map(String) };
    });
  }

  /** The series' events, as drafts; the same id again is the same series. */
  async create(actor: StaffActor, seriesId: string, input: SeriesInput): Promise<SeriesView> {
    mustWorkAt(actor, input.ohjaamoId);
    await this.db.as(actor, async (tx) => {
      const format = await formatOf(tx, input.formatCode);
      const ohjaamo = await ohjaamoOf(tx, input.ohjaamoId);
      const sectors = await sectorsOf(tx, input.sectorCodes, 'sectorCodes');
      if (!(await isNew(tx, seriesId, input))) return;
      for (const [i, start] of startsOf(tx, input, ohjaamo.timeZone).entries()) {
        const sectorCode = input.sectorCodes[i % input.sectorCodes.length] ?? null;
        const sector = sectorCode ? (sectors.get(sectorCode) ?? null) : null;
        await makeEvent(tx, {
          id: randomUUID(),
          ohjaamo,
          format,
          seriesId,
          start,
          title: input.title ?? titleOf(format, sector),
          sectorCode,
          languages: input.languages,
          place: input.place ?? null,
          tableCount: input.tableCount,
        });
      }
    });
    return this.one(actor, seriesId);
  }

  one(actor: StaffActor, seriesId: string): Promise<SeriesView> {
    return this.programme.series(actor, seriesId);
  }

  /** Publishes every draft that is still ahead. */
  async publish(actor: StaffActor, seriesId: string): Promise<SeriesView> {
    await this.db.as(actor, async (tx) => {
      const drafts = await tx.rows<{ id: string }>(
        `SELECT id FROM event WHERE series_id = $1 AND status = 'draft' ORDER BY starts_at, id`,
        [seriesId],
      );
      for (const { id } of drafts) {
        const event = await lockEventOf(tx, actor, id);
        if (event.status === 'draft' && isAfter(event.endsAt, tx.now)) await publishDraft(tx, event);
      }
    });
    return this.one(actor, seriesId);
  }
}

/**
 * The starts that are still ahead.
 * @throws Problem series_empty · series_too_long · local_time_missing · malformed (ends_before_start)
 */
function startsOf(tx: Tx, { rule, startsOn, until, time }: Plan, timeZone: string): Temporal.Instant[] {
  if (until < startsOn)
    throw refusePlainly('malformed', { fields: [{ path: 'until', code: 'ends_before_start' }] });
  const days = daysOf(rule, startsOn, until);
  if (days.length > MOST_EVENTS) throw refuse('series_too_long', { most: MOST_EVENTS });
  const starts = days
    .map((day) => startOf(day, time, timeZone))
    .filter((start) => Temporal.Instant.compare(start, tx.now) > 0);
  if (starts.length === 0) throw refuse('series_empty');
  return starts;
}

/** @returns false when this very series is there already @throws Problem id_used */
async function isNew(tx: Tx, seriesId: string, input: SeriesInput): Promise<boolean> {
  const row = [
    input.ohjaamoId,
    input.formatCode,
    rruleOf(input.rule),
    input.startsOn,
    input.until,
    input.time,
  ];
  const made = await tx.rows(
    `INSERT INTO event_series (id, ohjaamo_id, format_code, rule, starts_on, until, local_time, created_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (id) DO NOTHING RETURNING id`,
    [seriesId, ...row, tx.now.toString()],
  );
  if (made.length > 0) return true;
  const [same] = await tx.rows(
    `SELECT FROM event_series WHERE id = $1 AND ohjaamo_id = $2 AND format_code = $3 AND rule = $4
       AND starts_on = $5 AND until = $6 AND local_time = $7`,
    [seriesId, ...row],
  );
  if (!same) throw refuse('id_used');
  return false;
}
