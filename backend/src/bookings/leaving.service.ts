import { Injectable } from '@nestjs/common';
import { Database, type DatabaseActor } from '../platform/database/database.js';
import { Problem } from '../platform/problems/problem.js';
import { RegistrationChanges } from './registration.changes.js';
import { WaitingListService } from './waiting-list.service.js';

/** SQL: what person $1 has booked or waits for at events that are on and not over at $2. */
export const STILL_COMING = `
SELECT 'registration' AS kind, r.id FROM registration r JOIN event e ON e.id = r.event_id
WHERE r.person_id = $1 AND r.status = 'active' AND e.status = 'published' AND e.ends_at > $2
UNION ALL
SELECT 'waiting', w.id FROM waiting_list_entry w JOIN event e ON e.id = w.event_id
WHERE w.person_id = $1 AND w.status IN ('waiting', 'offered') AND e.status = 'published' AND e.ends_at > $2`;

/** Somebody leaves everything they were coming to: their places go to the next in line. */
@Injectable()
export class Leaving {
  constructor(
    private readonly db: Database,
    private readonly changes: RegistrationChanges,
    private readonly waitingList: WaitingListService,
  ) {}

  /** One after the other, each in a transaction of its own. A second time changes nothing. */
  async leaveEverything(actor: DatabaseActor, personId: string): Promise<void> {
    const coming = await this.db.as(actor, (tx) =>
      tx.rows<{ kind: 'registration' | 'waiting'; id: string }>(STILL_COMING, [personId, tx.now.toString()]),
    );
    for (const { kind, id } of coming) await this.leave(actor, kind, id).catch(unlessGone);
  }

  private leave(actor: DatabaseActor, kind: 'registration' | 'waiting', id: string): Promise<void> {
    // As staff may, until the event is over: whoever leaves in the middle of an evening frees their place, too.
    if (kind === 'registration') return this.changes.cancel(actor, id, 'staff', null);
    return this.waitingList.leave(actor, id, null);
  }
}

/** Two phones at once: what the other has removed altogether meanwhile has been left. */
function unlessGone(error: unknown): void {
  if (!(error instanceof Problem && error.code === 'not_found')) throw error;
}
