import type { YoungActor } from '../accounts/actor.js';
import { SYSTEM } from '../platform/database/database.js';
import { MyProposalsService } from '../proposals/my-proposals.service.js';
import { ProposalsService } from '../proposals/proposals.service.js';
import { idFor } from './chance.js';
import type { Stage } from './stage.js';

interface Pair {
  personId: string;
  openingId: string;
  slug: string;
  nth: number;
}

/** At each Ohjaamo the first who have a card, each with another opening of its firms that somebody answers for, hidden ones first. */
const PAIRS = `
SELECT y."personId", q."openingId", y.slug, y.nth FROM (
  SELECT DISTINCT ON (o.id, r.person_id) r.person_id AS "personId", o.id, o.slug,
    dense_rank() OVER (PARTITION BY o.id ORDER BY r.person_id) AS nth
  FROM registration r JOIN ohjaamo o ON o.id = r.ohjaamo_id JOIN card_version v ON v.person_id = r.person_id
  JOIN young_person p ON p.id = r.person_id AND (p.phone IS NOT NULL OR p.email IS NOT NULL)
) y JOIN (
  SELECT q.id AS "openingId", q.ohjaamo_id, row_number() OVER (PARTITION BY q.ohjaamo_id ORDER BY q.hidden DESC, q.title, q.id) AS nth
  FROM opening q JOIN employer h ON h.id = q.employer_id AND h.status = 'approved'
  WHERE q.status = 'published' AND (q.closes_on IS NULL OR q.closes_on > $1::date)
    AND EXISTS (SELECT FROM recruiter c WHERE c.employer_id = h.id AND c.removed_at IS NULL)
) q ON q.ohjaamo_id = y.id AND q.nth = y.nth
WHERE y.nth <= 3 ORDER BY y.slug, y.nth`;

/** Three proposals at each Ohjaamo: one waits for the young person, one was said yes to, one was put off. */
export async function fillProposals(stage: Stage): Promise<number> {
  const pairs = await stage.db.acting(SYSTEM, () =>
    stage.db.once<Pair>('sample_proposals', PAIRS, [stage.day(1)]),
  );
  for (const { personId, openingId, slug, nth } of pairs) {
    const id = idFor(`proposal ${personId} ${openingId}`);
    const words = 'Kerroit, että haluat tehdä käsilläsi. Tämä voisi olla sitä.';
    await stage.get(ProposalsService).propose(stage.staffAt(slug), id, { openingId, personId, words });
    const actor: YoungActor = { kind: 'young_person', id: personId };
    const mine = stage.get(MyProposalsService);
    const consentId = idFor(`consent ${id}`);
    if (Number(nth) === 2) await mine.sayYes(actor, id, { consentId, cardVersion: 1 });
    if (Number(nth) === 3) await mine.sayLater(actor, id);
  }
  return pairs.length;
}
