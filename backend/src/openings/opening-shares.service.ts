import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { StaffActor } from '../accounts/actor.js';
import { mustWorkAt } from '../accounts/permissions.js';
import { Database, type Tx } from '../platform/database/database.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import { seenAt } from './opening.views.sql.js';
import { lock } from './opening.writing.js';
import type { openingShares } from './openings.schema.js';

type Shares = z.output<typeof openingShares>;

/** Hidden openings belong to the Ohjaamo that found them; it shows them to others of its region. */
@Injectable()
export class OpeningSharesService {
  constructor(private readonly db: Database) {}

  async of({ ohjaamoIds }: StaffActor, openingId: string): Promise<Shares> {
    const [shares] = await this.db.once<Shares>(
      'shares of an opening',
      `SELECT q.id AS "openingId", jsonb_build_object('id', o.id, 'name', o.name) AS "from",
         coalesce((SELECT jsonb_agg(jsonb_build_object('id', b.id, 'name', b.name, 'sees', EXISTS (
             SELECT FROM opening_share s WHERE s.opening_id = q.id AND s.ohjaamo_id = b.id)) ORDER BY b.name)
           FROM ohjaamo b WHERE b.region_id = o.region_id AND b.id <> o.id), '[]') AS others
       FROM opening q JOIN ohjaamo o ON o.id = q.ohjaamo_id WHERE q.id = $1 AND ${seenAt('$2')}`,
      [openingId, ohjaamoIds],
    );
    if (!shares) throw refuseAnywhere('not_found');
    return shares;
  }

  /** Only its own Ohjaamo shares it. @throws Problem not_found, also when one of those is of another region */
  async share(actor: StaffActor, openingId: string, ohjaamoIds: string[]): Promise<Shares> {
    await this.db.as(actor, async (tx) => {
      const opening = await lock(tx, openingId);
      mustWorkAt(actor, opening?.ohjaamoId);
      await this.shareIn(tx, openingId, ohjaamoIds);
    });
    return this.of(actor, openingId);
  }

  /** The same as one part of a greater deed, after the guard has said yes. */
  async shareIn(tx: Tx, openingId: string, ohjaamoIds: string[]): Promise<void> {
    const wanted = [...new Set(ohjaamoIds)];
    const near = await tx.rows<{ id: string }>(
      `SELECT b.id FROM opening q JOIN ohjaamo a ON a.id = q.ohjaamo_id
         JOIN ohjaamo b ON b.region_id = a.region_id AND b.id <> a.id
       WHERE q.id = $1 AND b.id = ANY ($2)`,
      [openingId, wanted],
    );
    if (near.length < wanted.length) throw refuseAnywhere('not_found');
    await tx.rows('DELETE FROM opening_share WHERE opening_id = $1 AND ohjaamo_id <> ALL ($2)', [
      openingId,
      wanted,
    ]);
    await tx.rows(
      `INSERT INTO opening_share (opening_id, ohjaamo_id, from_ohjaamo_id, shared_at, shared_by)
       SELECT q.id, w.id, q.ohjaamo_id, $3, $4 FROM opening q, unnest($2::uuid[]) AS w (id) WHERE q.id = $1
       ON CONFLICT (opening_id, ohjaamo_id) DO NOTHING`,
      [openingId, wanted, tx.now.toString(), tx.actor.id],
    );
  }
}
