import { Temporal } from 'temporal-polyfill';
import type { z } from 'zod';
import type { PartKind, RecipePart } from '../catalogue/catalogue.schema.js';
import { refuse } from './events.problems.js';
import type { EventView, roundTime } from './events.schema.js';

export interface Stretch {
  startsAt: Temporal.Instant;
  endsAt: Temporal.Instant;
}

export interface PlannedPart extends Stretch {
  kind: PartKind;
  position: number;
  capacity: number | null;
  settings: RecipePart['settings'];
}

/** A quarter of an hour is the currency: what a slot lasts unless its part says otherwise. */
const SLOT_MINUTES = 15;
/** A part of slots that changes over too quickly would fill the database; the contract's own bounds stop far below. */
const MOST_SLOTS = 500;

/**
 * The instant when a clock on the wall in `zone` shows `day` `time`. In the hour that comes twice in autumn the first
 * of the two is meant.
 * @param day `2027-03-28`
 * @param time `14:15`
 * @throws Problem local_time_missing when the clocks jump over that time
 */
export function startOf(day: string, time: string, zone: string): Temporal.Instant {
  const wall = Temporal.PlainDateTime.from(`${day}T${time}`);
  const zoned = wall.toZonedDateTime(zone, { disambiguation: 'earlier' });
  if (!zoned.toPlainDateTime().equals(wall)) throw refuse('local_time_missing', { day, time });
  return zoned.toInstant();
}

/**
 * The parts of an event that starts at `start`. Minutes are minutes: across a clock change a part lasts as long as its
 * recipe says, and the clock on the wall jumps in the middle of it.
 */
export function partsOf(recipe: RecipePart[], start: Temporal.Instant): PlannedPart[] {
  return recipe.map((part, position) => {
    const startsAt = start.add({ minutes: part.startsAfterMinutes });
    return {
      kind: part.kind,
      position,
      startsAt,
      endsAt: startsAt.add({ minutes: part.lengthMinutes }),
      capacity: part.capacity,
      settings: part.settings,
    };
  });
}

/** From the first part's start to the last part's end. */
export function wholeOf(parts: Stretch[]): Stretch {
  const inOrder = (a: Stretch, b: Stretch) => Temporal.Instant.compare(a.startsAt, b.startsAt);
  const byEnd = (a: Stretch, b: Stretch) => Temporal.Instant.compare(a.endsAt, b.endsAt);
  const first = [...parts].sort(inOrder)[0];
  const last = [...parts].sort(byEnd).at(-1);
  if (!first || !last) throw new RangeError('an event has at least one part');
  return { startsAt: first.startsAt, endsAt: last.endsAt };
}

/**
 * The times that can be booked at one table of a part, one after another from the part's start. On the long night a
 * clock shows 03:30 twice and there are two slots; on the short one 02:45 is followed by 04:00.
 */
export function slotsOf(part: Stretch & { settings: RecipePart['settings'] }): Stretch[] {
  const { slotMinutes = SLOT_MINUTES, breakMinutes = 0 } = part.settings;
  const slots: Stretch[] = [];
  let startsAt = part.startsAt;
  while (slots.length < MOST_SLOTS) {
    const endsAt = startsAt.add({ minutes: slotMinutes });
    if (Temporal.Instant.compare(endsAt, part.endsAt) > 0) break;
    slots.push({ startsAt, endsAt });
    startsAt = endsAt.add({ minutes: breakMinutes });
  }
  return slots;
}

/** The rounds of a rotation as they cross HTTP: its slots, counted from 1. */
export const roundTimes = ({
  startsAt,
  endsAt,
  settings,
}: Pick<EventView['parts'][number], 'startsAt' | 'endsAt' | 'settings'>): z.output<typeof roundTime>[] =>
  slotsOf({
    startsAt: Temporal.Instant.from(startsAt),
    endsAt: Temporal.Instant.from(endsAt),
    settings,
  }).map((slot, n) => ({
    round: n + 1,
    startsAt: slot.startsAt.toString(),
    endsAt: slot.endsAt.toString(),
  }));

/** An event as the database tells it, and of its rotation the rounds. */
export const withRounds = <View extends Pick<EventView, 'parts'>>(view: View): View => ({
  ...view,
  parts: view.parts.map((part) => ({ ...part, rounds: part.kind === 'rotation' ? roundTimes(part) : [] })),
});
