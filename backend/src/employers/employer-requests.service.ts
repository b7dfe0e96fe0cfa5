import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { PUBLIC } from '../accounts/actor.js';
import { tell } from '../messages/outbox.js';
import { beyond, Database, type Tx } from '../platform/database/database.js';
import { record } from '../platform/database/transitions.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import { Employer } from './employer.entity.js';
import { refuse } from './employers.problems.js';
import type { EmployerRequestInput } from './employers.schema.js';
import { Recruiter } from './recruiter.entity.js';

const NOTED = { accepted: true } as const;

/** Asking for access. The answer never tells whether the firm, or the address, is known here; messages do. */
@Injectable()
export class EmployerRequestsService {
  constructor(private readonly db: Database) {}

  /** @throws Problem id_used, malformed when there is no such Ohjaamo */
  async request(requestId: string, input: EmployerRequestInput): Promise<typeof NOTED> {
    await this.db.as(beyond(PUBLIC), async (tx) => {
      if (!(await this.isFirst(tx, requestId, input))) return;
      const [ohjaamo] = await tx.rows<{ regionId: string }>(
        'SELECT region_id AS "regionId" FROM ohjaamo WHERE id = $1',
        [input.ohjaamoId],
      );
      if (!ohjaamo) {
        throw refuseAnywhere('malformed', { fields: [{ path: 'ohjaamoId', code: 'not_one_of' }] });
      }
      const employerId = await this.add(tx, requestId, ohjaamo.regionId, input);
      if (employerId) await this.receive(tx, { id: employerId, ohjaamoId: input.ohjaamoId }, null, input);
      else await this.meet(tx, input);
    });
    return NOTED;
  }

  /** False when this is a repeat of the very same request. */
  private async isFirst(tx: Tx, requestId: string, input: EmployerRequestInput): Promise<boolean> {
    const hash = createHash('sha256').update(JSON.stringify(input)).digest('base64url');
    const [first] = await tx.rows(
      `INSERT INTO employer_request (id, request_hash, at) VALUES ($1, $2, $3)
       ON CONFLICT (id) DO NOTHING RETURNING id`,
      [requestId, hash, tx.now.toString()],
    );
    if (first) return true;
    const [known] = await tx.rows<{ hash: string }>(
      'SELECT request_hash AS hash FROM employer_request WHERE id = $1',
      [requestId],
    );
    if (known?.hash !== hash) throw refuse('id_used');
    return false;
  }

  /** @returns null when the business ID is here already */
  private async add(tx: Tx, id: string, regionId: string, input: EmployerRequestInput) {
    const [added] = await tx.rows<{ id: string }>(
      `INSERT INTO employer (id, region_id, ohjaamo_id, business_id, name, staffing_firm, website, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8) ON CONFLICT (business_id) DO NOTHING RETURNING id`,
      [
        id,
        regionId,
        input.ohjaamoId,
        input.businessId,
        input.name,
        input.staffingFirm,
        input.website || null,
        tx.now.toString(),
      ],
    );
    return added?.id ?? null;
  }

  private async receive(
    tx: Tx,
    employer: Pick<Employer, 'id' | 'ohjaamoId'>,
    from: 'known' | null,
    input: EmployerRequestInput,
  ): Promise<void> {
    const owner = randomUUID();
    await tx.manager.insert(Recruiter, {
      id: owner,
      employerId: employer.id,
      name: input.contactName,
      email: input.email,
      phone: input.phone || null,
      language: input.language,
      owner: true,
    });
    await this.wait(tx, employer, from, owner);
  }

  /** The firm is here: its owner hears who asked, whoever asked hears that there is an owner. */
  private async meet(tx: Tx, input: EmployerRequestInput): Promise<void> {
    const { businessId, email, contactName, language } = input;
    const employer = await tx.manager.findOneOrFail(Employer, {
      where: { businessId },
      lock: { mode: 'pessimistic_write' },
    });
    if (employer.status === 'known') return this.comeForward(tx, employer, input);
    const [owner] = await tx.rows<{ id: string; email: string }>(
      `SELECT id, email FROM recruiter WHERE employer_id = $1 AND owner AND removed_at IS NULL`,
      [employer.id],
    );
    if (employer.status === 'refused' && owner?.email === email) {
      await tx.manager.update(Employer, { id: employer.id, status: 'refused' }, { status: 'waiting' });
      return this.wait(tx, employer, 'refused', owner.id);
    }
    const { id: employerId, ohjaamoId } = employer;
    // Once a day for the same two, so that nobody can be flooded by asking again and again.
    const once = `${employerId}:${email}:${tx.now.toString().slice(0, 10)}`;
    await tell(tx, {
      template: 'employer_known',
      to: { kind: 'address', address: email, language },
      payload: { employerName: employer.name },
      ohjaamoId,
      onceKey: `employer_known:${once}`,
    });
    if (!owner) return;
    await tell(tx, {
      template: 'join_requested',
      to: { kind: 'recruiter', id: owner.id },
      payload: { employerId, name: contactName, email },
      ohjaamoId,
      onceKey: `join_requested:${once}`,
    });
  }

  /** Staff knew the firm already: it goes on from their record, in its own words, at the Ohjaamo of the region that it turned to. */
  private async comeForward(
    tx: Tx,
    { id, regionId, ...known }: Employer,
    input: EmployerRequestInput,
  ): Promise<void> {
    const [asked] = await tx.rows<{ id: string }>('SELECT id FROM ohjaamo WHERE id = $1 AND region_id = $2', [
      input.ohjaamoId,
      regionId,
    ]);
    const { name, staffingFirm } = input;
    const ohjaamoId = asked?.id ?? known.ohjaamoId;
    const words = { name, staffingFirm, website: input.website || null };
    await tx.manager.update(Employer, { id, status: 'known' }, { ...words, ohjaamoId, status: 'waiting' });
    await this.receive(tx, { id, ohjaamoId }, 'known', input);
  }

  /** The firm waits for staff; both sides are told. */
  private async wait(
    tx: Tx,
    { id, ohjaamoId }: Pick<Employer, 'id' | 'ohjaamoId'>,
    from: 'refused' | 'known' | null,
    ownerId: string,
  ): Promise<void> {
    await record(tx, { subject: 'employer', id, from, to: 'waiting' });
    const about = { payload: { employerId: id }, ohjaamoId };
    const once = `${id}:${tx.now.toString()}`;
    await tell(tx, {
      ...about,
      template: 'employer_received',
      to: { kind: 'recruiter', id: ownerId },
      onceKey: `employer_received:${once}`,
    });
    for (const member of await staffOf(tx, ohjaamoId)) {
      await tell(tx, {
        ...about,
        template: 'employer_asks',
        to: { kind: 'staff_member', id: member.id },
        onceKey: `employer_asks:${once}:${member.id}`,
      });
    }
  }
}

const staffOf = (tx: Tx, ohjaamoId: string) =>
  tx.rows<{ id: string }>(
    `SELECT s.id FROM staff_member s JOIN staff_membership m ON m.staff_member_id = s.id
     WHERE m.ohjaamo_id = $1 AND s.ended_at IS NULL`,
    [ohjaamoId],
  );
