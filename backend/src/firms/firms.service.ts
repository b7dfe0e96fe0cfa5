import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { StaffActor } from '../accounts/actor.js';
import { mustWorkAt } from '../accounts/permissions.js';
import { KnownEmployersService } from '../employers/known-employers.service.js';
import { Database, type Tx } from '../platform/database/database.js';
import { constraintOf } from '../platform/http/problem.filter.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import { FirmListsService, type FirmView } from './firm-lists.service.js';
import { type FirmRecord, mustNameNobody, openRecord } from './firm.record.js';
import { refuse } from './firms.problems.js';
import type { contactInput, firmInput, keeperInput, pauseInput } from './firms.schema.js';

/** What staff agree about a firm: that it is there, who looks after it, when not to call, whom to talk to. */
@Injectable()
export class FirmsService {
  constructor(
    private readonly db: Database,
    private readonly employers: KnownEmployersService,
    private readonly lists: FirmListsService,
  ) {}

  /** @throws Problem firm_known with `employerId`, firm_elsewhere, id_used */
  async add(
    actor: StaffActor,
    firmId: string,
    { municipalityCode, website, ...firm }: z.output<typeof firmInput>,
  ): Promise<FirmView> {
    mustWorkAt(actor, firm.ohjaamoId);
    await this.db.as(actor, async (tx) => {
      await this.employers.note(tx, firmId, { ...firm, website: website || null });
      await openRecord(tx, actor, firmId);
      if (!municipalityCode) return;
      await knowingPlaces(
        tx.rows('UPDATE firm SET municipality_code = $2 WHERE id = $1', [firmId, municipalityCode]),
      );
    });
    return this.lists.one(actor, firmId);
  }

  /**
   * Somebody looks after the firm, or nobody does any more. Whoever does hands it on; so may the coordinator of their Ohjaamo, and
   * anybody once they have left. @throws Problem firm_kept, telling who it is
   */
  async keep(
    actor: StaffActor,
    firmId: string,
    { staffId, ohjaamoId, instead }: z.output<typeof keeperInput>,
  ): Promise<FirmView> {
    await this.db.as(actor, async (tx) => {
      const firm = await openRecord(tx, actor, firmId);
      if (firm.keeperId === staffId && firm.keeperOhjaamoId === ohjaamoId) return;
      if (firm.keeperId !== instead || !mayHandOn(actor, firm)) await refuseKept(tx, firm);
      if (staffId && ohjaamoId) await mustWorkThere(tx, firm, staffId, ohjaamoId);
      await tx.rows(
        `UPDATE firm SET keeper_id = $2::uuid, keeper_ohjaamo_id = $3, kept_since = CASE WHEN $2::uuid IS NOT NULL THEN $4::timestamptz END
         WHERE id = $1`,
        [firmId, staffId, ohjaamoId, tx.now.toString()],
      );
    });
    return this.lists.one(actor, firmId);
  }

  /** Nobody calls before that day. */
  pause(
    actor: StaffActor,
    firmId: string,
    { notBefore, because }: z.output<typeof pauseInput>,
  ): Promise<FirmView> {
    mustNameNobody({ because });
    return this.setPause(actor, firmId, notBefore, because);
  }

  resume(actor: StaffActor, firmId: string): Promise<FirmView> {
    return this.setPause(actor, firmId, null, null);
  }

  /** Writes a person of the firm down, or what is different about them. */
  async saveContact(
    actor: StaffActor,
    firmId: string,
    contactId: string,
    input: z.output<typeof contactInput>,
  ): Promise<FirmView> {
    await this.db.as(actor, async (tx) => {
      const firm = await openRecord(tx, actor, firmId);
      await this.saveContactIn(tx, firm, contactId, input);
    });
    return this.lists.one(actor, firmId);
  }

  /** The same as one part of a greater deed. @throws Problem identity_code, not_found when the id is of another firm */
  async saveContactIn(
    tx: Tx,
    { id: firmId, regionId }: FirmRecord,
    contactId: string,
    { name, role, phone, email, note }: z.output<typeof contactInput>,
  ): Promise<void> {
    mustNameNobody({ name, role, note });
    const [saved] = await ofThisFirm(
      tx.rows(
        `INSERT INTO firm_contact (id, region_id, employer_id, name, role, phone, email, note, updated_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)
         ON CONFLICT (id) DO UPDATE SET name = excluded.name, role = excluded.role, phone = excluded.phone,
           email = excluded.email, note = excluded.note, updated_at = excluded.updated_at
         WHERE firm_contact.employer_id = excluded.employer_id RETURNING id`,
        [
          contactId,
          regionId,
          firmId,
          name,
          role || null,
          phone || null,
          email || null,
          note || null,
          tx.now.toString(),
        ],
      ),
    );
    if (!saved) throw refuseAnywhere('not_found');
  }

  /** They are gone from the record; what was said with them stays, without their name. */
  async removeContact(actor: StaffActor, firmId: string, contactId: string): Promise<FirmView> {
    await this.db.as(actor, async (tx) => {
      await openRecord(tx, actor, firmId);
      await tx.rows('DELETE FROM firm_contact WHERE id = $1 AND employer_id = $2', [contactId, firmId]);
    });
    return this.lists.one(actor, firmId);
  }

  private async setPause(actor: StaffActor, firmId: string, day: string | null, because: string | null) {
    await this.db.as(actor, async (tx) => {
      await openRecord(tx, actor, firmId);
      await tx.rows('UPDATE firm SET not_before = $2, not_before_because = $3 WHERE id = $1', [
        firmId,
        day,
        because,
      ]);
    });
    return this.lists.one(actor, firmId);
  }
}

const mayHandOn = ({ id, memberships }: StaffActor, firm: FirmRecord): boolean =>
  !firm.keeperId ||
  firm.keeperId === id ||
  !firm.keeperWorks ||
  memberships.some(
    ({ role, regionId, ohjaamoId }) =>
      role === 'administrator' ||
      (role === 'region_coordinator' && regionId === firm.regionId) ||
      (role === 'coordinator' && ohjaamoId === firm.keeperOhjaamoId),
  );

async function refuseKept(tx: Tx, { keeperId, keeperOhjaamoId }: FirmRecord): Promise<never> {
  const [keeper] = await tx.rows<{ name: string | null; ohjaamo: string | null }>(
    'SELECT staff_name($1) AS name, (SELECT name FROM ohjaamo WHERE id = $2) AS ohjaamo',
    [keeperId, keeperOhjaamoId],
  );
  throw refuse('firm_kept', { keeper });
}

/** @throws Problem not_found when nobody of that id works at that Ohjaamo of the firm's region */
async function mustWorkThere(tx: Tx, { regionId }: FirmRecord, staffId: string, ohjaamoId: string) {
  const [works] = await tx.rows(
    `SELECT FROM ohjaamo o WHERE o.id = $1 AND o.region_id = $2 AND works_at($3, o.id)`,
    [ohjaamoId, regionId, staffId],
  );
  if (!works) throw refuseAnywhere('not_found');
}

async function knowingPlaces<Result>(write: Promise<Result>): Promise<Result> {
  try {
    return await write;
  } catch (error) {
    if (constraintOf(error) !== 'firm_municipality_fk') throw error;
    throw refuseAnywhere('malformed', { fields: [{ path: 'municipalityCode', code: 'not_one_of' }] });
  }
}

/** Behind the wall stands a contact of another region. */
async function ofThisFirm<Result>(write: Promise<Result>): Promise<Result> {
  try {
    return await write;
  } catch (error) {
    // The policy refuses to touch what it does not show.
    const code = (error as { driverError?: { code?: string } }).driverError?.code;
    if (code === '42501') throw refuseAnywhere('not_found');
    throw error;
  }
}
