import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import type { YoungActor } from '../accounts/actor.js';
import { tell } from '../messages/outbox.js';
import { Database, type Tx } from '../platform/database/database.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import { isOver } from './placement.states.js';
import { recruiterOf, sharingEnded, tellOfSharing } from './placement-telling.js';
import { shownTo } from './placement-shown.views.js';
import { lockPlaced, type StepRow, stepsOf, write } from './placement.writing.js';
import { refuse } from './placements.problems.js';
import type { MyPlacement, Placed } from './placements.schema.js';
import { FROM_PLACEMENT, IN_ORDER, PLACED, STEPS } from './placements.sql.js';

/** A yes holds this long after the last day that is planned, or after today. */
const HOLDS = { months: 12 };

/** The young person about their own placements: what comes next, and whether the workplace may see it. */
@Injectable()
export class PlacementSharing {
  constructor(private readonly db: Database) {}

  mine(actor: YoungActor): Promise<{ placements: MyPlacement[] }> {
    return this.db.as(actor, async (tx) => ({ placements: await this.own(tx, actor) }));
  }

  /** @throws Problem not_found where it is somebody else's */
  async myOne(actor: YoungActor, id: string): Promise<MyPlacement> {
    const [mine] = await this.db.as(actor, (tx) => this.own(tx, actor, id));
    if (!mine) throw refuseAnywhere('not_found');
    return mine;
  }

  /**
   * The workplace may see it: from now on it stands on their page, and they and staff are told. Twice is once.
   * @throws Problem not_found, wrong_state (it is over, or there is no workplace)
   */
  async share(actor: YoungActor, id: string): Promise<MyPlacement> {
    await this.db.as(actor, async (tx) => {
      const placed = await this.ownLocked(tx, actor, id);
      if (placed.shared) return;
      const over = isOver(await stepsOf(tx, placed.kind), placed.status);
      if (over || !placed.employer) throw refuse('wrong_state', { status: placed.status });
      await give(tx, actor, placed);
      await write(tx, id, { sharing_refused_at: null });
      await tellOfSharing(tx, id, 'yes');
      await tellWorkplace(tx, placed, placed.employer.id);
    });
    return this.myOne(actor, id);
  }

  /** The workplace may not see it, or no longer: gone from their page at once, and staff are told. Twice is once. */
  async keepHidden(actor: YoungActor, id: string): Promise<MyPlacement> {
    await this.db.as(actor, async (tx) => {
      const placed = await this.ownLocked(tx, actor, id);
      if (placed.sharingRefused) return;
      const ended = await tx.rows(
        `UPDATE consent SET ended_at = $2, ended_because = 'taken_back'
         WHERE placement_id = $1 AND kind = 'employer_placement' AND ended_at IS NULL RETURNING id`,
        [id, tx.now.toString()],
      );
      if (ended.length > 0) return sharingEnded(tx, id);
      await write(tx, id, { sharing_refused_at: tx.now.toString() });
      await tellOfSharing(tx, id, 'no');
    });
    return this.myOne(actor, id);
  }

  private async own(tx: Tx, actor: YoungActor, id: string | null = null): Promise<MyPlacement[]> {
    const rows = await tx.rows<{ placed: Placed; ohjaamo: MyPlacement['ohjaamo'] }>(
      `SELECT ${PLACED} AS placed, json_build_object('name', o.name, 'phone', o.phone, 'email', o.email) AS ohjaamo
       ${FROM_PLACEMENT} WHERE p.person_id = $2 AND ($3::uuid IS NULL OR p.id = $3) ${IN_ORDER}`,
      [tx.now.toString(), actor.id, id],
    );
    const steps = await tx.rows<StepRow>(STEPS);
    return rows.map(({ placed, ohjaamo }) => {
      const ofKind = steps.filter(({ kind }) => kind === placed.kind);
      const { employer, shared, sharingRefused, signed } = placed;
      const authorityDecides = ofKind.some(({ doneBy, fact }) => doneBy === 'authority' && !fact);
      return {
        ...shownTo(placed, ofKind, ohjaamo),
        employer,
        shared,
        sharingRefused,
        signed,
        authorityDecides,
      };
    });
  }

  private async ownLocked(tx: Tx, actor: YoungActor, id: string): Promise<Placed> {
    const placed = await lockPlaced(tx, id);
    if (placed.person.id !== actor.id) throw refuseAnywhere('not_found');
    return placed;
  }
}

/** The consent, with the first name that the workplace will read. */
async function give(tx: Tx, { id: personId }: YoungActor, { id, employer, endsOn, today }: Placed) {
  const until = Temporal.PlainDate.from(endsOn ?? today).add(HOLDS);
  // A yes that ran out stands in the way of a new one.
  await tx.rows(
    `UPDATE consent SET ended_at = $2, ended_because = 'replaced'
     WHERE placement_id = $1 AND kind = 'employer_placement' AND ended_at IS NULL`,
    [id, tx.now.toString()],
  );
  await tx.rows(
    `INSERT INTO consent (id, person_id, kind, first_name, employer_id, placement_id, until, given_at, request_hash)
     SELECT $1, y.id, 'employer_placement', y.first_name, $3, $4, $5::date, $6, $7 FROM young_person y WHERE y.id = $2`,
    [randomUUID(), personId, employer?.id, id, until.toString(), tx.now.toString(), id],
  );
}

async function tellWorkplace(tx: Tx, { id, ohjaamo }: Placed, employerId: string): Promise<void> {
  const recruiter = await recruiterOf(tx, employerId);
  if (!recruiter) return;
  await tell(tx, {
    template: 'placement_shown',
    to: { kind: 'recruiter', id: recruiter },
    payload: { placementId: id },
    ohjaamoId: ohjaamo.id,
    onceKey: `placement_shown:${id}:${tx.now.toString()}`,
  });
}
