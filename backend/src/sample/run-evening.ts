import { Temporal } from 'temporal-polyfill';
import { after, type Deed } from '../room/engine/deeds.js';
import { linesOf } from '../room/engine/line.js';
import { nextFor } from '../room/engine/order.js';
import { isOpenTurn, type Room, turnAt } from '../room/engine/room.types.js';
import { newcomerHolder, registeredHolder } from '../room/room.holders.js';
import { PlacesInRoom } from '../room/places-in-room.service.js';
import { RoomService, type Tap } from '../room/room.service.js';
import { RoomStore } from '../room/room.store.js';
import { idFor } from './chance.js';
import type { PlannedEvent } from './fill.programme.js';
import type { SamplePerson } from './people.js';
import type { Stage } from './stage.js';

const MINUTE = 60_000;
/** Who does what one sees in the room, beside staff. */
const KIOSK = { kind: 'kiosk', id: null };

interface Comer {
  /** Minutes after the evening began; a few come before it. */
  at: number;
  registrationId?: string;
  person?: SamplePerson;
}

/**
 * An evening as it goes: most of those who booked come, about one in seven does not; others walk in; tables call the next, most
 * sit down at once and talk for a good ten minutes; at the end everybody goes home. All by the room's own verbs, the clock
 * turned on minute by minute.
 * @param until stops in the middle of it; the evening goes on from there
 */
export async function runEvening(
  stage: Stage,
  planned: PlannedEvent,
  crowd: SamplePerson[],
  { until, walkInsAnHour = 5 }: { until?: Temporal.Instant; walkInsAnHour?: number } = {},
): Promise<void> {
  const evening = new EveningRun(stage, planned, walkInsAnHour);
  await evening.run(crowd, until?.epochMilliseconds);
}

class EveningRun {
  private readonly eventId: string;
  private readonly rooms: RoomService;
  private readonly store: RoomStore;
  private deeds = 0;
  /** When whoever sits at a table has talked enough, by turn. */
  private readonly ends = new Map<string, number>();
  /** As the database has it: each deed is done there and thought here, so that nothing need be looked up in between. */
  private room!: Room;
  private now = 0;

  constructor(
    private readonly stage: Stage,
    private readonly planned: PlannedEvent,
    private readonly walkInsAnHour: number,
  ) {
    this.eventId = planned.event.id;
    this.rooms = stage.get(RoomService);
    this.store = stage.get(RoomStore);
  }

  async run(crowd: SamplePerson[], until = Infinity): Promise<void> {
    const { startsAt, endsAt } = await this.look();
    this.turnTo(startsAt - 15 * MINUTE);
    await this.openTheRoom();
    const comers = await this.comers(this.stage.chance.shuffled(crowd));
    for (let minute = -15; startsAt + minute * MINUTE <= Math.min(until, endsAt); minute += 1) {
      this.turnTo(startsAt + minute * MINUTE);
      for (const comer of comers.filter(({ at }) => at === minute)) await this.comeIn(comer);
      if (minute >= 0) await this.atTheTables();
    }
    if (until < endsAt) return;
    this.turnTo(endsAt + MINUTE);
    await this.goHome();
  }

  /** Staff put up desks where no firm sits, and let nothing call by itself: this evening is told by hand. */
  private async openTheRoom(): Promise<void> {
    await this.do(this.staff(), { do: 'set', settings: { fillAfterSeconds: null } });
    if (this.room.tables.length > 0) return;
    for (const name of ['Piste A', 'Piste B'])
      await this.stage.db.acting(this.staff(), () =>
        this.stage
          .get(PlacesInRoom)
          .addDesk(this.staff(), this.eventId, idFor(`desk ${this.eventId} ${name}`), name),
      );
    await this.look();
  }

  private async comers(crowd: SamplePerson[]): Promise<Comer[]> {
    const { chance } = this.stage;
    const { startsAt: begins, endsAt, bookings } = this.room;
    const minuteOf = (at: number) => Math.round((at - begins) / MINUTE);
    const firstTimes = new Map<string, number>();
    for (const { registrationId, startsAt } of [...bookings].sort((a, b) => a.startsAt - b.startsAt))
      if (registrationId !== null && !firstTimes.has(registrationId))
        firstTimes.set(registrationId, startsAt);
    const booked = [...firstTimes]
      .filter(() => chance.below(7) > 0)
      .map(([registrationId, at]): Comer => ({
        registrationId,
        at: Math.max(-10, minuteOf(at) - 3 - chance.below(9)),
      }));
    if (!(await this.store.read(this.eventId))?.hasQueue) return booked;
    const length = minuteOf(endsAt);
    const walkIns = Array.from({ length: Math.round((length / 60) * this.walkInsAnHour) }, (): Comer => ({
      at: chance.below(Math.round(length * 0.8)),
      person: crowd.pop() as SamplePerson,
    }));
    return [...booked, ...walkIns];
  }

  private async comeIn({ registrationId, person }: Comer): Promise<void> {
    const { chance } = this.stage;
    const ticketId = this.nextId();
    if (registrationId) {
      const deed: Deed = { do: 'check_in', ticketId, registrationId };
      await this.do(KIOSK, deed, ticketId, registeredHolder(registrationId, 'kiosk'));
      return;
    }
    if (!person) return;
    const lines = chance.shuffled(linesOf(this.room)).slice(0, 1 + chance.below(2));
    const holder = newcomerHolder(
      this.store,
      {
        firstName: chance.below(8) === 0 ? '' : person.firstName,
        initial: chance.below(2) === 0 ? chance.pick([...'AHJKLMNPRSTV']) : null,
        language: person.language,
        // Every third leaves a number, to be told when it is soon their turn.
        contact: chance.below(3) === 0 ? person.contact : null,
      },
      'kiosk',
    );
    await this.do(KIOSK, { do: 'arrive', ticketId, lines, presence: 'here' }, ticketId, holder);
  }

  /** One minute at the tables: who did not come is marked, who has talked enough gets up, the next is called and sits down. */
  private async atTheTables(): Promise<void> {
    const { now } = this;
    for (const { status, registrationId, startsAt, meetingId } of this.room.bookings) {
      const isHere = this.room.tickets.some((ticket) => ticket.registrationId === registrationId);
      if (status === 'booked' && !isHere && now >= startsAt + 5 * MINUTE)
        await this.do(this.staff(), { do: 'no_show', meetingId });
    }
    for (const turn of this.room.turns.filter(isOpenTurn)) {
      if (turn.state !== 'meeting') {
        if (now < turn.calledAt + MINUTE) continue;
        this.ends.set(turn.id, now + (9 + this.stage.chance.below(7)) * MINUTE);
        await this.do(this.staff(), { do: 'start', turnId: turn.id });
      } else if (now >= (this.ends.get(turn.id) ?? now)) {
        await this.do(this.staff(), { do: 'finish', turnId: turn.id });
      }
    }
    if (now >= this.room.endsAt - 5 * MINUTE) return;
    for (const { id: tableId } of this.room.tables) {
      const table = this.room.tables.find(({ id }) => id === tableId);
      if (!table || turnAt(this.room, tableId)) continue;
      const next = nextFor(this.room, table, now);
      if (!next || next === 'kept') continue;
      const turnId = this.nextId();
      await this.do(this.staff(), { do: 'call', turnId, tableId }, turnId);
    }
  }

  private async goHome(): Promise<void> {
    for (const { id, state } of this.room.turns.filter(isOpenTurn))
      await this.do(this.staff(), { do: state === 'meeting' ? 'finish' : 'miss', turnId: id });
    for (const { id, status } of this.room.tickets)
      if (status !== 'left') await this.do(this.staff(), { do: 'leave', ticketId: id });
  }

  private async do(
    actor: Parameters<RoomService['do']>[0],
    deed: Deed,
    deedId: string = this.nextId(),
    holder?: Tap['holder'],
  ): Promise<void> {
    await this.rooms.do(actor, { eventId: this.eventId, deedId, asked: 'sample', deed, holder });
    const outcome = after(this.room, deed, this.now);
    if ('refused' in outcome) throw new Error(`${deed.do}: ${outcome.refused}`);
    this.room = outcome.room;
  }

  private async look(): Promise<Room> {
    const evening = await this.store.read(this.eventId);
    if (!evening) throw new Error(`there is no event ${this.eventId}`);
    return (this.room = evening.room);
  }

  private staff() {
    return this.stage.staffAt(this.planned.event.ohjaamo.slug);
  }

  private nextId = () => idFor(`deed ${this.eventId} ${(this.deeds += 1)}`);

  private turnTo(milliseconds: number): void {
    this.now = milliseconds;
    this.stage.turnTo(Temporal.Instant.fromEpochMilliseconds(milliseconds));
  }
}
