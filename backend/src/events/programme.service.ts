import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import type { StaffActor } from '../accounts/actor.js';
import { mustWorkAt } from '../accounts/permissions.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { refuse } from '../platform/problems/platform.problems.js';
import { withRounds } from './format.recipe.js';
import { CARD, FROM_EVENT, PUBLIC_EVENT, STAFF_CARD, STAFF_EVENT } from './event.views.sql.js';
import type {
  EventCard,
  eventsQuery,
  EventView,
  monthView,
  seriesView,
  staffEvent,
  staffEventCard,
} from './events.schema.js';

export type StaffEvent = z.output<typeof staffEvent>;
type StaffEventCard = z.output<typeof staffEventCard>;

/** More than any region has in two months; a list that grows beyond it wants a narrower question. */
const LONGEST_LIST = 500;
/** No event lasts longer than this: it lets the index on the start find those that are on right now. */
const LONGEST_EVENT = `interval '3 days'`;

const COMING = `SELECT ${CARD} AS view ${FROM_EVENT}
WHERE e.status = 'published' AND e.ends_at > $1
  AND e.starts_at > $1::timestamptz - ${LONGEST_EVENT} AND e.starts_at < $1::timestamptz + make_interval(days => $2)
  AND ($3::text IS NULL OR r.slug = $3)
  AND ($4::text IS NULL OR o.slug = $4)
  AND ($5::text IS NULL OR EXISTS (
    SELECT FROM ohjaamo_municipality m WHERE m.ohjaamo_id = o.id AND m.municipality_code = $5))
  AND ($6::text IS NULL OR e.sector_code = $6 OR EXISTS (
    SELECT FROM event_table t JOIN event_table_opening b ON b.event_table_id = t.id JOIN opening q ON q.id = b.opening_id
    WHERE t.event_id = e.id AND t.status = 'taken' AND q.sector_code = $6 AND q.status = 'published' AND NOT q.hidden))
  AND ($7::text IS NULL OR e.format_code = $7)
  AND ($8::text IS NULL OR $8 = ANY (e.languages))
  AND (NOT $9::boolean OR e.minors_welcome)
ORDER BY e.starts_at, e.id LIMIT ${LONGEST_LIST}`;

const PUBLIC_ONE = `SELECT ${PUBLIC_EVENT} AS view ${FROM_EVENT}
WHERE e.id = $2 AND (e.status = 'published' OR (e.status = 'cancelled' AND e.published_at IS NOT NULL))`;

/** Whatever their state: for whoever has a place there. */
const CARDS = `SELECT ${CARD} AS view ${FROM_EVENT} WHERE e.id = ANY ($2)`;

const STAFF_ONE = `SELECT e.ohjaamo_id AS "ohjaamoId", ${STAFF_EVENT} AS view ${FROM_EVENT} WHERE e.id = $2`;

const MONTH = `SELECT ${STAFF_CARD} AS view ${FROM_EVENT}
WHERE e.ohjaamo_id = $2 AND e.starts_at >= $3 AND e.starts_at < $4 ORDER BY e.starts_at, e.id`;

const SERIES = `SELECT e.ohjaamo_id AS "ohjaamoId", ${STAFF_CARD} AS view ${FROM_EVENT}
WHERE e.series_id = $2 ORDER BY e.starts_at, e.id`;

/** What is on: for everybody, and for staff with drafts and what stands behind. */
@Injectable()
export class ProgrammeService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async coming(query: z.output<typeof eventsQuery>): Promise<{ events: EventCard[]; madeAt: string }> {
    const now = this.now();
    const rows = await this.db.once<{ view: EventCard }>('events_coming', COMING, [
      now,
      query.days,
      query.region ?? null,
      query.ohjaamo ?? null,
      query.municipality ?? null,
      query.sector ?? null,
      query.format ?? null,
      query.language ?? null,
      query.minors === 'yes',
    ]);
    return { events: rows.map(({ view }) => view), madeAt: now };
  }

  /** Published, or cancelled after it had been published: people who come by an old link are told. */
  async publicOne(eventId: string): Promise<EventView> {
    const [row] = await this.db.once<{ view: EventView }>('event_public', PUBLIC_ONE, [this.now(), eventId]);
    if (!row) throw refuse('not_found');
    return withRounds(row.view);
  }

  /** @param month `2026-12`, as the Ohjaamo's own calendar shows it */
  async month(actor: StaffActor, ohjaamoId: string, month: string): Promise<z.output<typeof monthView>> {
    mustWorkAt(actor, ohjaamoId);
    const timeZone = await this.zoneOf(ohjaamoId);
    const first = Temporal.PlainYearMonth.from(month).toPlainDate({ day: 1 });
    const midnight = (day: Temporal.PlainDate) => day.toZonedDateTime(timeZone).toInstant().toString();
    const rows = await this.db.once<{ view: StaffEventCard }>('events_month', MONTH, [
      this.now(),
      ohjaamoId,
      midnight(first),
      midnight(first.add({ months: 1 })),
    ]);
    return { month, timeZone, events: rows.map(({ view }) => view) };
  }

  /** Cards for whoever has a place at these events, whatever their state; in no order. */
  async cards(eventIds: string[]): Promise<EventCard[]> {
    const rows = await this.db.beyond(() =>
      this.db.once<{ view: EventCard }>('event_cards', CARDS, [this.now(), eventIds]),
    );
    return rows.map(({ view }) => view);
  }

  async staffOne(actor: StaffActor, eventId: string): Promise<StaffEvent> {
    const [row] = await this.db.once<{ ohjaamoId: string; view: StaffEvent }>('event_staff', STAFF_ONE, [
      this.now(),
      eventId,
    ]);
    mustWorkAt(actor, row?.ohjaamoId);
    return withRounds((row as { view: StaffEvent }).view);
  }

  async series(actor: StaffActor, seriesId: string): Promise<z.output<typeof seriesView>> {
    const rows = await this.db.once<{ ohjaamoId: string; view: StaffEventCard }>('events_series', SERIES, [
      this.now(),
      seriesId,
    ]);
    mustWorkAt(actor, rows[0]?.ohjaamoId);
    return { id: seriesId, events: rows.map(({ view }) => view) };
  }

  private now(): string {
    return this.clock.now().round({ smallestUnit: 'second', roundingMode: 'trunc' }).toString();
  }

  private async zoneOf(ohjaamoId: string): Promise<string> {
    const [row] = await this.db.once<{ zone: string }>(
      'ohjaamo_zone',
      'SELECT time_zone AS zone FROM ohjaamo WHERE id = $1',
      [ohjaamoId],
    );
    if (!row) throw refuse('not_found');
    return row.zone;
  }
}
