import { BookingsService } from '../bookings/bookings.service.js';
import { WaitingListService } from '../bookings/waiting-list.service.js';
import { Problem } from '../platform/problems/problem.js';
import { idFor } from './chance.js';
import type { PlannedEvent } from './fill.programme.js';
import type { SamplePerson } from './people.js';
import type { Stage } from './stage.js';

interface Place {
  slotId: string | null;
  partId: string | null;
}

/** Young people book as many of the event's places as the plan says, and the rest of the crowd waits in line. */
export async function fillBookings(
  stage: Stage,
  people: SamplePerson[],
  { plan, event }: PlannedEvent,
): Promise<number> {
  if (event.status === 'cancelled' || plan.draft) return 0;
  const places = placesOf(event);
  const wanted = stage.chance.shuffled(places).slice(0, Math.round(places.length * (plan.full ?? 0)));
  const crowd = stage.chance.shuffled(people);
  let booked = 0;
  for (const place of wanted) {
    while (crowd.length > 0) {
      const person = crowd.pop() as SamplePerson;
      if (!(await book(stage, event.id, place, person))) continue;
      booked += 1;
      break;
    }
  }
  for (let left = plan.waiting ?? 0; left > 0 && crowd.length > 0;) {
    if (await wait(stage, event, crowd.pop() as SamplePerson)) left -= 1;
  }
  return booked;
}

function placesOf(event: PlannedEvent['event']): Place[] {
  const slots = event.tables.flatMap((table) =>
    table.status === 'taken' ? table.slots.map(({ id }) => ({ slotId: id, partId: null })) : [],
  );
  const seats = event.parts
    .filter(({ kind }) => kind === 'presentation')
    .flatMap(({ id, capacity }) =>
      Array.from({ length: capacity ?? 0 }, () => ({ slotId: null, partId: id })),
    );
  return [...slots, ...seats];
}

const book = (stage: Stage, eventId: string, place: Place, person: SamplePerson): Promise<boolean> =>
  unlessRefused(() =>
    stage.get(BookingsService).book(idFor(`booking ${eventId} ${nameOf(person)}`), { ...place, ...person }),
  );

function wait(stage: Stage, event: PlannedEvent['event'], person: SamplePerson): Promise<boolean> {
  const full = event.parts.findLast(({ kind }) => kind === 'slots' || kind === 'presentation');
  if (!full) return Promise.resolve(false);
  return unlessRefused(() =>
    stage
      .get(WaitingListService)
      .join(idFor(`waiting ${event.id} ${nameOf(person)}`), { partId: full.id, tableId: null, ...person }),
  );
}

const nameOf = ({ contact }: SamplePerson) => contact.phone ?? contact.email ?? '';

/** Somebody may be busy then, or be coming already: like anybody else, they let it be. */
async function unlessRefused(deed: () => Promise<unknown>): Promise<boolean> {
  try {
    await deed();
    return true;
  } catch (error) {
    if (error instanceof Problem && error.status === 409) return false;
    throw error;
  }
}
