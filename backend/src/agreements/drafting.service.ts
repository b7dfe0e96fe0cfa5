import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RecruiterActor, StaffActor, YoungActor } from '../accounts/actor.js';
import { CatalogueService, type Regulation } from '../catalogue/catalogue.service.js';
import { Database, type Tx } from '../platform/database/database.js';
import { record } from '../platform/database/transitions.js';
import { refuse as refuseId } from '../people/people.problems.js';
import { prefilled } from './agreement.prefill.js';
import {
  comeIn,
  type Content,
  contentOf,
  type Found,
  keepVersion,
  lockStanding,
  move,
  versionOf,
} from './agreement.rows.js';
import { askedBy, breaksOf, missingIn } from './agreement.rules.js';
import { tellFirm, tellPerson, tellStaffOfWord } from './agreement.telling.js';
import type { Standing } from './agreement.states.js';
import { refuse } from './agreements.problems.js';
import type { AnswerInput, DraftInput, Side, Terms, TheirPartInput } from './agreements.schema.js';

/** Once it is over, or came to nothing, its words stay as they are. */
const STILL_WRITTEN = ['proposed', 'checked', 'agreed', 'running', 'interrupted'];

/** Words that three sides find together: whoever changes one makes a new version, and the others are asked anew. */
@Injectable()
export class DraftingService {
  constructor(
    private readonly db: Database,
    private readonly catalogue: CatalogueService,
  ) {}

  /** Staff write; the first time begins it. The same words change nothing. */
  async write(actor: StaffActor, placementId: string, input: DraftInput): Promise<void> {
    const { regulations } = await this.catalogue.rulebook();
    await this.db.as(actor, async (tx) => {
      const found = await comeIn(tx, actor, placementId);
      if (!askedBy(found.kind, regulations)) throw refuse('agreement_not_asked');
      if (!found.employerId) throw refuse('agreement_without_firm');
      mustBeStillWritten(found);
      const { organiserName, organiserBusinessId } = await prefilled(tx, found);
      const terms = { organiserName, organiserBusinessId, ...input };
      const content = contentOf(terms, found.kind, regulations);
      const agreementId = found.agreementId ?? (await begin(tx, found, content));
      if (!agreementId) return;
      await writeAnew(tx, { ...found, agreementId }, content);
    });
  }

  /** Sends it to the workplace, which fills in its part. @throws Problem agreement_incomplete, agreement_breaks_rule */
  async ask(actor: StaffActor, placementId: string): Promise<void> {
    const { regulations } = await this.catalogue.rulebook();
    await this.db.as(actor, async (tx) => {
      const found = await comeIn(tx, actor, placementId);
      const now = await lockStanding(tx, found);
      if (now.status === 'with_employer') return;
      mustBeStillWritten(found);
      const { terms } = await newest(tx, found, now);
      mustHold(terms, found, regulations, 'staff');
      await move(tx, found, now, { name: 'ask' });
      await tellFirm(tx, found, 'agreement_to_fill', tx.now.toString());
    });
  }

  /** The workplace fills in its part, and agrees to the whole by it. @throws Problem agreement_changed, agreement_incomplete, agreement_breaks_rule */
  async fill(
    actor: RecruiterActor,
    placementId: string,
    { version, ...part }: TheirPartInput,
  ): Promise<void> {
    const { regulations } = await this.catalogue.rulebook();
    await this.db.as(actor, async (tx) => {
      const found = await comeIn(tx, actor, placementId);
      const now = await lockStanding(tx, found);
      const before = await newest(tx, found, now);
      const content = contentOf({ ...before.terms, ...part }, found.kind, regulations);
      const changes = content.hash !== before.hash;
      if (now.status === 'with_person' && !changes) return;
      if (now.version !== version) throw refuse('agreement_changed');
      mustHold(content.terms, found, regulations, 'whole');
      const then = await move(tx, found, now, { name: 'write', by: 'organiser', changes });
      if (changes) await keepVersion(tx, found, then.version, content);
      const yes = { version: then.version, answer: 'agreed' as const };
      await keepAnswer(tx, found, randomUUID(), 'organiser', yes);
      await tellPerson(tx, found, 'agreement_to_read', tx.now.toString());
    });
  }

  /** A side says yes, that something must be different, or that it wants to interrupt. The same id is one answer. */
  async answer(
    actor: YoungActor | RecruiterActor,
    placementId: string,
    answerId: string,
    input: AnswerInput,
  ): Promise<void> {
    const side = actor.kind === 'recruiter' ? 'organiser' : 'participant';
    await this.db.as(actor, async (tx) => {
      const found = await comeIn(tx, actor, placementId);
      const now = await lockStanding(tx, found);
      if (await isSaid(tx, found, answerId)) return;
      if (now.version !== input.version) throw refuse('agreement_changed');
      await take(tx, found, now, side, input);
      await keepAnswer(tx, found, answerId, side, input);
      const { answer } = input;
      if (answer !== 'agreed') await tellStaffOfWord(tx, found, { id: answerId, party: side, answer });
    });
  }
}

async function take(tx: Tx, found: Found, now: Standing, side: Side, input: AnswerInput): Promise<void> {
  switch (input.answer) {
    case 'interruption_wanted':
      if (found.placementStatus !== 'running')
        throw refuse('agreement_wrong_state', { status: found.placementStatus });
      if (!input.reason) throw refuse('interruption_needs_reason');
      return;
    case 'change_wanted':
      await move(tx, found, now, { name: 'want_change', by: side });
      // Nobody has signed what is not yet agreed.
      await tx.rows(
        'UPDATE agreement_signature SET taken_back_at = $3 WHERE agreement_id = $1 AND version = $2 AND taken_back_at IS NULL',
        [found.agreementId, now.version, tx.now.toString()],
      );
      return;
    case 'agreed':
      // The workplace says yes by filling in its part.
      if (side === 'organiser') throw refuse('agreement_wrong_state', { status: now.status });
      await move(tx, found, now, { name: 'agree' });
      await tellFirm(tx, found, 'agreement_to_sign', String(now.version));
      await tellPerson(tx, found, 'agreement_to_sign', String(now.version));
  }
}

/** The first version. @returns null: this began it; else the id of the one that is there already, by another tap */
async function begin(tx: Tx, found: Found, content: Content): Promise<string | null> {
  const [made] = await tx.rows<{ id: string }>(
    `INSERT INTO agreement (id, region_id, ohjaamo_id, placement_id, person_id, employer_id, version, created_at, created_by, updated_at)
     SELECT $1, p.region_id, p.ohjaamo_id, p.id, p.person_id, p.employer_id, 1, $3, $4, $3 FROM placement p WHERE p.id = $2
     ON CONFLICT (placement_id) DO NOTHING RETURNING id`,
    [randomUUID(), found.placementId, tx.now.toString(), tx.actor.id],
  );
  if (made) {
    await keepVersion(tx, { ...found, agreementId: made.id }, 1, content);
    await record(tx, { subject: 'agreement', id: made.id, from: null, to: 'draft' });
    return null;
  }
  const [there] = await tx.rows<{ id: string }>('SELECT id FROM agreement WHERE placement_id = $1', [
    found.placementId,
  ]);
  return there?.id ?? null;
}

async function writeAnew(tx: Tx, found: Found, content: Content): Promise<void> {
  const now = await lockStanding(tx, found);
  const changes = content.hash !== (await newest(tx, found, now)).hash;
  const then = await move(tx, found, now, { name: 'write', by: 'staff', changes });
  if (changes) await keepVersion(tx, found, then.version, content);
}

async function newest(tx: Tx, { agreementId }: Found, { version }: Standing): Promise<Content> {
  return (await versionOf(tx, agreementId as string, version)) as Content;
}

function mustBeStillWritten({ placementStatus: status }: Found): void {
  if (!STILL_WRITTEN.includes(status)) throw refuse('agreement_wrong_state', { status });
}

function mustHold(terms: Terms, { kind }: Found, regulations: Regulation[], part: 'staff' | 'whole'): void {
  const missing = missingIn(terms, part);
  if (missing.length > 0)
    throw refuse('agreement_incomplete', { fields: missing.map((path) => ({ path, code: 'required' })) });
  const breaks = breaksOf(terms, kind, regulations);
  if (breaks.length > 0)
    throw refuse('agreement_breaks_rule', {
      breaks,
      fields: breaks.map(({ field }) => ({ path: field, code: 'malformed' })),
    });
}

async function isSaid(tx: Tx, { agreementId }: Found, answerId: string): Promise<boolean> {
  const [said] = await tx.rows<{ agreementId: string }>(
    'SELECT agreement_id AS "agreementId" FROM agreement_answer WHERE id = $1',
    [answerId],
  );
  if (said && said.agreementId !== agreementId) throw refuseId('id_used');
  return said !== undefined;
}

async function keepAnswer(
  tx: Tx,
  { agreementId, ohjaamoId }: Found,
  id: string,
  party: Side,
  { version, answer, reason, words }: AnswerInput,
): Promise<void> {
  await tx.rows(
    `INSERT INTO agreement_answer (id, ohjaamo_id, agreement_id, version, party, answer, reason, words, said_by, said_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [
      id,
      ohjaamoId,
      agreementId,
      version,
      party,
      answer,
      reason ?? null,
      words || null,
      tx.actor.id,
      tx.now.toString(),
    ],
  );
}
