import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { tell } from '../messages/outbox.js';
import { LAST_SEEN } from '../people/people.privacy.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, SYSTEM, type Tx } from '../platform/database/database.js';
import type { Declaration, Keep, Retention as Rule, Words } from './declaration.js';
import { declarations } from './declarations.js';
import { Erasure } from './erasure.service.js';
import { keepWords } from './keep.words.js';
import { type Going, keepCounts } from './kept-counts.js';
import { rulesOf } from './notice.js';

export interface RetentionLine {
  table: string;
  /** What the rule does, beside deleting: counting, erasing the person, telling them first. */
  then: Rule['then'] | 'notice';
  howLong: Words;
  rows: number;
}

const AT_A_TIME = 500;
/** Between the notice and the end. */
const NOTICE: Keep = { days: 30 };

/** What the rooms declare is kept as long as they declare it, and no longer. Doing it twice is harmless. */
@Injectable()
export class Retention {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly erasure: Erasure,
  ) {}

  /** @param dryRun only counts what would be done */
  async apply({ dryRun = false } = {}): Promise<RetentionLine[]> {
    const lines: RetentionLine[] = [];
    for (const declaration of declarations) {
      for (const rule of rulesOf(declaration)) {
        const line = { table: declaration.table, howLong: keepWords(rule.keep, rule.since) };
        if (needsNotice(rule)) {
          lines.push({ ...line, then: 'notice', rows: await this.giveNotice(rule, dryRun) });
        }
        lines.push({ ...line, then: rule.then, rows: await this.applyRule(declaration, rule, dryRun) });
      }
    }
    return lines;
  }

  private async applyRule({ table }: Declaration, rule: Rule, dryRun: boolean): Promise<number> {
    const { which, values } = needsNotice(rule) ? this.told(rule) : this.overdue(rule);
    if (dryRun) return this.count(table, which, values);
    switch (rule.then) {
      case 'erase':
        return this.eraseAll(which, values);
      case 'trail':
        return this.endTrail(table, values[0] as string);
      default:
        return this.removeAll(table, rule, which, values);
    }
  }

  /** Rows whose time is over. */
  private overdue({ at, where, keep }: Rule): { which: string; values: unknown[] } {
    return { which: `${at} < $1 AND ${where ?? 'true'}`, values: [this.ago(keep)] };
  }

  /** Whose time is over, and who were told of it long enough ago and after they were last here. */
  private told({ at, where, keep }: Rule): { which: string; values: unknown[] } {
    return {
      which: `${at} < $1 AND ${where ?? 'true'} AND t.told_of_end_at > ${at} AND t.told_of_end_at <= $2`,
      values: [this.ago(keep), this.ago(NOTICE)],
    };
  }

  /** Tells people a month before; whoever signs in or books after that is told again when it is time again. */
  private async giveNotice({ at, where, keep }: Rule, dryRun: boolean): Promise<number> {
    const which = `${at} < $1 AND ${where ?? 'true'} AND (t.told_of_end_at IS NULL OR t.told_of_end_at < ${at})`;
    const values = [instantAgo(this.clock.now().add({ hours: 24 * (NOTICE.days ?? 0) }), keep)];
    if (dryRun) return this.count('young_person', which, values);
    return this.db.as(SYSTEM, async (tx) => {
      const people = await tx.rows<{ id: string; lastSeen: string }>(
        `SELECT t.id, ${LAST_SEEN}::text AS "lastSeen" FROM young_person t WHERE ${which} ORDER BY t.id LIMIT ${AT_A_TIME}`,
        values,
      );
      const ends = tx.now.add({ hours: 24 * (NOTICE.days ?? 0) }).toZonedDateTimeISO('Europe/Helsinki');
      for (const { id, lastSeen } of people) {
        await tx.rows('UPDATE young_person SET told_of_end_at = $2 WHERE id = $1', [id, tx.now.toString()]);
        await tell(tx, {
          template: 'data_ending',
          to: { kind: 'young_person', id },
          payload: { endsOn: ends.toPlainDate().toString() },
          ohjaamoId: null,
          onceKey: `data_ending:${id}:${lastSeen}`,
        });
      }
      return people.length;
    });
  }

  private async eraseAll(which: string, values: unknown[]): Promise<number> {
    const people = await this.db.as(SYSTEM, (tx) =>
      tx.rows<{ id: string }>(`SELECT t.id FROM young_person t WHERE ${which} ORDER BY t.id`, values),
    );
    let erased = 0;
    for (const { id } of people) if (await this.erasure.erase(SYSTEM, id, 'time')) erased += 1;
    return erased;
  }

  private async endTrail(table: string, before: string): Promise<number> {
    const [ended] = await this.db.as(SYSTEM, (tx) =>
      tx.rows<{ gone: string }>('SELECT forget_trail($1, $2) AS gone', [table, before]),
    );
    return Number(ended?.gone ?? 0);
  }

  private async removeAll(table: string, rule: Rule, which: string, values: unknown[]): Promise<number> {
    let removed = 0;
    for (;;) {
      const page = await this.db.as(SYSTEM, (tx) => removePage(tx, table, rule, which, values));
      removed += page;
      if (page < AT_A_TIME) return removed;
    }
  }

  private async count(table: string, which: string, values: unknown[]): Promise<number> {
    const [found] = await this.db.as(SYSTEM, (tx) =>
      tx.rows<{ rows: number }>(`SELECT count(*)::integer AS rows FROM ${table} t WHERE ${which}`, values),
    );
    return found?.rows ?? 0;
  }

  private ago(keep: Keep): string {
    return instantAgo(this.clock.now(), keep);
  }
}

/** Whoever can be reached is told first. */
const needsNotice = ({ then, since }: Rule) => then === 'erase' && since === 'last_seen';

/** By the calendar: a month is a month, however many days it has. */
function instantAgo(now: Temporal.Instant, keep: Keep): string {
  return now.toZonedDateTimeISO('UTC').subtract(keep).toInstant().toString();
}

async function removePage(
  tx: Tx,
  table: string,
  rule: Rule,
  which: string,
  values: unknown[],
): Promise<number> {
  const page = await tx.rows<{ place: string; id: string | null }>(
    `SELECT t.ctid::text AS place, to_jsonb(t) ->> 'id' AS id FROM ${table} t WHERE ${which} LIMIT ${AT_A_TIME} FOR UPDATE`,
    values,
  );
  if (page.length === 0) return 0;
  const ids = page.flatMap(({ id }) => (id ? [id] : []));
  if (rule.then === 'count') await keepCounts(tx, countedIn(table), [ids]);
  if (rule.since === 'event_over') await forgetMoves(tx, ids);
  await tx.rows(`DELETE FROM ${table} t WHERE t.ctid = ANY ($1::tid[])`, [page.map(({ place }) => place)]);
  return page.length;
}

/** The number of whoever had booked goes with the booking, and is counted with it. */
function countedIn(table: string): Going {
  if (table === 'ticket') return { tickets: 'k.id = ANY ($1::uuid[])' };
  return { registrations: 'r.id = ANY ($1::uuid[])', tickets: 'k.registration_id = ANY ($1::uuid[])' };
}

/** Why somebody cancelled is their own words: it goes with the booking. */
async function forgetMoves(tx: Tx, ids: string[]): Promise<void> {
  await tx.rows(
    `DELETE FROM transition WHERE subject_id IN (
       SELECT unnest($1::uuid[])
       UNION ALL SELECT m.id FROM meeting m WHERE m.registration_id = ANY ($1)
       UNION ALL SELECT m.id FROM meeting m WHERE m.ticket_id = ANY ($1)
       UNION ALL SELECT s.id FROM seat s WHERE s.registration_id = ANY ($1)
       UNION ALL SELECT k.id FROM ticket k WHERE k.registration_id = ANY ($1)
       UNION ALL SELECT o.id FROM offer o WHERE o.entry_id = ANY ($1))`,
    [ids],
  );
}
