import { createHash } from 'node:crypto';
import type { RecruiterActor, StaffActor, YoungActor } from '../accounts/actor.js';
import { mustMeetPeopleAt } from '../accounts/permissions.js';
import type { Regulation } from '../catalogue/catalogue.service.js';
import type { Tx } from '../platform/database/database.js';
import { record } from '../platform/database/transitions.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import type { PlacementStatus } from '../placements/placement.entity.js';
import { clausesFor } from './agreement.rules.js';
import { type AgreementStatus, after, type Deed, type Party, type Standing } from './agreement.states.js';
import { refuse } from './agreements.problems.js';
import type { Clause, Terms } from './agreements.schema.js';

export type PartyActor = StaffActor | RecruiterActor | YoungActor;

/** The placement, and the agreement about it when there is one. */
export interface Found {
  placementId: string;
  ohjaamoId: string;
  personId: string;
  employerId: string | null;
  openingId: string | null;
  kind: string;
  title: string;
  placementStatus: PlacementStatus;
  isSigned: boolean;
  startsOn: string | null;
  endsOn: string | null;
  agreementId: string | null;
  isAsked: boolean;
}

const FIND = `
SELECT p.id AS "placementId", p.ohjaamo_id AS "ohjaamoId", p.person_id AS "personId", p.employer_id AS "employerId",
  p.opening_id AS "openingId", p.kind, p.title, p.status AS "placementStatus", p.agreement_signed_at IS NOT NULL AS "isSigned",
  p.starts_on AS "startsOn", p.ends_on AS "endsOn", a.id AS "agreementId", coalesce(a.asked_at IS NOT NULL, false) AS "isAsked"
FROM placement p LEFT JOIN agreement a ON a.placement_id = p.id WHERE p.id = $1`;

/**
 * Whoever has to do with the agreement comes in here, and from here on the walls of the transaction are open: whom it is about, the firm
 * and what the others said belong to it.
 * @throws Problem not_found, also for a firm to which the person has not said yes, or no longer
 */
export async function comeIn(tx: Tx, actor: PartyActor, placementId: string): Promise<Found> {
  const [found] = await tx.rows<Found>(FIND, [placementId]);
  if (!found) throw refuseAnywhere('not_found');
  if (actor.kind === 'staff') mustMeetPeopleAt(actor, found.ohjaamoId);
  else if (actor.kind === 'young_person') mustBeOneself(actor, found);
  else await mustBeOurs(tx, actor, found);
  await tx.beyond();
  return found;
}

function mustBeOneself(actor: YoungActor, found: Found): void {
  if (found.personId !== actor.id) throw refuseAnywhere('not_found');
}

async function mustBeOurs(tx: Tx, actor: RecruiterActor, found: Found): Promise<void> {
  if (found.employerId !== actor.employerId || !found.isAsked) throw refuseAnywhere('not_found');
  if (found.isSigned) return;
  const [yes] = await tx.rows(
    `SELECT id FROM consent WHERE placement_id = $1 AND kind = 'employer_placement' AND ended_at IS NULL AND until > $2`,
    [found.placementId, tx.now.toString()],
  );
  if (!yes) throw refuseAnywhere('not_found');
}

/** The agreement, locked, as the state table sees it. @throws Problem not_found when none was begun */
export async function lockStanding(tx: Tx, { agreementId }: Pick<Found, 'agreementId'>): Promise<Standing> {
  const [row] = await tx.rows<{ status: AgreementStatus; version: number }>(
    'SELECT status, version FROM agreement WHERE id = $1 FOR UPDATE',
    [agreementId],
  );
  if (!row) throw refuseAnywhere('not_found');
  const signed = await tx.rows<{ party: Party }>(
    'SELECT party FROM agreement_signature WHERE agreement_id = $1 AND version = $2 AND taken_back_at IS NULL ORDER BY party',
    [agreementId, row.version],
  );
  return { ...row, agreed: agreedIn(row.status), signed: signed.map(({ party }) => party) };
}

/** Where it stands tells who has said yes to the newest version. */
const agreedIn = (status: AgreementStatus): Party[] => {
  if (status === 'ready' || status === 'signed') return ['organiser', 'participant'];
  return status === 'with_person' ? ['organiser'] : [];
};

/**
 * Moves the agreement by the state table, and writes down that it moved.
 * @throws Problem agreement_wrong_state
 */
export async function move(tx: Tx, { agreementId }: Found, now: Standing, deed: Deed): Promise<Standing> {
  const then = after(now, deed);
  if (!then) throw refuse('agreement_wrong_state', { status: now.status });
  if (then.status === now.status && then.version === now.version) return then;
  const moved = await tx.rows(
    `UPDATE agreement SET status = $3, version = $4, updated_at = $5, asked_at = CASE WHEN $3 = 'with_employer' THEN coalesce(asked_at, $5) ELSE asked_at END
     WHERE id = $1 AND status = $2 AND version = $6 RETURNING id`,
    [agreementId, now.status, then.status, then.version, tx.now.toString(), now.version],
  );
  if (moved.length === 0) throw refuse('agreement_wrong_state');
  const words = then.version === now.version ? null : `version ${then.version}`;
  await record(tx, {
    subject: 'agreement',
    id: agreementId as string,
    from: now.status,
    to: then.status,
    reason: words,
  });
  return then;
}

export interface Content {
  terms: Terms;
  clauses: Clause[];
  hash: string;
}

/** What a version holds, with the law as it is in force now; the same content has the same hash. */
export function contentOf(terms: Terms, kind: string, regulations: Regulation[]): Content {
  const clauses = clausesFor(terms, kind, regulations);
  const ordered = Object.entries(terms).sort(([one], [other]) => (one < other ? -1 : 1));
  const hash = createHash('sha256')
    .update(JSON.stringify([ordered, clauses]))
    .digest('hex');
  return { terms, clauses, hash };
}

export interface VersionRow extends Content {
  version: number;
  madeAt: string;
}

export async function versionOf(tx: Tx, agreementId: string, version: number): Promise<VersionRow | null> {
  const [row] = await tx.rows<VersionRow>(
    `SELECT version, terms, clauses, content_hash AS hash, to_json(made_at) #>> '{}' AS "madeAt"
     FROM agreement_version WHERE agreement_id = $1 AND version = $2`,
    [agreementId, version],
  );
  return row ?? null;
}

export async function keepVersion(
  tx: Tx,
  { agreementId, ohjaamoId }: Found,
  version: number,
  { terms, clauses, hash }: Content,
): Promise<void> {
  await tx.rows(
    `INSERT INTO agreement_version (ohjaamo_id, agreement_id, version, terms, clauses, content_hash, made_by_kind, made_by, made_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    [
      ohjaamoId,
      agreementId,
      version,
      JSON.stringify(terms),
      JSON.stringify(clauses),
      hash,
      tx.actor.kind,
      tx.actor.id,
      tx.now.toString(),
    ],
  );
}
