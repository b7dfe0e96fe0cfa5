import { createHash } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { showRoom } from '../events/room-follows.js';
import type { z } from 'zod';
import type { YoungActor } from '../accounts/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { announceLive } from '../platform/live/live.js';
import { sharingEnded } from '../placements/placement-telling.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import { lockPerson } from './cards.service.js';
import { holdInterest, withdrawInterest } from '../interests/interests-follow.js';
import {
  SHARED_CARDS,
  type ConsentInput,
  type ConsentKind,
  type consentView,
  type mayShareWith,
  type MyConsents,
  type NotesConsentInput,
} from './consents.schema.js';
import {
  CONSENTS_OF_PERSON,
  EMPLOYERS_I_MEET,
  GIVE,
  OHJAAMOS_OF_PERSON,
  type Purpose,
  PURPOSES,
  REPLACE,
} from './consents.sql.js';
import { refuse } from './people.problems.js';

type Given = Pick<Purpose, 'employerId' | 'eventId' | 'openingId'> & {
  placementId: string | null;
  ended: boolean;
};

interface Wanted {
  kind: ConsentKind;
  purpose: Purpose;
  notesOf: string | null;
  cardVersion: number | null;
  until: string | null | undefined;
}

/** A young person's yes: given for one purpose until a day, and taken back at once. */
@Injectable()
export class ConsentsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async mine(actor: YoungActor): Promise<MyConsents> {
    const now = this.clock.now().toString();
    const [consents, employers, ohjaamos, [card]] = await Promise.all([
      this.db.once<z.infer<typeof consentView>>('consents of person', CONSENTS_OF_PERSON, [now, actor.id]),
      this.db.once<z.infer<typeof mayShareWith>['employers'][number]>('employers I meet', EMPLOYERS_I_MEET, [
        now,
        actor.id,
      ]),
      this.db.once<{ id: string; name: string }>('Ohjaamos of person', OHJAAMOS_OF_PERSON, [actor.id]),
      this.db.once<{ version: number }>(
        'newest card',
        'SELECT version FROM card_version WHERE person_id = $1 ORDER BY version DESC LIMIT 1',
        [actor.id],
      ),
    ]);
    return { consents, cardVersion: card?.version ?? null, mayShareWith: { employers, ohjaamos } };
  }

  /**
   * Shares exactly the card version that was shown. A yes for the same purpose takes the place of the one before.
   * @throws Problem not_found, no_card, card_changed, id_used, malformed (a day that is past or too far away)
   */
  async share(actor: YoungActor, consentId: string, input: ConsentInput): Promise<MyConsents> {
    await this.db.as(actor, (tx) => this.shareIn(tx, actor, consentId, input));
    return this.mine(actor);
  }

  /** The same as part of a deed that needs it. */
  async shareIn(tx: Tx, actor: YoungActor, consentId: string, input: ConsentInput): Promise<void> {
    await this.give(tx, actor, consentId, input, async () => {
      const ids = idsOf(input);
      const [purpose] = await tx.rows<Purpose>(PURPOSES[purposeFor(input)], [tx.now.toString(), ...ids]);
      if (!purpose) throw refuseAnywhere('not_found');
      const kind = isForOhjaamo(input) ? input.kind : 'employer_card';
      return { kind, purpose, notesOf: null, cardVersion: input.cardVersion, until: input.until };
    });
  }

  /** Lets one Ohjaamo where the person is known read what another one wrote. @throws Problem not_found, id_used, malformed */
  async shareNotes(actor: YoungActor, consentId: string, input: NotesConsentInput): Promise<MyConsents> {
    const want = async (tx: Tx): Promise<Wanted> => {
      const known = await tx.rows<{ id: string }>(OHJAAMOS_OF_PERSON, [actor.id]);
      const bothKnow = [input.ohjaamoId, input.notesOfOhjaamoId].every((id) =>
        known.some((one) => one.id === id),
      );
      const [purpose] = await tx.rows<Purpose>(PURPOSES.ohjaamo, [tx.now.toString(), input.ohjaamoId]);
      if (!purpose || !bothKnow || input.ohjaamoId === input.notesOfOhjaamoId)
        throw refuseAnywhere('not_found');
      const notesOf = input.notesOfOhjaamoId;
      return { kind: 'notes_to_ohjaamo', purpose, notesOf, cardVersion: null, until: input.until };
    };
    await this.db.as(actor, (tx) => this.give(tx, actor, consentId, input, () => want(tx)));
    return this.mine(actor);
  }

  /**
   * The yes to a proposal, within the transaction that moves it. @returns false when this very yes was given before
   * @throws Problem not_found when what was proposed is not open, no_card, card_changed, id_used, malformed
   */
  async shareForProposal(
    tx: Tx,
    actor: YoungActor,
    {
      consentId,
      ...input
    }: { consentId: string; proposalId: string; cardVersion: number; until?: string | null },
  ): Promise<boolean> {
    return this.give(tx, actor, consentId, input, async () => {
      const values = [tx.now.toString(), input.proposalId, actor.id];
      const [purpose] = await tx.rows<Purpose>(PURPOSES.employer_of_proposal, values);
      if (!purpose) throw refuseAnywhere('not_found');
      const { cardVersion, until } = input;
      return { kind: 'employer_card', purpose, notesOf: null, cardVersion, until };
    });
  }

  /** Works at once, also on screens that are open. Twice is once. An interest that the card was shown for goes with it. */
  async takeBack(actor: YoungActor, consentId: string): Promise<void> {
    await this.db.as(actor, (tx) => this.takeBackIn(tx, actor, consentId));
  }

  /** The same as part of a deed that needs it. */
  async takeBackIn(tx: Tx, actor: YoungActor, consentId: string): Promise<void> {
    await holdInterest(tx, consentId);
    const [consent] = await tx.rows<Given>(
      `SELECT employer_id AS "employerId", event_id AS "eventId", opening_id AS "openingId", placement_id AS "placementId",
         ended_at IS NOT NULL AS ended
       FROM consent WHERE id = $1 AND person_id = $2 FOR UPDATE`,
      [consentId, actor.id],
    );
    if (!consent) throw refuseAnywhere('not_found');
    if (consent.ended) return;
    await tx.rows(`UPDATE consent SET ended_at = $2, ended_because = 'taken_back' WHERE id = $1`, [
      consentId,
      tx.now.toString(),
    ]);
    await announce(tx, consent, consentId);
    if (consent.placementId) await sharingEnded(tx, consent.placementId);
    if (consent.openingId) await withdrawInterest(tx, actor.id, consent.openingId);
  }

  /** @returns false when it was given before by this id */
  private async give(
    tx: Tx,
    actor: YoungActor,
    id: string,
    input: object,
    want: () => Promise<Wanted>,
  ): Promise<boolean> {
    const hash = createHash('sha256').update(JSON.stringify(input)).digest('base64url');
    const firstName = await lockPerson(tx, actor.id);
    if (await isRepeat(tx, id, hash)) return false;
    const { kind, purpose, notesOf, cardVersion, until } = await want();
    const { employerId, eventId, openingId, ohjaamoId, zone } = purpose;
    const lastDay = dayWithin(until, purpose);
    const card = cardVersion === null ? null : await cardOf(tx, actor.id, cardVersion);
    const now = tx.now.toString();
    const whom = [employerId, eventId, openingId, ohjaamoId, notesOf];
    const replaced = await tx.rows<{ id: string }>(REPLACE, [actor.id, kind, ...whom, now]);
    const name = card && firstName;
    const values = [id, actor.id, kind, card, name, ...whom, lastDay, zone, now, hash];
    if ((await tx.rows(GIVE, values)).length === 0) throw refuse('id_used');
    for (const gone of replaced) await announce(tx, purpose, gone.id);
    await announce(tx, purpose, id);
    return true;
  }
}

/** An id stands for one yes: sent again it changes nothing, and one that has ended never comes back by it. */
async function isRepeat(tx: Tx, id: string, hash: string): Promise<boolean> {
  const [known] = await tx.rows<{ hash: string; ended: boolean }>(
    'SELECT request_hash AS hash, ended_at IS NOT NULL AS ended FROM consent WHERE id = $1',
    [id],
  );
  if (known && (known.hash !== hash || known.ended)) throw refuse('id_used');
  return known !== undefined;
}

async function cardOf(tx: Tx, personId: string, shown: number): Promise<string> {
  const [card] = await tx.rows<{ id: string; version: number }>(
    'SELECT id, version FROM card_version WHERE person_id = $1 ORDER BY version DESC LIMIT 1',
    [personId],
  );
  if (!card) throw refuse('no_card');
  if (card.version !== shown) throw refuse('card_changed');
  return card.id;
}

function dayWithin(wished: string | null | undefined, { today, usual, latest }: Purpose): string {
  const chosen = wished ?? usual;
  const code = chosen < today ? 'in_the_past' : chosen > latest ? 'too_big' : null;
  if (code) throw refuseAnywhere('malformed', { fields: [{ path: 'until', code }] });
  return chosen;
}

function idsOf(input: ConsentInput): string[] {
  if (input.kind === 'employer_at_event') return [input.employerId, input.eventId];
  return [isForOhjaamo(input) ? input.ohjaamoId : input.openingId];
}

type ForOhjaamo = Extract<ConsentInput, { ohjaamoId: string }>;

const isForOhjaamo = (input: ConsentInput): input is ForOhjaamo => 'ohjaamoId' in input;

const purposeFor = (input: ConsentInput): keyof typeof PURPOSES =>
  isForOhjaamo(input) ? 'ohjaamo' : (input.kind as Exclude<ConsentInput['kind'], ForOhjaamo['kind']>);

/** To the firm, and to its table in the room: what is shared there changes under the eyes of whoever sits at it. */
async function announce(
  tx: Tx,
  { employerId, eventId }: Pick<Purpose, 'employerId' | 'eventId'>,
  about: string,
): Promise<void> {
  if (employerId) await announceLive(tx, { topic: SHARED_CARDS, id: employerId, about });
  if (employerId && eventId) await showRoom(tx, eventId);
}
