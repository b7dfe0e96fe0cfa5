import type { StaffActor } from '../accounts/actor.js';
import { mustMeetPeopleAt } from '../accounts/permissions.js';
import { REGULATIONS_ON, type Regulation } from '../catalogue/catalogue.service.js';
import { tell } from '../messages/outbox.js';
import type { Tx } from '../platform/database/database.js';
import { record } from '../platform/database/transitions.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import type { PlacementStatus } from './placement.entity.js';
import { type Turn, turnOf } from './placement.states.js';
import type { TimedStep } from './placement.waiting.js';
import { refuse } from './placements.problems.js';
import type { Placed, placementView } from './placements.schema.js';
import { FROM_PLACEMENT, PLACED, STEPS } from './placements.sql.js';
import type { z } from 'zod';

type StepView = z.output<typeof placementView>['steps'][number];

/** A row of placement_step. */
export interface StepRow extends TimedStep {
  kind: string;
  name: StepView['name'];
  needs: string[];
  law: StepView['law'];
}

export async function stepsOf(tx: Tx, kind: string): Promise<StepRow[]> {
  const rows = await tx.rows<StepRow>(STEPS);
  return rows.filter((row) => row.kind === kind);
}

/** The limits in force on the day of the start; today's, where there is none yet. */
export async function limitsFor(
  tx: Tx,
  { startsOn, today }: Pick<Placed, 'startsOn' | 'today'>,
): Promise<Regulation[]> {
  const [row] = await tx.rows<{ regulations: Regulation[] | null }>(REGULATIONS_ON, [startsOn ?? today]);
  return row?.regulations ?? [];
}

/** The fields that the terms of this kind need. */
export const needsOf = (steps: readonly StepRow[]): string[] =>
  steps.find(({ fact }) => fact === 'terms')?.needs ?? [];

/**
 * The placement as the actor may see it, locked for the rest of the transaction.
 * @throws Problem not_found where it is another Ohjaamo's, or another person's
 */
export async function lockPlaced(tx: Tx, id: string): Promise<Placed> {
  const [row] = await tx.rows<{ placed: Placed }>(
    `SELECT ${PLACED} AS placed ${FROM_PLACEMENT} WHERE p.id = $2 FOR UPDATE OF p`,
    [tx.now.toString(), id],
  );
  if (!row) throw refuseAnywhere('not_found');
  return row.placed;
}

/** The same for staff: where they meet people. @throws Problem not_found */
export async function lockOurs(tx: Tx, actor: StaffActor, id: string): Promise<Placed> {
  const placed = await lockPlaced(tx, id);
  mustMeetPeopleAt(actor, placed.ohjaamo.id);
  return placed;
}

/** Columns of the placement, by their names in the database. */
export type Columns = Record<string, string | number | boolean | null>;

export async function write(tx: Tx, id: string, columns: Columns): Promise<void> {
  const names = Object.keys(columns);
  const sets = names.map((name, index) => `${name} = $${index + 3}`).join(', ');
  await tx.rows(`UPDATE placement SET updated_at = $2${sets && `, ${sets}`} WHERE id = $1`, [
    id,
    tx.now.toString(),
    ...Object.values(columns),
  ]);
}

/**
 * Moves it and writes down that it moved. Compare-and-swap: whoever comes second changes nothing.
 * @throws Problem wrong_state
 */
export async function move(
  tx: Tx,
  { id, status }: Pick<Placed, 'id' | 'status'>,
  to: PlacementStatus,
  { reason = null, also = {} }: { reason?: string | null; also?: Columns } = {},
): Promise<void> {
  const moved = await tx.rows(
    `UPDATE placement SET status = $3, status_since = $4, updated_at = $4 WHERE id = $1 AND status = $2 RETURNING id`,
    [id, status, to, tx.now.toString()],
  );
  if (moved.length === 0) throw refuse('wrong_state');
  await write(tx, id, also);
  await record(tx, { subject: 'placement', id, from: status, to, reason });
}

/** A move that is no step. @throws Problem wrong_state, reason_needed */
export async function turn(tx: Tx, placed: Placed, name: Turn['name'], reason: string | null): Promise<void> {
  const { from, to, needsReason } = turnOf(name);
  if (!from.includes(placed.status)) throw refuse('wrong_state', { status: placed.status });
  if (needsReason && !reason) throw refuse('reason_needed');
  const ended: Columns = to === 'interrupted' ? { ended_at: tx.now.toString() } : {};
  const unchecked: Columns = to === 'proposed' ? { checked_on: null, checked_by: null } : {};
  await move(tx, placed, to, { reason, also: { ...ended, ...unchecked } });
}

/** Asks the young person whether the workplace may see it. From here on the walls are open. */
export async function askPerson(tx: Tx, { id, person, ohjaamo }: Placed, onceKey: string): Promise<void> {
  await tell(tx, {
    template: 'placement_asks',
    to: { kind: 'young_person', id: person.id },
    payload: { placementId: id },
    ohjaamoId: ohjaamo.id,
    onceKey,
  });
}
