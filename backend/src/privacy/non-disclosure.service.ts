import { Injectable } from '@nestjs/common';
import { showRoom } from '../events/room-follows.js';
import type { StaffActor, YoungActor } from '../accounts/actor.js';
import { refuse as refuseAccount } from '../accounts/accounts.problems.js';
import { mustKnow } from '../people/known-at.js';
import { Database, type Tx } from '../platform/database/database.js';

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
      await showRoomsAnew(tx, personId);
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
      await tx.beyond();
      await showRoomsAnew(tx, actor.id);
      return { nonDisclosure };
    });
  }
}

/** Their name leaves every screen in a room at once, and not with the next tap there. */
async function showRoomsAnew(tx: Tx, personId: string): Promise<void> {
  const rooms = await tx.rows<{ id: string }>(
    `SELECT e.id FROM event e WHERE e.ends_at > $2::timestamptz - interval '1 day'
       AND e.id IN (SELECT k.event_id FROM ticket k WHERE k.person_id = $1
         UNION ALL SELECT r.event_id FROM registration r WHERE r.person_id = $1)`,
    [personId, tx.now.toString()],
  );
  for (const { id } of rooms) await showRoom(tx, id);
}
