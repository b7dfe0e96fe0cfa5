import { EventsService } from '../events/events.service.js';
import type { StaffEvent } from '../events/programme.service.js';
import { SeriesService } from '../events/series.service.js';
import { TablesService } from '../events/tables.service.js';
import { idFor } from './chance.js';
import type { SampleEvent } from './event.js';
import { justBegun } from './fill.rooms.js';
import { firms } from './firms.js';
import { keskiUusimaa } from './programme.keski-uusimaa.js';
import { others } from './programme.others.js';
import type { Stage } from './stage.js';

export interface PlannedEvent {
  plan: SampleEvent;
  event: StaffEvent;
}

const WEEKS_AHEAD = 5;
/** Long enough for two first Wednesdays. */
const MONTHS_AHEAD_DAYS = 66;

const isPast = ({ once }: SampleEvent) => (once?.weeks ?? 0) < 0;
export const pastPlans = [...keskiUusimaa, ...others].filter(isPast);
export const comingPlans = [...keskiUusimaa, ...others].filter((plan) => !isPast(plan) && !plan.now);
export const runningPlans = [...keskiUusimaa, ...others].filter(({ now }) => now);

/** Plans one entry as staff do, published with its tables; drafts stay drafts. @returns its events, soonest first */
export async function plan(stage: Stage, entry: SampleEvent): Promise<PlannedEvent[]> {
  const events = stage.get(EventsService);
  const staff = stage.staffAt(entry.at);
  const planned: PlannedEvent[] = [];
  for (const id of await make(stage, entry)) {
    const draft = await events.change(staff, id, {
      description: entry.text,
      ...(entry.adults ? { minorsWelcome: false } : {}),
    });
    const event = await seats(stage, entry, draft);
    if (!entry.draft && event.status === 'draft') await events.publish(staff, id);
    planned.push({ plan: entry, event: await fillTables(stage, entry, event) });
  }
  return planned;
}

/** Cancels what is to be cancelled, once people have booked. */
export async function cancel(stage: Stage, { plan: entry, event }: PlannedEvent): Promise<void> {
  if (entry.cancelled)
    await stage.get(EventsService).cancel(stage.staffAt(entry.at), event.id, entry.cancelled);
}

async function make(stage: Stage, entry: SampleEvent): Promise<string[]> {
  const staff = stage.staffAt(entry.at);
  const common = {
    formatCode: entry.format,
    ohjaamoId: stage.ohjaamoId(entry.at),
    time: entry.time,
    place: entry.place,
    ...(entry.title ? { title: entry.title } : {}),
    ...(entry.languages ? { languages: entry.languages } : {}),
    ...(entry.tables ? { tableCount: entry.tables } : {}),
  };
  if (entry.now) {
    const start = justBegun(stage);
    const { id } = await stage.get(EventsService).create(staff, idFor(`event ${entry.key}`), {
      ...common,
      day: start.toPlainDate().toString(),
      time: start.toPlainTime().toString({ smallestUnit: 'minute' }),
      sectorCode: null,
    });
    return [id];
  }
  if (entry.once) {
    const { id } = await stage.get(EventsService).create(staff, idFor(`event ${entry.key}`), {
      ...common,
      day: weekdayIn(stage, entry.once),
      sectorCode: entry.sectors?.[0] ?? null,
    });
    return [id];
  }
  const { every, weekday } = entry.series as NonNullable<SampleEvent['series']>;
  const seriesId = idFor(`series ${entry.key}`);
  const service = stage.get(SeriesService);
  const series = await service.create(staff, seriesId, {
    ...common,
    rule: { every, weekday, ...(every === 'month' ? { week: 1 } : {}) },
    startsOn: stage.day(0),
    until: stage.day(every === 'month' ? MONTHS_AHEAD_DAYS : WEEKS_AHEAD * 7),
    sectorCodes: entry.sectors ?? [],
  });
  await service.publish(staff, seriesId);
  return series.events.map(({ id }) => id);
}

/** The first such weekday after today and so many weeks on, or the last one before today and so many weeks back. */
function weekdayIn(stage: Stage, { weeks, weekday }: { weeks: number; weekday: number }): string {
  const tomorrow = stage.today.add({ days: 1 });
  const next = tomorrow.add({ days: (weekday - tomorrow.dayOfWeek + 7) % 7 });
  // The next one may be a week from today, and then the one before it is today, which is not over yet.
  const back = weekday === stage.today.dayOfWeek ? weeks - 1 : weeks;
  return next.add({ weeks: weeks < 0 ? back : weeks }).toString();
}

async function seats(stage: Stage, entry: SampleEvent, event: StaffEvent): Promise<StaffEvent> {
  const part = event.parts.find(({ kind }) => kind === 'presentation');
  if (!entry.seats || !part) return event;
  const parts = [{ id: part.id, capacity: entry.seats }];
  return stage.get(EventsService).change(stage.staffAt(entry.at), event.id, { parts });
}

/** Employers ask and staff say yes; some wishes still wait. Topics are staff's own. */
async function fillTables(stage: Stage, entry: SampleEvent, event: StaffEvent): Promise<StaffEvent> {
  const tables = stage.get(TablesService);
  const staff = stage.staffAt(entry.at);
  const free = event.tables[0];
  if (entry.topic && free) {
    return tables.give(staff, free.id, {
      employerId: null,
      topic: entry.topic,
      mode: entry.mode ?? 'room',
      openingIds: [],
    });
  }
  let now = event;
  for (const firm of fitting(entry, event)) {
    const { mine } = await ask(stage, firm, event.id);
    if (mine) now = await tables.decide(staff, mine.tableId, { approved: true });
  }
  for (const firm of entry.asks ?? []) await ask(stage, firm, event.id);
  return now;
}

/** In a series that takes trades by turns, only the firms of that evening's trade come, and staffing firms always. */
function fitting({ firms: keys = [], sectors = [] }: SampleEvent, event: StaffEvent): string[] {
  if (sectors.length < 2) return keys;
  return keys.filter((key) => {
    const firm = firms.find((one) => one.key === key);
    return firm?.staffing ?? firm?.sector === event.sectorCode;
  });
}

async function ask(stage: Stage, firm: string, eventId: string) {
  const owner = await stage.ownerOf(firm);
  const [team, openings] = await Promise.all([
    stage.db.once<{ id: string }>(
      'sample_team',
      'SELECT id FROM recruiter WHERE employer_id = $1 AND removed_at IS NULL ORDER BY owner DESC, name',
      [owner.employerId],
    ),
    stage.db.once<{ id: string }>(
      'sample_openings',
      `SELECT id FROM opening WHERE employer_id = $1 AND status = 'published' AND NOT hidden ORDER BY title`,
      [owner.employerId],
    ),
  ]);
  return stage.get(TablesService).take(owner, eventId, {
    recruiterIds: team.map(({ id }) => id),
    openingIds: openings.map(({ id }) => id),
    mode: 'room',
    message: '',
  });
}
