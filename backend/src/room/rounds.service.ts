import { Injectable } from '@nestjs/common';
import { type RoundSeat, RoundMeetings } from '../bookings/round-meetings.service.js';
import { tell } from '../messages/outbox.js';
import type { Tx } from '../platform/database/database.js';
import { type Change, Replanning } from '../rotation/replanning.service.js';
import { problemOf, RotationFactsService, weightOfRank } from '../rotation/rotation-facts.service.js';
import type { Booking } from './engine/room.types.js';
import { iso } from './moment.js';
import type { Evening } from './room.evening.js';
import { differenceOf, eveningSoFar, type Seat } from './rounds.planning.js';

/** Wishes behind the fifth weigh as much as the fifth. */
const LAST_RANK = 5;
/** A text message tells what is different in the next so many rounds; the rest may change again, and stands on the page. */
const ROUNDS_TOLD = 2;

/** Plans the rounds to come anew, for who is there. */
@Injectable()
export class RoundsService {
  constructor(
    private readonly facts: RotationFactsService,
    private readonly replanning: Replanning,
    private readonly meetings: RoundMeetings,
  ) {}

  /**
   * In the caller's transaction, which holds the room and stands past the walls: either all of it is so afterwards, or nothing. What
   * cannot be planned stays as it was: no evening stops for it.
   * @param from the round that begins next
   * @param isCalled it is called now: whoever is called to a new seat in it hears it by that
   */
  async planAgain(tx: Tx, evening: Evening, from: number, isCalled: boolean): Promise<void> {
    const { room, event, registered } = evening;
    if (!room.rounds || from > room.rounds.list.length) return;
    await this.meetings.lockPeople(
      tx,
      registered.map(({ registrationId }) => registrationId),
    );
    const facts = await this.facts.in(tx, event.id);
    if (!facts) return;
    const soFar = eveningSoFar(room, problemOf(facts), from, (rank) =>
      weightOfRank(Math.min(rank, LAST_RANK)),
    );
    const plan = await this.replanning.restOf(soFar);
    if (!plan) return;
    const toCome = plan.meetings.filter(({ round }) => round >= from);
    const { cancelled, planned, changes } = differenceOf(room, soFar, toCome, plan.changes);
    await this.meetings.rewrite(
      tx,
      { id: event.id, ohjaamoId: evening.ohjaamoId },
      cancelled.map(meetingOf),
      planned.flatMap((seat) => seatOf(evening, seat) ?? []),
    );
    const noted = await note(tx, evening, from, changes);
    await tellChanges(tx, evening, noted, from, isCalled);
  }
}

const meetingOf = ({ meetingId, round, startsAt, endsAt, ...whose }: Booking) => ({
  ...whose,
  ...{ id: meetingId, round: round as number, startsAt: iso(startsAt), endsAt: iso(endsAt) },
});

/** A meeting keeps the time that the programme has for its round, however late the evening is. */
function seatOf(evening: Evening, { round, tableId, personId }: Seat): RoundSeat | undefined {
  const time = evening.room.rounds?.list[round - 1];
  if (!time) return undefined;
  const times = { startsAt: iso(time.startsAt), endsAt: iso(time.endsAt) };
  return { round, tableId, ...times, ...whoseIs(evening, personId) };
}

const whoseIs = ({ registered }: Evening, personId: string) =>
  registered.some(({ registrationId }) => registrationId === personId)
    ? { registrationId: personId, ticketId: null }
    : { registrationId: null, ticketId: personId };

interface Noted extends Pick<Change, 'code' | 'round'> {
  id: string;
  registrationId: string | null;
}

async function note(tx: Tx, evening: Evening, from: number, changes: Change[]): Promise<Noted[]> {
  const rows = changes.map(({ code, person, table, round, toRound }) => ({
    ...{ code, tableId: table, round, toRound: toRound ?? null },
    ...whoseIs(evening, String(person)),
  }));
  return tx.rows<Noted>(
    `INSERT INTO rotation_change (ohjaamo_id, event_id, registration_id, ticket_id, event_table_id, code, round, to_round, before_round, at)
     SELECT $2, $3, c."registrationId", c."ticketId", c."tableId", c.code, c.round, c."toRound", $4, $5
     FROM jsonb_to_recordset($1::jsonb) AS c("registrationId" uuid, "ticketId" uuid, "tableId" uuid, code text, round smallint,
       "toRound" smallint)
     RETURNING id, registration_id AS "registrationId", code, round`,
    [JSON.stringify(rows), evening.ohjaamoId, evening.event.id, from, tx.now.toString()],
  );
}

/** Whoever registered and is here. Whoever came without has the page that they took their number with. */
async function tellChanges(
  tx: Tx,
  { registered, room, ohjaamoId }: Evening,
  noted: Noted[],
  from: number,
  isCalled: boolean,
): Promise<void> {
  const isSoon = ({ code, round }: Noted) =>
    round < from + ROUNDS_TOLD && !(isCalled && round === from && MORE.has(code));
  for (const { registrationId, personId } of registered) {
    const ticket = room.tickets.find((one) => one.registrationId === registrationId);
    const theirs = noted.filter((one) => one.registrationId === registrationId);
    const [first] = theirs;
    if (!first || !theirs.some(isSoon) || ticket?.status !== 'in') continue;
    await tell(tx, {
      template: 'evening_changed',
      to: { kind: 'young_person', id: personId },
      payload: { registrationId, changeIds: theirs.map(({ id }) => id) },
      ohjaamoId,
      onceKey: `evening_changed:${first.id}`,
    });
  }
}

/** A meeting more. */
const MORE: ReadonlySet<Change['code']> = new Set(['seat_empty', 'seat_free', 'joined']);
