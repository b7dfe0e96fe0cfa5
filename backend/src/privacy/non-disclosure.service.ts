import { Injectable } from '@nestjs/common';
import type { StaffActor, YoungActor } from '../accounts/actor.js';
import { refuse as refuseAccount } from '../accounts/accounts.problems.js';
import { mustKnow } from '../people/known-at.js';
import { Database } from '../platform/database/database.js';

/**
 * Turvakielto: from then on nothing that leaves this system tells where the person is, and nobody but those who meet them
 * reads more than an initial. Who set or lifted it stands in the audit.
 */
@Injectable()
export class NonDisclosure {
  constructor(private readonly db: Database) {}

  /** @throws Problem not_found where nobody knows this person */
  async byStaff(actor: StaffActor, personId: string, nonDisclosure: boolean) {
    return this.db.as(actor, async (tx) => {
      await mustKnow(tx, personId, actor.peopleOhjaamoIds);
      await tx.beyond();
      await tx.rows('UPDATE young_person SET non_disclosure = $2 WHERE id = $1', [personId, nonDisclosure]);
      return { nonDisclosure };
    });
  }

  async bySelf(actor: YoungActor, nonDisclosure: boolean) {
    return this.db.as(actor, async (tx) => {
      const changed = await tx.rows(
        'UPDATE young_person SET non_disclosure = $2 WHERE id = $1 RETURNING id',
        [actor.id, nonDisclosure],
      );
      if (changed.length === 0) throw refuseAccount('signed_out');
      return { nonDisclosure };
    });
  }
}
