import { Injectable } from '@nestjs/common';
import type { RecruiterActor } from '../accounts/actor.js';
import { shownName } from '../people/shown-name.js';
import { Database, type Tx } from '../platform/database/database.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import { recordReading } from '../privacy/reading.js';
import { shownTo } from './placement-shown.views.js';
import type { StepRow } from './placement.writing.js';
import type { EmployerPlacement, Placed } from './placements.schema.js';
import { FROM_PLACEMENT, IN_ORDER, PLACED, STEPS } from './placements.sql.js';

/** Who starts with a firm, as the firm reads it: once the young person said yes to that, or all have signed. */
@Injectable()
export class PlacementsOfEmployer {
  constructor(private readonly db: Database) {}

  list(actor: RecruiterActor): Promise<{ placements: EmployerPlacement[] }> {
    return this.db.as(actor, async (tx) => ({ placements: await this.shown(tx, actor) }));
  }

  /** @throws Problem not_found before the yes: the firm does not learn that there is something */
  async one(actor: RecruiterActor, id: string): Promise<EmployerPlacement> {
    const [one] = await this.db.as(actor, (tx) => this.shown(tx, actor, id));
    if (!one) throw refuseAnywhere('not_found');
    return one;
  }

  private async shown(tx: Tx, actor: RecruiterActor, id: string | null = null): Promise<EmployerPlacement[]> {
    const rows = await tx.rows<{ placed: Placed; ohjaamo: EmployerPlacement['ohjaamo'] }>(
      `SELECT ${PLACED} AS placed, json_build_object('name', o.name, 'phone', o.phone, 'email', o.email) AS ohjaamo
       ${FROM_PLACEMENT} WHERE p.employer_id = $2 AND ($3::uuid IS NULL OR p.id = $3)
         AND (p.agreement_signed_at IS NOT NULL OR placement_is_shared(p.id, $1::timestamptz)) ${IN_ORDER}`,
      [tx.now.toString(), actor.employerId, id],
    );
    const steps = await tx.rows<StepRow>(STEPS);
    const personIds = rows.map(({ placed }) => placed.person.id);
    await recordReading(tx, actor, {
      what: 'placement',
      why: 'shared_with_us',
      personIds,
      employerId: actor.employerId,
    });
    const nameOf = await shownName(tx, personIds);
    const names = await tx.rows<{ id: string; name: string }>(
      'SELECT id, first_name AS name FROM young_person WHERE id = ANY ($1::uuid[])',
      [personIds],
    );
    return rows.map(({ placed, ohjaamo }) => {
      const { signed, extractNeeded, person, kind } = placed;
      const firstName = names.find((one) => one.id === person.id)?.name ?? '';
      const ofKind = steps.filter((step) => step.kind === kind);
      return {
        ...shownTo(placed, ofKind, ohjaamo),
        firstName: nameOf(person.id, firstName),
        signed,
        extractNeeded,
      };
    });
  }
}
