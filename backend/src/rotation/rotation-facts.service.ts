import { Injectable } from '@nestjs/common';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import type { RotationFacts } from './rotation.facts.js';
import { ROTATION_FACTS } from './rotation.facts.sql.js';

export { problemOf, weightOfRank, type RotationFacts } from './rotation.facts.js';

/**
 * A rotation, read for the planner. Before the evening the plan is made from it, and in the room each new plan of the rounds to come:
 * `problemOf(await facts.in(tx, eventId))`, with walk-ins and what was held added by whoever knows them.
 */
@Injectable()
export class RotationFactsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** In a transaction that stands past the walls (`tx.beyond()`). @returns undefined: the event has no rotation */
  async in(tx: Tx, eventId: string): Promise<RotationFacts | undefined> {
    const [facts] = await tx.rows<RotationFacts>(ROTATION_FACTS, [tx.now.toString(), eventId]);
    return facts;
  }

  /** On its own, for whoever was seen to have the right. */
  async of(eventId: string): Promise<RotationFacts | undefined> {
    const [facts] = await this.db.beyond(() =>
      this.db.once<RotationFacts>('facts of rotation', ROTATION_FACTS, [
        this.clock.now().toString(),
        eventId,
      ]),
    );
    return facts;
  }
}
