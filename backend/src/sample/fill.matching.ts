import type { YoungActor } from '../accounts/actor.js';
import { RecommendationsService } from '../matching/recommendations.service.js';
import { ConsentsService } from '../people/consents.service.js';
import { idFor } from './chance.js';
import type { Stage } from './stage.js';

/** Whoever lets the Ohjaamo see their card lets it look for openings, too. */
const SHOWN = `
SELECT c.person_id AS "personId", c.ohjaamo_id AS "ohjaamoId", o.slug, v.version,
  row_number() OVER (PARTITION BY c.ohjaamo_id ORDER BY c.given_at, c.id)::int AS nth
FROM consent c JOIN ohjaamo o ON o.id = c.ohjaamo_id
JOIN card_version v ON v.person_id = c.person_id AND v.version = (SELECT max(x.version) FROM card_version x WHERE x.person_id = v.person_id)
WHERE c.kind = 'ohjaamo_card' AND c.ended_at IS NULL ORDER BY o.slug, nth`;

interface Shown {
  personId: string;
  ohjaamoId: string;
  slug: string;
  version: number;
  nth: number;
}

/** Some young people let their Ohjaamo look for openings for them, and staff recommend something to the first. */
export async function fillMatching(stage: Stage): Promise<number> {
  const all = await stage.db.once<Shown>('sample_shown_cards', SHOWN);
  for (const { personId, ohjaamoId, slug, version, nth } of all) {
    const actor: YoungActor = { kind: 'young_person', id: personId };
    await stage.get(ConsentsService).share(actor, idFor(`looking ${personId} ${ohjaamoId}`), {
      kind: 'ohjaamo_matching',
      ohjaamoId,
      cardVersion: version,
    });
    if (nth > 1) continue;
    await stage
      .get(RecommendationsService)
      .write(stage.staffAt(slug), personId, idFor(`recommendation ${personId}`), {
        ohjaamoId,
        sectorCode: 'restaurant',
        words: 'Olet ripeä ja tulet ihmisten kanssa toimeen: keittiö tai kahvila voisi olla sinun paikkasi.',
      });
  }
  return all.length;
}
