import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RecruiterActor } from '../accounts/actor.js';
import { refuse as refuseAtFirm } from '../employers/employers.problems.js';
import { Clock } from '../platform/clock/clock.js';
import { utc } from '../platform/database/columns.js';
import { Database, type DatabaseActor, type Tx } from '../platform/database/database.js';
import { record } from '../platform/database/transitions.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import { refuse } from './imports.problems.js';
import type { KeysView } from './keys.schema.js';

/** A firm's own program, known by its key. The walls show it what is the firm's, and nothing of people. */
export interface ProgramActor extends DatabaseActor {
  kind: 'program';
  id: string;
  employerId: string;
}

const KEYS = `SELECT k.id, k.name, k.last_four AS "lastFour", r.name AS "madeBy", ${utc('k.created_at')} AS "createdAt",
  ${utc('k.last_used_at')} AS "lastUsedAt", ${utc('k.revoked_at')} AS "revokedAt"
FROM employer_key k LEFT JOIN recruiter r ON r.id = k.made_by WHERE k.employer_id = $1
ORDER BY k.revoked_at IS NOT NULL, k.created_at DESC, k.id`;

/** Keys for a firm's own programs: an owner makes them and ends them; each is shown once. */
@Injectable()
export class KeysService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async all({ employerId }: RecruiterActor): Promise<KeysView> {
    return { keys: await this.db.once<KeysView['keys'][number]>('keys of firm', KEYS, [employerId]) };
  }

  /** @throws Problem owner_only, id_used */
  async make(actor: RecruiterActor, keyId: string, name: string): Promise<KeysView & { key: string | null }> {
    const key = `vartti_${randomBytes(32).toString('base64url')}`;
    const isNew = await this.db.as(actor, async (tx) => {
      await mustOwn(tx, actor);
      const made = await tx.rows(
        `INSERT INTO employer_key (id, region_id, ohjaamo_id, employer_id, name, hash, last_four, made_by, created_at)
         SELECT $1, h.region_id, h.ohjaamo_id, h.id, $3, $4, $5, $6, $7 FROM employer h WHERE h.id = $2
         ON CONFLICT (id) DO NOTHING RETURNING id`,
        [keyId, actor.employerId, name, hashOf(key), key.slice(-4), actor.id, tx.now.toString()],
      );
      if (made.length > 0) await record(tx, { subject: 'employer_key', id: keyId, from: null, to: 'made' });
      else await this.mustBeOurs(tx, actor, keyId, name);
      return made.length > 0;
    });
    return { ...(await this.all(actor)), key: isNew ? key : null };
  }

  /** It opens nothing any more, from this moment on. Twice is once. @throws Problem owner_only, not_found */
  async revoke(actor: RecruiterActor, keyId: string): Promise<void> {
    await this.db.as(actor, async (tx) => {
      await mustOwn(tx, actor);
      const revoked = await tx.rows(
        'UPDATE employer_key SET revoked_at = coalesce(revoked_at, $3) WHERE id = $1 AND employer_id = $2 RETURNING id',
        [keyId, actor.employerId, tx.now.toString()],
      );
      if (revoked.length === 0) throw refuseAnywhere('not_found');
      await record(tx, { subject: 'employer_key', id: keyId, from: 'made', to: 'revoked' });
    });
  }

  /** Whose program asks. @param header `Bearer vartti_…` @throws Problem key_unknown: wrong, revoked, or its firm is not approved */
  async programOf(header: string | undefined): Promise<ProgramActor> {
    const key = /^Bearer (vartti_[\w-]{43})$/.exec(header ?? '')?.[1];
    if (!key) throw refuse('key_unknown');
    const [known] = await this.db.beyond(() =>
      this.db.once<{ id: string; employerId: string }>(
        'program by key',
        `SELECT k.id, k.employer_id AS "employerId" FROM employer_key k
         JOIN employer h ON h.id = k.employer_id AND h.status = 'approved' WHERE k.hash = $1 AND k.revoked_at IS NULL`,
        [hashOf(key)],
      ),
    );
    if (!known) throw refuse('key_unknown');
    return { kind: 'program', ...known, scope: { employer: known.employerId } };
  }

  /** Something was written with it. */
  async noteUse(actor: ProgramActor): Promise<void> {
    const now = this.clock.now().toString();
    await this.db.acting(actor, () =>
      this.db.once('key used', 'UPDATE employer_key SET last_used_at = $2 WHERE id = $1', [actor.id, now]),
    );
  }

  private async mustBeOurs(tx: Tx, { employerId }: RecruiterActor, keyId: string, name: string) {
    const [known] = await tx.rows<{ name: string }>(
      'SELECT name FROM employer_key WHERE id = $1 AND employer_id = $2',
      [keyId, employerId],
    );
    if (!known) throw refuseAnywhere('not_found');
    if (known.name !== name) throw refuse('id_used');
  }
}

const hashOf = (key: string) => createHash('sha256').update(key).digest();

async function mustOwn(tx: Tx, { id }: RecruiterActor): Promise<void> {
  const [me] = await tx.rows<{ owner: boolean }>(
    'SELECT owner FROM recruiter WHERE id = $1 AND removed_at IS NULL FOR SHARE',
    [id],
  );
  if (!me?.owner) throw refuseAtFirm('owner_only');
}
