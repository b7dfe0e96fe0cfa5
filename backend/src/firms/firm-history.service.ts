import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { StaffActor } from '../accounts/actor.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { OpeningDecisionsService } from '../openings/opening-decisions.service.js';
import { OpeningSharesService } from '../openings/opening-shares.service.js';
import { Database, type Tx } from '../platform/database/database.js';
import { record } from '../platform/database/transitions.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import { FirmListsService, type FirmView } from './firm-lists.service.js';
import { type FirmRecord, mustNameNobody, openRecord } from './firm.record.js';
import { FirmsService } from './firms.service.js';
import { refuse } from './firms.problems.js';
import type { FirmEventInput, promiseInput } from './firms.schema.js';

/** That we were in touch, and all that came of it, in one transaction: in the same minute, on a phone. */
@Injectable()
export class FirmHistoryService {
  constructor(
    private readonly db: Database,
    private readonly catalogue: CatalogueService,
    private readonly firms: FirmsService,
    private readonly openings: OpeningDecisionsService,
    private readonly shares: OpeningSharesService,
    private readonly lists: FirmListsService,
  ) {}

  /** The firm's wish not to be called is told, and does not stop what has happened. @throws Problem identity_code, id_used */
  async enter(actor: StaffActor, firmId: string, eventId: string, input: FirmEventInput): Promise<FirmView> {
    mustNameNobody({ words: input.words, 'promise.what': input.promise?.what });
    const { openingKinds } = await this.catalogue.rulebook();
    await this.db.as(actor, async (tx) => {
      const firm = await openRecord(tx, actor, firmId, input.ohjaamoId);
      if (await this.isThere(tx, firm, eventId, input)) return;
      const { newContact, opening, promise, ohjaamoId } = input;
      if (newContact) await this.firms.saveContactIn(tx, firm, newContact.id, newContact);
      if (opening) {
        const { id, hidden, sharedWith, content } = opening;
        const written = { employerId: firmId, ohjaamoId, hidden, opening: content };
        await this.openings.saveIn(tx, actor, id, written, openingKinds);
        await this.shares.shareIn(tx, id, sharedWith);
      }
      await this.write(tx, firm, eventId, input);
      if (promise) await this.writePromise(tx, firm, promise.id, { ...promise, ohjaamoId }, eventId);
    });
    return this.lists.one(actor, firmId);
  }

  /** @throws Problem identity_code, id_used */
  async promise(
    actor: StaffActor,
    firmId: string,
    promiseId: string,
    input: z.output<typeof promiseInput>,
  ): Promise<FirmView> {
    mustNameNobody({ what: input.what });
    await this.db.as(actor, async (tx) => {
      const firm = await openRecord(tx, actor, firmId, input.ohjaamoId);
      await this.writePromise(tx, firm, promiseId, input, null);
    });
    return this.lists.one(actor, firmId);
  }

  /** True when this is a repeat of the very same, with the same that came of it. */
  private async isThere(
    tx: Tx,
    { id: firmId }: FirmRecord,
    eventId: string,
    { kind, on, words, opening, promise }: FirmEventInput,
  ): Promise<boolean> {
    const [there] = await tx.rows<{ isSame: boolean }>(
      `SELECT (e.employer_id, e.staff_id, e.kind, e.happened_on, e.words, q.title, p.what)
         IS NOT DISTINCT FROM ($2::uuid, $3::uuid, $4, $5::date, $6, $7, $8) AS "isSame"
       FROM firm_event e LEFT JOIN opening q ON q.id = e.opening_id LEFT JOIN firm_promise p ON p.event_id = e.id WHERE e.id = $1`,
      [eventId, firmId, tx.actor.id, kind, on, words, opening?.content.title ?? null, promise?.what ?? null],
    );
    if (there && !there.isSame) throw refuse('id_used');
    return Boolean(there);
  }

  private async write(tx: Tx, firm: FirmRecord, eventId: string, input: FirmEventInput): Promise<void> {
    const contactId = input.newContact?.id ?? input.contactId ?? null;
    if (contactId) await mustBeOf(tx, firm, contactId);
    const [today] = await tx.rows<{ isAhead: boolean }>(
      `SELECT $1::date > ($2::timestamptz AT TIME ZONE time_zone)::date AS "isAhead" FROM ohjaamo WHERE id = $3`,
      [input.on, tx.now.toString(), input.ohjaamoId],
    );
    if (today?.isAhead) throw refuseAnywhere('malformed', { fields: [{ path: 'on', code: 'too_big' }] });
    const [written] = await tx.rows(
      `INSERT INTO firm_event (id, region_id, employer_id, ohjaamo_id, staff_id, contact_id, opening_id, kind, happened_on, words,
         outcome, too_early, written_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, coalesce($9::date < $12::date, false), $13)
       ON CONFLICT (id) DO NOTHING RETURNING id`,
      [
        eventId,
        firm.regionId,
        firm.id,
        input.ohjaamoId,
        tx.actor.id,
        contactId,
        input.opening?.id ?? null,
        input.kind,
        input.on,
        input.words,
        input.outcome,
        firm.notBefore,
        tx.now.toString(),
      ],
    );
    if (!written) throw refuse('id_used');
  }

  private async writePromise(
    tx: Tx,
    firm: FirmRecord,
    promiseId: string,
    { promisedBy, what, dueOn, ohjaamoId }: z.output<typeof promiseInput>,
    eventId: string | null,
  ): Promise<void> {
    const [written] = await tx.rows(
      `INSERT INTO firm_promise (id, region_id, employer_id, ohjaamo_id, staff_id, event_id, promised_by, what, due_on, written_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10) ON CONFLICT (id) DO NOTHING RETURNING id`,
      [
        promiseId,
        firm.regionId,
        firm.id,
        ohjaamoId,
        tx.actor.id,
        eventId,
        promisedBy,
        what,
        dueOn,
        tx.now.toString(),
      ],
    );
    if (written) return record(tx, { subject: 'firm_promise', id: promiseId, from: null, to: 'open' });
    const [same] = await tx.rows(
      `SELECT FROM firm_promise WHERE id = $1 AND employer_id = $2 AND staff_id = $3 AND promised_by = $4 AND what = $5`,
      [promiseId, firm.id, tx.actor.id, promisedBy, what],
    );
    if (!same) throw refuse('id_used');
  }
}

/** @throws Problem not_found when it is somebody of another firm */
async function mustBeOf(tx: Tx, firm: FirmRecord, contactId: string): Promise<void> {
  const [theirs] = await tx.rows('SELECT FROM firm_contact WHERE id = $1 AND employer_id = $2', [
    contactId,
    firm.id,
  ]);
  if (!theirs) throw refuseAnywhere('not_found');
}
