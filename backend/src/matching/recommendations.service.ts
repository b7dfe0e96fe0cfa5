import { Injectable } from '@nestjs/common';
import type { StaffActor } from '../accounts/actor.js';
import { mustMeetPeopleAt } from '../accounts/permissions.js';
import { mustKnow } from '../people/known-at.js';
import { Database } from '../platform/database/database.js';
import { refuse } from '../platform/problems/platform.problems.js';
import type { RecommendationInput } from './matching.schema.js';

const WRITE = `
INSERT INTO recommendation (id, ohjaamo_id, person_id, sector_code, occupation_code, opening_id, words, written_by, written_at)
SELECT $1, $2, $3, s.code, c.code, q.id, $7, $8, $9
FROM (SELECT 1) AS one
LEFT JOIN sector s ON s.code = $4 LEFT JOIN occupation c ON c.code = $5 LEFT JOIN opening q ON q.id = $6 AND NOT q.hidden
WHERE num_nonnulls(s.code, c.code, q.id) = 1
ON CONFLICT (id) DO UPDATE SET words = recommendation.words
  WHERE recommendation.person_id = excluded.person_id AND recommendation.written_by = excluded.written_by
RETURNING id`;

/** A professional who knows the person: "this could be for you, because …". It weighs, and the person reads it; so it is never about a hidden opening. */
@Injectable()
export class RecommendationsService {
  constructor(private readonly db: Database) {}

  /** Twice with one id is once. @throws Problem not_found: the person, the place, or what is recommended is not there for them */
  async write(actor: StaffActor, personId: string, id: string, input: RecommendationInput): Promise<void> {
    mustMeetPeopleAt(actor, input.ohjaamoId);
    await this.db.as(actor, async (tx) => {
      await mustKnow(tx, personId, [input.ohjaamoId]);
      const { ohjaamoId, sectorCode = null, occupationCode = null, openingId = null, words } = input;
      const written = await tx.rows(WRITE, [
        ...[id, ohjaamoId, personId, sectorCode, occupationCode, openingId],
        ...[words, actor.id, tx.now.toString()],
      ]);
      if (written.length === 0) throw refuse('not_found');
    });
  }

  /** Twice is once. @throws Problem not_found */
  async remove(actor: StaffActor, personId: string, id: string): Promise<void> {
    await this.db.as(actor, async (tx) => {
      const gone = await tx.rows(
        `UPDATE recommendation SET removed_at = coalesce(removed_at, $3) WHERE id = $1 AND person_id = $2 AND ohjaamo_id = ANY ($4::uuid[]) RETURNING id`,
        [id, personId, tx.now.toString(), actor.peopleOhjaamoIds],
      );
      if (gone.length === 0) throw refuse('not_found');
    });
  }
}
