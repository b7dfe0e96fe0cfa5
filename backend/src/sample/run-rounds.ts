import { Temporal } from 'temporal-polyfill';
import type { Deed } from '../room/engine/deeds.js';
import { linesOf } from '../room/engine/line.js';
import { newcomerHolder, registeredHolder } from '../room/room.holders.js';
import { RoomService, type Tap } from '../room/room.service.js';
import { RoomStore } from '../room/room.store.js';
import { RoomTime } from '../room/room.time.service.js';
import { idFor } from './chance.js';
import type { PlannedEvent } from './fill.programme.js';
import type { SamplePerson } from './people.js';
import type { Stage } from './stage.js';

const KIOSK = { kind: 'kiosk', id: null };
const WALK_INS = 4;

/**
 * Speed dates as they go until now: three of four who registered come, a few walk in, staff call and start the first round, and
 * the gongs after it ring by themselves.
 */
export async function runRounds(stage: Stage, { event }: PlannedEvent, crowd: SamplePerson[]): Promise<void> {
  const { chance } = stage;
  const [rooms, store] = [stage.get(RoomService), stage.get(RoomStore)];
  const startsAt = Temporal.Instant.from(event.startsAt);
  const staff = stage.staffAt(event.ohjaamo.slug);
  let deeds = 0;
  const nextId = () => idFor(`deed ${event.id} ${(deeds += 1)}`);
  const tap = (actor: Parameters<RoomService['do']>[0], deed: Deed, deedId: string, holder?: Tap['holder']) =>
    rooms.do(actor, { eventId: event.id, deedId, asked: 'sample', deed, holder });

  const checkIn = (registrationId: string) => {
    const ticketId = nextId();
    return tap(
      KIOSK,
      { do: 'check_in', ticketId, registrationId },
      ticketId,
      registeredHolder(registrationId, 'kiosk'),
    );
  };
  const walkIn = async ({ firstName, language }: SamplePerson) => {
    const ticketId = nextId();
    const lines = chance.shuffled(linesOf((await look()).room)).slice(0, 2);
    const holder = newcomerHolder(store, { firstName, language }, 'kiosk');
    await tap(KIOSK, { do: 'arrive', ticketId, lines, presence: 'here' }, ticketId, holder);
  };
  const look = async () => {
    const evening = await store.read(event.id);
    if (!evening) throw new Error(`there is no event ${event.id}`);
    return evening;
  };

  const comers = (await look()).registered.map(({ registrationId }) => ({
    come: () => checkIn(registrationId),
    // The last quarter of them does not come.
    at: chance.below(4) === 0 ? Infinity : -12 + chance.below(14),
  }));
  const walkers = chance
    .shuffled(crowd)
    .slice(0, WALK_INS)
    .map((person) => ({ come: () => walkIn(person), at: -5 + chance.below(20) }));
  for (let minute = -12; ; minute += 1) {
    const now = startsAt.add({ minutes: minute });
    if (Temporal.Instant.compare(now, stage.present) > 0) break;
    stage.turnTo(now);
    for (const { come } of [...comers, ...walkers].filter(({ at }) => at === minute)) await come();
    if (minute === 0)
      await tap(staff, { do: 'call_round', round: 1, turnIds: event.tables.map(nextId) }, nextId());
    if (minute === 2) await tap(staff, { do: 'start_round', round: 1 }, nextId());
    if (minute > 2) await stage.get(RoomTime).bring(event.id);
  }
}
