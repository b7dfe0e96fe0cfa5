import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { OpeningKind } from '../catalogue/catalogue.service.js';
import type { Tx } from '../platform/database/database.js';
import { record } from '../platform/database/transitions.js';
import { Problem } from '../platform/problems/problem.js';
import { missing, pathOf, readsDifferently, type WrittenOpening } from './opening.rules.js';
import { changeable } from './opening.states.js';
import { tellStaff, writtenAs } from './opening.writing.js';
import type { OpeningInput, OpeningStatus, openingView } from './openings.schema.js';

export type { WrittenOpening } from './opening.rules.js';
type Details = z.output<typeof openingView>['details'];

export interface Fault {
  path: string;
  code: string;
}

/** An opening as it stands, as far as a batch compares with it. */
export interface Standing extends WrittenOpening {
  id: string;
  status: OpeningStatus;
  /** As Postgres writes it, to the microsecond: it is compared, not shown. */
  updatedAt: string;
  details: Details;
}

/** One opening that is to be written with many others. */
export interface ToWrite {
  id: string;
  /** When the opening had last changed as it was compared; null: it is new. */
  seenAt: string | null;
  written: WrittenOpening;
}

const COLUMNS = `q.kind, q.hidden, q.title, q.description, q.sector_code AS "sectorCode", q.occupation_code AS "occupationCode",
  q.municipality_code AS "municipalityCode", q.no_experience AS "noExperience", q.licences, q.languages, q.places,
  q.minors_welcome AS "minorsWelcome", q.starts_on::text AS "startsOn", q.ends_on::text AS "endsOn",
  q.closes_on::text AS "closesOn", q.details`;

/** SQL: what stands in a row of `$1`, an array of {@link ToWrite}. */
const WRITTEN = `FROM jsonb_to_recordset($1::jsonb) AS r(id uuid, "seenAt" text, written jsonb),
  jsonb_to_record(r.written) AS w(kind text, title text, description text, details jsonb, "sectorCode" text, "occupationCode" text,
    "municipalityCode" text, "noExperience" boolean, licences jsonb, languages jsonb, places smallint, "minorsWelcome" boolean,
    "startsOn" date, "endsOn" date, "closesOn" date)`;
const listOf = (name: string) => `ARRAY(SELECT jsonb_array_elements_text(w.${name}))`;

/** The same verbs as for one opening, for thousands at a time: what is judged and what moves is the same. */
@Injectable()
export class OpeningBatchService {
  /** What would be stored, or why it would be refused: the same codes as the form's. @param today on the Ohjaamo's wall */
  judge(
    input: OpeningInput,
    kinds: OpeningKind[],
    today: string,
  ): { written: WrittenOpening } | { faults: Fault[] } {
    try {
      const { written, kind } = writtenAs(input, false, kinds);
      const faults = missing(written, kind).map((field) => ({ path: pathOf(field), code: 'required' }));
      if (written.closesOn && written.closesOn < today)
        faults.push({ path: 'closesOn', code: 'in_the_past' });
      return faults.length > 0 ? { faults } : { written };
    } catch (error) {
      if (!(error instanceof Problem)) throw error;
      if (error.code === 'unknown_kind') return { faults: [{ path: 'kind', code: 'not_one_of' }] };
      if (error.code === 'skills_not_asked')
        return { faults: [{ path: 'details.skills', code: error.code }] };
      return { faults: error.details['fields'] as Fault[] };
    }
  }

  /** Openings of this firm that can still be changed, by id. */
  async standing(tx: Tx, employerId: string, ids: string[]): Promise<Map<string, Standing>> {
    const rows = await tx.rows<Standing>(
      `SELECT q.id, q.status, q.updated_at::text AS "updatedAt", ${COLUMNS} FROM opening q
       WHERE q.id = ANY ($1) AND q.employer_id = $2 AND q.status = ANY ($3)`,
      [ids, employerId, changeable],
    );
    return new Map(rows.map((row) => [row.id, row]));
  }

  differs(before: Standing, after: WrittenOpening): boolean {
    return (
      readsDifferently(before, after) ||
      before.places !== after.places ||
      before.startsOn !== after.startsOn ||
      before.endsOn !== after.endsOn ||
      before.closesOn !== after.closesOn
    );
  }

  /**
   * Writes all of them and sends them for approval; a published one of which only days and numbers change stays out.
   * @returns false when one of them is not any more what it was compared with: then roll back
   */
  async writeAll(tx: Tx, employerId: string, ohjaamoId: string, rows: ToWrite[]): Promise<boolean> {
    const fresh = rows.filter(({ seenAt }) => seenAt === null);
    const changed = rows.filter(({ seenAt }) => seenAt !== null);
    if (fresh.length > 0) await this.insert(tx, employerId, ohjaamoId, fresh);
    return changed.length === 0 || this.update(tx, employerId, changed);
  }

  /** Staff's yes to all that still wait. @returns how many were */
  async approveAll(tx: Tx, ids: string[]): Promise<number> {
    const moved = await tx.rows<{ id: string }>(
      `UPDATE opening SET status = 'published', published_at = $2, updated_at = $2
       WHERE id = ANY ($1) AND status = 'waiting' RETURNING id`,
      [ids, tx.now.toString()],
    );
    await record(tx, ...moved.map(({ id }) => move(id, 'waiting', 'published')));
    return moved.length;
  }

  /** Staff's no, with the reason that the firm reads at each of them. */
  async returnAll(tx: Tx, ids: string[], reason: string): Promise<number> {
    const moved = await tx.rows<{ id: string }>(
      `UPDATE opening SET status = 'draft', updated_at = $2 WHERE id = ANY ($1) AND status = 'waiting' RETURNING id`,
      [ids, tx.now.toString()],
    );
    await record(tx, ...moved.map(({ id }) => move(id, 'waiting', 'draft', reason)));
    return moved.length;
  }

  /** Tells the Ohjaamo's staff of one that waits; of a whole file they are told once. */
  tellStaff(tx: Tx, opening: { id: string; ohjaamoId: string }): Promise<void> {
    return tellStaff(tx, opening);
  }

  async close(tx: Tx, { id, status }: Pick<Standing, 'id' | 'status'>): Promise<void> {
    await tx.rows(`UPDATE opening SET status = 'closed', updated_at = $3 WHERE id = $1 AND status = $2`, [
      ...[id, status, tx.now.toString()],
    ]);
    await record(tx, move(id, status, 'closed'));
  }

  private async insert(tx: Tx, employerId: string, ohjaamoId: string, rows: ToWrite[]): Promise<void> {
    await tx.rows(
      `INSERT INTO opening (id, region_id, ohjaamo_id, employer_id, status, kind, title, description, details, sector_code,
         occupation_code, municipality_code, no_experience, licences, languages, places, minors_welcome, starts_on, ends_on,
         closes_on, created_at, updated_at)
       SELECT r.id, o.region_id, o.id, $2, 'waiting', w.kind, w.title, w.description, w.details, w."sectorCode",
         w."occupationCode", w."municipalityCode", w."noExperience", ${listOf('licences')}, ${listOf('languages')}, w.places,
         w."minorsWelcome", w."startsOn", w."endsOn", w."closesOn", $4, $4
       ${WRITTEN}, ohjaamo o WHERE o.id = $3`,
      [JSON.stringify(rows), employerId, ohjaamoId, tx.now.toString()],
    );
    const both = rows.flatMap(({ id }) => [move(id, null, 'draft'), move(id, 'draft', 'waiting')]);
    await record(tx, ...both);
  }

  private async update(tx: Tx, employerId: string, rows: ToWrite[]): Promise<boolean> {
    const before = await tx.rows<Standing>(
      `SELECT q.id, q.status, q.updated_at::text AS "updatedAt", ${COLUMNS} FROM opening q
       WHERE q.id = ANY ($1) AND q.employer_id = $2 AND q.status = ANY ($3) ORDER BY q.id FOR UPDATE`,
      [rows.map(({ id }) => id), employerId, changeable],
    );
    const known = new Map(before.map((row) => [row.id, row]));
    const moves: [string, OpeningStatus, OpeningStatus][] = [];
    for (const { id, seenAt, written } of rows) {
      const was = known.get(id);
      if (!was || was.updatedAt !== seenAt) return false;
      const isOut = was.status === 'published' || was.status === 'paused';
      if (was.status === 'draft' || (isOut && readsDifferently(was, written)))
        moves.push([id, was.status, 'waiting']);
    }
    await tx.rows(
      `UPDATE opening q SET kind = w.kind, title = w.title, description = w.description, details = w.details,
         sector_code = w."sectorCode", occupation_code = w."occupationCode", municipality_code = w."municipalityCode",
         no_experience = w."noExperience", licences = ${listOf('licences')}, languages = ${listOf('languages')}, places = w.places,
         minors_welcome = w."minorsWelcome", starts_on = w."startsOn", ends_on = w."endsOn", closes_on = w."closesOn",
         status = CASE WHEN q.id = ANY ($2) THEN 'waiting' ELSE q.status END, updated_at = $3
       ${WRITTEN} WHERE q.id = r.id`,
      [JSON.stringify(rows), moves.map(([id]) => id), tx.now.toString()],
    );
    await record(tx, ...moves.map(([id, from, to]) => move(id, from, to)));
    return true;
  }
}

const move = (id: string, from: OpeningStatus | null, to: OpeningStatus, reason: string | null = null) => ({
  ...{ subject: 'opening', id, from, to, reason },
});
