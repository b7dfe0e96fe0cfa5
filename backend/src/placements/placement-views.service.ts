import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { StaffActor } from '../accounts/actor.js';
import { mustMeetPeopleAt } from '../accounts/permissions.js';
import { mustKnow, mustMeetBehindWalls } from '../people/known-at.js';
import { Database, type Tx } from '../platform/database/database.js';
import { recordReading } from '../privacy/reading.js';
import { lineOf, viewOf } from './placement.views.js';
import { limitsFor, type StepRow } from './placement.writing.js';
import type { placementsQuery } from './placements.input.schema.js';
import type { Placed, PlacementLine, placementsOfPerson, PlacementView } from './placements.schema.js';
import {
  COLLEAGUES,
  FROM_PLACEMENT,
  HISTORY,
  IN_ORDER,
  PLACED,
  STEPS,
  WANT_TO_GO_ON,
} from './placements.sql.js';

/** More than any Ohjaamo has under way at once; what is over comes last. */
const LONGEST_LIST = 500;

/** Placements as the staff of their Ohjaamo read them. */
@Injectable()
export class PlacementViews {
  constructor(private readonly db: Database) {}

  /** What is overdue comes first, then what is due soonest. */
  async list(
    actor: StaffActor,
    { overdue }: z.output<typeof placementsQuery>,
  ): Promise<{ placements: PlacementLine[] }> {
    return this.db.as(actor, async (tx) => {
      const all = await this.linesWhere(tx, 'p.ohjaamo_id = ANY ($2::uuid[])', actor.peopleOhjaamoIds);
      const placements = overdue ? all.filter(({ line }) => isLate(line)) : all;
      await this.seen(tx, actor, placements);
      return { placements: placements.map(({ line }) => line).sort(byUrgency) };
    });
  }

  /** @throws Problem not_found to whom nobody of theirs knows */
  async ofPerson(actor: StaffActor, personId: string): Promise<z.output<typeof placementsOfPerson>> {
    return this.db.as(actor, async (tx) => {
      await mustKnow(tx, personId, actor.peopleOhjaamoIds);
      const placements = await this.linesWhere(
        tx,
        'p.ohjaamo_id = ANY ($2::uuid[]) AND p.person_id = $3',
        actor.peopleOhjaamoIds,
        personId,
      );
      const wantToGoOn = await tx.rows<z.output<typeof placementsOfPerson>['wantToGoOn'][number]>(
        WANT_TO_GO_ON,
        [personId, actor.peopleOhjaamoIds],
      );
      await this.seen(tx, actor, placements);
      return { placements: placements.map(({ line }) => line), wantToGoOn };
    });
  }

  /** @throws Problem not_found where it is another Ohjaamo's */
  async one(actor: StaffActor, id: string): Promise<PlacementView> {
    return this.db.as(actor, async (tx) => {
      const placed = await mustSee(tx, actor, id);
      const limits = await limitsFor(tx, placed);
      const steps = (await tx.rows<StepRow>(STEPS)).filter(({ kind }) => kind === placed.kind);
      await this.seen(tx, actor, [{ placed }]);
      await mustMeetBehindWalls(tx, placed.ohjaamo.id);
      await tx.beyond();
      const history = await tx.rows<PlacementView['history'][number]>(HISTORY, [id]);
      const colleagues = await tx.rows<{ id: string; name: string }>(COLLEAGUES, [placed.ohjaamo.id]);
      return viewOf(placed, steps, limits, { history, colleagues });
    });
  }

  private async linesWhere(tx: Tx, which: string, ...whose: unknown[]) {
    const rows = await tx.rows<{ placed: Placed }>(
      `SELECT ${PLACED} AS placed ${FROM_PLACEMENT} WHERE ${which} ${IN_ORDER} LIMIT ${LONGEST_LIST}`,
      [tx.now.toString(), ...whose],
    );
    const steps = await tx.rows<StepRow>(STEPS);
    return rows.map(({ placed }) => ({
      placed,
      line: lineOf(
        placed,
        steps.filter(({ kind }) => kind === placed.kind),
      ),
    }));
  }

  private async seen(tx: Tx, actor: StaffActor, rows: { placed: Placed }[]): Promise<void> {
    for (const ohjaamoId of new Set(rows.map(({ placed }) => placed.ohjaamo.id))) {
      const there = rows.filter(({ placed }) => placed.ohjaamo.id === ohjaamoId);
      const personIds = there.map(({ placed }) => placed.person.id);
      await recordReading(tx, actor, { what: 'placement', why: 'guidance', personIds, ohjaamoId });
    }
  }
}

async function mustSee(tx: Tx, actor: StaffActor, id: string): Promise<Placed> {
  const [row] = await tx.rows<{ placed: Placed }>(
    `SELECT ${PLACED} AS placed ${FROM_PLACEMENT} WHERE p.id = $2`,
    [tx.now.toString(), id],
  );
  mustMeetPeopleAt(actor, row?.placed.ohjaamo.id);
  return row?.placed as Placed;
}

const isLate = ({ waiting }: PlacementLine) => waiting.some(({ isOverdue }) => isOverdue);

function byUrgency(a: PlacementLine, b: PlacementLine): number {
  return urgency(a).localeCompare(urgency(b));
}

/** The day by which the first thing is due; what has no clock, and what is over, after all of these. */
function urgency({ waiting, isOver }: PlacementLine): string {
  if (isOver) return 'over';
  const [first] = waiting.flatMap(({ dueOn }) => dueOn ?? []).sort();
  return first ?? 'no day';
}
