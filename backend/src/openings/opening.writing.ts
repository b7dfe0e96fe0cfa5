import type { DeepPartial } from 'typeorm';
import type { OpeningKind } from '../catalogue/catalogue.service.js';
import { tell, type Template } from '../messages/outbox.js';
import type { Tx } from '../platform/database/database.js';
import { record } from '../platform/database/transitions.js';
import { constraintOf } from '../platform/http/problem.filter.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import { Opening } from './opening.entity.js';
import { demandsSkillsWrongly, missing, onlyAsked, pathOf, type WrittenOpening } from './opening.rules.js';
import { type OpeningMove, openingMove } from './opening.states.js';
import { refuse } from './openings.problems.js';
import { RECRUITER_OF_OPENING } from './recruiter.sql.js';
import type { OpeningInput, OpeningStatus } from './openings.schema.js';

/** The row, locked for the rest of the transaction; null when there is none. */
export const lock = (tx: Tx, id: string) =>
  tx.manager.findOne(Opening, { where: { id }, lock: { mode: 'pessimistic_write' } });

/**
 * A new draft of this employer, locked. Where the id is in use already, the row that uses it: look whose it is.
 * @throws Problem not_found when there is no such employer, unknown_kind
 */
export async function begin(
  tx: Tx,
  id: string,
  employerId: string,
  kind: string,
  { ohjaamoId = null }: { ohjaamoId?: string | null } = {},
): Promise<Opening> {
  const [made] = await knowing(
    tx.rows<{ id: string }>(
      `INSERT INTO opening (id, region_id, ohjaamo_id, employer_id, kind, created_at, updated_at)
       SELECT $1, h.region_id, coalesce($4::uuid, h.ohjaamo_id), h.id, $3, $5, $5 FROM employer h WHERE h.id = $2
       ON CONFLICT (id) DO NOTHING RETURNING id`,
      [id, employerId, kind, ohjaamoId, tx.now.toString()],
    ),
  );
  if (made) await moved(tx, id, null, 'draft');
  const opening = await lock(tx, id);
  if (!opening) throw refuseAnywhere('not_found');
  return opening;
}

export async function write(tx: Tx, id: string, written: WrittenOpening): Promise<void> {
  const { kind, title, description, details, sectorCode, municipalityCode } = written;
  const { occupationCode, noExperience, licences, languages, places, minorsWelcome } = written;
  const { startsOn, endsOn, closesOn } = written;
  const content = { kind, title, description, details, sectorCode, occupationCode, municipalityCode };
  const frame = { noExperience, licences, languages, places, minorsWelcome, startsOn, endsOn, closesOn };
  await knowing(tx.manager.update(Opening, { id }, { ...content, ...frame, updatedAt: instantOf(tx) }));
}

/**
 * What was sent, as it will be stored.
 * @throws Problem unknown_kind, skills_not_asked, malformed when it ends before it starts
 */
export function writtenAs(input: OpeningInput, hidden: boolean, kinds: OpeningKind[]) {
  const kind = kinds.find(({ code }) => code === input.kind);
  if (!kind) throw refuse('unknown_kind');
  const all: WrittenOpening = {
    ...input,
    hidden,
    sectorCode: input.sectorCode ?? null,
    occupationCode: input.occupationCode ?? null,
    municipalityCode: input.municipalityCode ?? null,
    startsOn: input.startsOn ?? null,
    endsOn: input.endsOn ?? null,
    closesOn: input.closesOn ?? null,
  };
  if (demandsSkillsWrongly(all, kind)) {
    throw refuse('skills_not_asked', { fields: [{ path: 'details.skills', code: 'malformed' }] });
  }
  const written = onlyAsked(all, kind);
  if (written.startsOn && written.endsOn && written.endsOn < written.startsOn) {
    throw refuseAnywhere('malformed', { fields: [{ path: 'endsOn', code: 'ends_before_start' }] });
  }
  return { written, kind };
}

/** @throws Problem opening_incomplete, naming what is missing */
export function mustBeWhole(written: WrittenOpening, kind: OpeningKind, today: string): void {
  const fields = missing(written, kind).map((field) => ({ path: pathOf(field), code: 'required' }));
  if (written.closesOn && written.closesOn < today) fields.push({ path: 'closesOn', code: 'in_the_past' });
  if (fields.length > 0) throw refuse('opening_incomplete', { fields });
}

/** Unknown kind, sector or municipality: the database knows them, and its answer becomes ours. */
async function knowing<Result>(write: Promise<Result>): Promise<Result> {
  try {
    return await write;
  } catch (error) {
    if (constraintOf(error) === 'opening_kind_fk') throw refuse('unknown_kind');
    const field = {
      opening_sector_fk: 'sectorCode',
      opening_occupation_fk: 'occupationCode',
      opening_municipality_fk: 'municipalityCode',
    }[constraintOf(error) ?? ''];
    if (field) throw refuse('unknown_code', { fields: [{ path: field, code: 'not_one_of' }] });
    throw error;
  }
}

/**
 * Moves an opening and writes down that it moved. Compare-and-swap: whoever comes second changes nothing.
 * @throws Problem wrong_state, reason_needed
 */
export async function move(
  tx: Tx,
  opening: Opening,
  name: OpeningMove['name'],
  { reason = null, also = {} }: { reason?: string | null; also?: DeepPartial<Opening> } = {},
): Promise<void> {
  const { from, to, needsReason } = openingMove(name);
  if (!from.includes(opening.status)) throw refuse('wrong_state', { status: opening.status });
  if (needsReason && !reason) throw refuse('reason_needed');
  const { affected } = await tx.manager.update(
    Opening,
    { id: opening.id, status: opening.status },
    { ...also, status: to, updatedAt: instantOf(tx) },
  );
  if (affected !== 1) throw refuse('wrong_state');
  await moved(tx, opening.id, opening.status, to, reason);
}

export const instantOf = (tx: Tx) => new Date(tx.now.epochMilliseconds);

/** Today on the Ohjaamo's wall. */
export async function todayAt(tx: Tx, ohjaamoId: string): Promise<string> {
  const [row] = await tx.rows<{ today: string }>(
    `SELECT ($1::timestamptz AT TIME ZONE time_zone)::date AS today FROM ohjaamo WHERE id = $2`,
    [tx.now.toString(), ohjaamoId],
  );
  if (!row) throw refuseAnywhere('not_found');
  return row.today;
}

export const moved = (
  tx: Tx,
  id: string,
  from: OpeningStatus | null,
  to: OpeningStatus,
  reason: string | null = null,
) => record(tx, { subject: 'opening', id, from, to, reason });

type AboutOpening = Extract<Template, `opening_${string}`>;

/** Tells the recruiter who sent it in, or the firm's owner when they have left. */
export async function tellEmployer<T extends Exclude<AboutOpening, 'opening_waits'>>(
  tx: Tx,
  { id, ohjaamoId }: Pick<Opening, 'id' | 'ohjaamoId'>,
  template: T,
  reason: string | null,
  onceKey: string,
): Promise<void> {
  await tx.beyond();
  const [recruiter] = await tx.rows<{ id: string }>(RECRUITER_OF_OPENING, [id]);
  if (!recruiter) return;
  await tell(tx, {
    template,
    to: { kind: 'recruiter', id: recruiter.id },
    payload: template === 'opening_returned' ? { openingId: id, reason } : { openingId: id },
    ohjaamoId,
    onceKey,
  } as Parameters<typeof tell<T>>[1]);
}

/** Tells the Ohjaamo's staff that an opening waits for them. */
export async function tellStaff(tx: Tx, { id, ohjaamoId }: Pick<Opening, 'id' | 'ohjaamoId'>): Promise<void> {
  await tx.beyond();
  const staff = await tx.rows<{ id: string }>(
    `SELECT s.id FROM staff_member s JOIN staff_membership m ON m.staff_member_id = s.id
     WHERE m.ohjaamo_id = $1 AND s.ended_at IS NULL`,
    [ohjaamoId],
  );
  for (const member of staff) {
    await tell(tx, {
      template: 'opening_waits',
      to: { kind: 'staff_member', id: member.id },
      payload: { openingId: id },
      ohjaamoId,
      onceKey: `opening_waits:${id}:${member.id}:${tx.now.toString()}`,
    });
  }
}
