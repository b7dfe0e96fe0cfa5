import { Injectable } from '@nestjs/common';
import type { StaffActor } from '../accounts/actor.js';
import { mustKnow, mustMeetBehindWalls } from '../people/known-at.js';
import { Database } from '../platform/database/database.js';
import { recordReading } from '../privacy/reading.js';
import type { InterestOfPerson, InterestsOfPerson } from './interests.schema.js';
import { INTERESTS_OF_PERSON } from './interests.sql.js';

/** Where somebody's card may be seen at $2 by those who meet people at $3; the newest first. */
const CARD_SHOWN_AT = `
SELECT c.ohjaamo_id AS "ohjaamoId" FROM consent c
WHERE c.person_id = $1 AND c.kind IN ('ohjaamo_card', 'ohjaamo_matching') AND c.ended_at IS NULL AND c.until > $2
  AND c.ohjaamo_id = ANY ($3::uuid[]) ORDER BY c.given_at DESC, c.id LIMIT 1`;

/** What interests a person, as far as their Ohjaamo may know it. */
@Injectable()
export class InterestsOfPersonService {
  constructor(private readonly db: Database) {}

  /**
   * What a young person and a firm wrote to each other stays between them.
   * @throws Problem not_found to whom nobody of theirs knows
   */
  async ofPerson(actor: StaffActor, personId: string): Promise<InterestsOfPerson> {
    return this.db.as(actor, async (tx) => {
      await mustKnow(tx, personId, actor.peopleOhjaamoIds);
      const now = tx.now.toString();
      const [shown] = await tx.rows<{ ohjaamoId: string }>(CARD_SHOWN_AT, [
        personId,
        now,
        actor.peopleOhjaamoIds,
      ]);
      if (!shown) return { isCardShown: false, interests: [] };
      const seen = await tx.rows<{ id: string }>('SELECT id FROM interest WHERE person_id = $1', [personId]);
      if (seen.length > 0) {
        const { ohjaamoId } = shown;
        await recordReading(tx, actor, {
          what: 'interests',
          why: 'guidance',
          personIds: [personId],
          ohjaamoId,
        });
      }
      // The firm may be of another region, behind a wall.
      await mustMeetBehindWalls(tx, shown.ohjaamoId);
      await tx.beyond();
      const interests = await tx.rows<InterestOfPerson>(INTERESTS_OF_PERSON, [seen.map(({ id }) => id), now]);
      return { isCardShown: true, interests };
    });
  }
}
