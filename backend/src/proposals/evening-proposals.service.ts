import { Injectable } from '@nestjs/common';
import type { StaffActor } from '../accounts/actor.js';
import { mustKnow, mustMeetBehindWalls } from '../people/known-at.js';
import { initialOf } from '../people/shown-name.js';
import { contactHint } from '../platform/http/contact-hint.js';
import { Database, type Tx } from '../platform/database/database.js';
import { record } from '../platform/database/transitions.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import { recordReading } from '../privacy/reading.js';
import { askToEvening, lockEvening, moveEvening } from './evening-proposal.moving.js';
import type {
  EveningAskings,
  EveningProposalInput,
  EveningProposals,
  EveningProposed,
} from './evening-proposals.schema.js';
import { ASK, ASKED_TO, ASKINGS, EVENING, TO_ASK } from './evening-proposals.sql.js';
import { refuse } from './proposals.problems.js';

interface Evening {
  event: EveningProposed;
  ohjaamoId: string;
  regionId: string;
}
type AskedRow = EveningProposals['proposals'][number] & { personId: string; nonDisclosure: boolean };
type ToAsk = EveningProposals['people'][number];
type PersonRow = Pick<ToAsk, 'id' | 'firstName' | 'hasPlace'> & {
  phone: string | null;
  email: string | null;
  nonDisclosure: boolean;
};

/** Staff ask several people to one coming evening of theirs, and see who said what. */
@Injectable()
export class EveningProposalsService {
  constructor(private readonly db: Database) {}

  /** Numbers alone, so that nobody is read about. */
  evenings(actor: StaffActor): Promise<EveningAskings> {
    return this.db.as(actor, async (tx) => ({
      evenings: await tx.rows(ASKINGS, [tx.now.toString(), actor.peopleOhjaamoIds]),
    }));
  }

  /** @throws Problem not_found where one does not meet people at this event */
  list(actor: StaffActor, eventId: string, q?: string): Promise<EveningProposals> {
    return this.db.as(actor, async (tx) => {
      const { event, ohjaamoId } = await eveningOf(tx, actor, eventId);
      await tx.beyond();
      const asked = await tx.rows<AskedRow>(ASKED_TO, [eventId]);
      const people = event.isComing
        ? await tx.rows<PersonRow>(TO_ASK, [eventId, ohjaamoId, tx.now.toString(), q ?? null])
        : [];
      const personIds = [...asked.map(({ personId }) => personId), ...people.map(({ id }) => id)];
      await recordReading(tx, actor, { what: 'search', why: 'guidance', personIds, ohjaamoId, eventId });
      return {
        event,
        proposals: asked.map(({ personId: _, nonDisclosure, ...one }) => ({
          ...one,
          firstName: nonDisclosure ? initialOf(one.firstName) : one.firstName,
        })),
        people: people.map(toAsk),
      };
    });
  }

  /** Asks each of them; who was asked before is not asked twice. @throws Problem not_found, event_not_coming, not_reached */
  async ask(actor: StaffActor, eventId: string, input: EveningProposalInput): Promise<EveningProposals> {
    await this.db.as(actor, async (tx) => {
      const { event, ohjaamoId, regionId } = await eveningOf(tx, actor, eventId);
      if (!event.isComing) throw refuse('event_not_coming');
      const tableId = input.tableId?.toLowerCase() ?? null;
      if (tableId && !event.tables.some(({ id }) => id === tableId)) throw refuseAnywhere('not_found');
      const personIds = [...new Set(input.personIds.map((id) => id.toLowerCase()))].sort();
      for (const personId of personIds) await mustKnow(tx, personId, [ohjaamoId]);
      await tx.beyond();
      const silent = await tx.rows(
        'SELECT FROM young_person WHERE id = ANY($1::uuid[]) AND phone IS NULL AND email IS NULL',
        [personIds],
      );
      if (silent.length > 0) throw refuse('not_reached');
      const made = await tx.rows<{ id: string }>(ASK, [
        eventId,
        regionId,
        ohjaamoId,
        tableId,
        input.words || null,
        personIds,
        actor.id,
        tx.now.toString(),
      ]);
      for (const { id } of made) {
        await record(tx, { subject: 'evening_proposal', id, from: null, to: 'asked', reason: 'propose' });
        await askToEvening(tx, await lockEvening(tx, id));
      }
    });
    return this.list(actor, eventId);
  }

  /** Nobody is asked any more, unless they have answered; a second tap changes nothing. @throws Problem not_found, wrong_state */
  async withdraw(actor: StaffActor, proposalId: string): Promise<EveningProposals> {
    const eventId = await this.db.as(actor, async (tx) => {
      const [asked] = await tx.rows<{ eventId: string }>(
        'SELECT event_id AS "eventId" FROM evening_proposal WHERE id = $1',
        [proposalId],
      );
      if (!asked) throw refuseAnywhere('not_found');
      await eveningOf(tx, actor, asked.eventId);
      const one = await lockEvening(tx, proposalId);
      if (one.state !== 'withdrawn' && !(await moveEvening(tx, one, 'withdraw')))
        throw refuse('wrong_state', { state: one.state });
      return asked.eventId;
    });
    return this.list(actor, eventId);
  }
}

function toAsk({ phone, email, nonDisclosure, ...person }: PersonRow): ToAsk {
  return {
    ...person,
    firstName: nonDisclosure ? initialOf(person.firstName) : person.firstName,
    contactHint: nonDisclosure ? null : contactHint({ phone, email }),
    isReached: phone !== null || email !== null,
  };
}

/** @throws Problem not_found */
async function eveningOf(tx: Tx, { peopleOhjaamoIds }: StaffActor, eventId: string): Promise<Evening> {
  const [evening] = await tx.rows<Evening>(EVENING, [tx.now.toString(), eventId, peopleOhjaamoIds]);
  if (!evening) throw refuseAnywhere('not_found');
  await mustMeetBehindWalls(tx, evening.ohjaamoId);
  return evening;
}
