import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/database.js';
import { record } from '../platform/database/transitions.js';
import { refuse } from './employers.problems.js';

export interface KnownEmployer {
  businessId: string;
  name: string;
  ohjaamoId: string;
  website: string | null;
}

/** Firms that staff know before anybody of the firm has asked for access. */
@Injectable()
export class KnownEmployersService {
  /**
   * Writes the firm down, after the guard has said yes. Once: a repeat changes nothing.
   * @throws Problem firm_known with `employerId`, firm_elsewhere, id_used
   */
  async note(tx: Tx, id: string, { businessId, name, ohjaamoId, website }: KnownEmployer): Promise<void> {
    const [noted] = await tx.rows(
      `INSERT INTO employer (id, region_id, ohjaamo_id, business_id, name, website, status, created_at)
       SELECT $1, o.region_id, o.id, $3, $4, $5, 'known', $6 FROM ohjaamo o WHERE o.id = $2
       ON CONFLICT DO NOTHING RETURNING id`,
      [id, ohjaamoId, businessId, name, website, tx.now.toString()],
    );
    if (noted) return record(tx, { subject: 'employer', id, from: null, to: 'known' });
    const [there] = await tx.rows<{ id: string; name: string; isNear: boolean }>(
      `SELECT h.id, h.name, h.region_id = o.region_id AS "isNear" FROM employer h JOIN ohjaamo o ON o.id = $2
       WHERE h.business_id = $1`,
      [businessId, ohjaamoId],
    );
    if (there?.id === id && there.name === name) return;
    if (there?.id === id) throw refuse('id_used');
    if (there?.isNear) throw refuse('firm_known', { employerId: there.id });
    await tx.beyond();
    const [used] = await tx.rows('SELECT FROM employer WHERE id = $1', [id]);
    throw refuse(used ? 'id_used' : 'firm_elsewhere');
  }
}
