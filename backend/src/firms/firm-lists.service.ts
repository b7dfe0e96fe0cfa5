import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { StaffActor } from '../accounts/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import { refuse } from '../platform/problems/platform.problems.js';
import { FROM_FIRM, LINE, OURS, PROMISE, QUIET, TODAY, WHOLE } from './firm.views.sql.js';
import type {
  firmFigures,
  firmLine,
  firmPromise,
  firmsQuery,
  firmsView,
  firmView,
  myFirms,
} from './firms.schema.js';

export type FirmView = z.output<typeof firmView>;
type FirmLine = z.output<typeof firmLine>;

const PAGE_SIZE = 50;
const MONTHS = 6;

const FOUND = `${FROM_FIRM} WHERE ${OURS}
  AND ($4::text[] = '{}' OR h.business_id = ANY ($4) OR h.name ILIKE ALL ($4))
  AND ($5::text IS NULL OR f.municipality_code = $5)
  AND ($6::text IS NULL OR CASE $6 WHEN 'me' THEN f.keeper_id = $3 WHEN 'nobody' THEN f.keeper_id IS NULL
       ELSE f.keeper_id IS NOT NULL END)
  AND (NOT $7::boolean OR ${QUIET})`;

/** Firms as staff of their region read them. */
@Injectable()
export class FirmListsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** By name. */
  async search(
    actor: StaffActor,
    { search = '', municipality, kept, quiet, page }: z.output<typeof firmsQuery>,
  ): Promise<z.output<typeof firmsView>> {
    const values = [
      ...this.asking(actor),
      patternsOf(search),
      municipality ?? null,
      kept ?? null,
      quiet === 'yes',
    ];
    const [rows, [counted]] = await Promise.all([
      this.db.once<{ view: FirmLine }>(
        'firms found',
        `SELECT ${LINE} AS view ${FOUND} ORDER BY h.name, h.id LIMIT ${PAGE_SIZE} OFFSET $8`,
        [...values, (page - 1) * PAGE_SIZE],
      ),
      this.db.once<{ total: number }>('firms counted', `SELECT count(*)::int AS total ${FOUND}`, values),
    ]);
    return { firms: rows.map(({ view }) => view), total: counted?.total ?? 0, page, pageSize: PAGE_SIZE };
  }

  /** @throws Problem not_found when it is of another region */
  async one(actor: StaffActor, firmId: string): Promise<FirmView> {
    const [row] = await this.db.once<{ view: FirmView }>(
      'firm',
      `SELECT ${WHOLE} AS view ${FROM_FIRM} WHERE h.id = $4 AND ${OURS}`,
      [...this.asking(actor), firmId],
    );
    if (!row) throw refuse('not_found');
    return row.view;
  }

  /** For the page of today: what is mine to do. */
  async mine(actor: StaffActor): Promise<z.output<typeof myFirms>> {
    const [promises, quiet] = await Promise.all([
      this.db.once<{ view: z.output<typeof firmPromise> }>(
        'my promises',
        `SELECT ${PROMISE} AS view FROM firm_promise p JOIN employer h ON h.id = p.employer_id
         WHERE p.staff_id = $3 AND p.status = 'open' AND p.due_on <= ${TODAY} + 7 AND ${OURS}
         ORDER BY p.due_on, p.written_at`,
        this.asking(actor),
      ),
      this.db.once<{ view: FirmLine }>(
        'my quiet firms',
        `SELECT ${LINE} AS view ${FROM_FIRM} WHERE ${OURS} AND f.keeper_id = $3 AND ${QUIET}
           AND coalesce(f.not_before <= ${TODAY}, true) ORDER BY h.name, h.id LIMIT ${PAGE_SIZE}`,
        this.asking(actor),
      ),
    ]);
    return { promises: promises.map(({ view }) => view), quiet: quiet.map(({ view }) => view) };
  }

  /** How often the region was in touch with firms, by month and by kind; months without stand there, too. */
  async figures(actor: StaffActor): Promise<z.output<typeof firmFigures>> {
    const months = await this.db.once<z.output<typeof firmFigures>['months'][number]>(
      'firm figures',
      `SELECT to_char(n.month, 'YYYY-MM') AS month,
         count(*) FILTER (WHERE e.kind = 'visit')::int AS visit, count(*) FILTER (WHERE e.kind = 'call')::int AS call,
         count(*) FILTER (WHERE e.kind = 'mail')::int AS mail, count(*) FILTER (WHERE e.kind = 'meeting')::int AS meeting
       FROM generate_series(date_trunc('month', ${TODAY}::timestamp) - interval '${MONTHS - 1} months',
         date_trunc('month', ${TODAY}::timestamp), interval '1 month') AS n (month)
       LEFT JOIN firm_event e ON e.happened_on >= n.month AND e.happened_on < n.month + interval '1 month'
         AND e.region_id IN (SELECT x.region_id FROM ohjaamo x WHERE x.id = ANY ($2))
       GROUP BY n.month ORDER BY n.month`,
      this.asking(actor).slice(0, 2),
    );
    return { months };
  }

  private asking({ id, ohjaamoIds }: StaffActor) {
    return [this.clock.now().toString(), ohjaamoIds, id];
  }
}

/** Each word must be in the name, in any order, or the whole is the business ID. */
const patternsOf = (search: string) => {
  const words = search.split(/\s+/).filter(Boolean);
  return words.map((word) => (BUSINESS_ID.test(word) ? word : `%${word.replaceAll(/[\\%_]/g, '\\$&')}%`));
};
const BUSINESS_ID = /^\d{7}-\d$/;
