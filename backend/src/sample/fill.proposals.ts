import type { YoungActor } from '../accounts/actor.js';
import { sealLink } from '../accounts/link.js';
import { SYSTEM } from '../platform/database/database.js';
import { EveningProposalsService } from '../proposals/evening-proposals.service.js';
import { MyEveningProposalsService } from '../proposals/my-evening-proposals.service.js';
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

interface Asking {
  eventId: string;
  slug: string;
  personIds: string[];
}

/** At each Ohjaamo that has one, the next evening with a free time, or seats, and five whom it knows and who do not come to it yet. */
const ASKINGS = `
SELECT n."eventId", n.slug, w.ids AS "personIds" FROM (
  SELECT DISTINCT ON (o.id) o.id, o.slug, e.id AS "eventId" FROM event e JOIN ohjaamo o ON o.id = e.ohjaamo_id
  WHERE e.status = 'published' AND e.starts_at > $1::timestamptz + interval '1 day' AND EXISTS (
    SELECT FROM part a LEFT JOIN slot s ON s.part_id = a.id AND s.taken < s.capacity LEFT JOIN event_table t ON t.id = s.event_table_id
    WHERE a.event_id = e.id AND NOT coalesce((a.settings ->> 'opensOnTheSpot')::boolean, false)
      AND (a.kind IN ('presentation', 'rotation') OR (a.kind = 'slots' AND t.status = 'taken')))
  ORDER BY o.id, e.starts_at, e.id) n
CROSS JOIN LATERAL (SELECT array_agg(p.id ORDER BY p.id) AS ids FROM (
  SELECT y.id FROM young_person y WHERE (y.phone IS NOT NULL OR y.email IS NOT NULL)
    AND EXISTS (SELECT FROM registration r WHERE r.person_id = y.id AND r.ohjaamo_id = n.id)
    AND NOT EXISTS (SELECT FROM registration r WHERE r.person_id = y.id AND r.event_id = n."eventId")
  ORDER BY y.id LIMIT 5) p) w
WHERE w.ids IS NOT NULL ORDER BY n.slug`;

/** To one evening at each Ohjaamo: the first comes, the second does not, the third thinks, the fourth is asked no more, and one waits. */
export async function fillEveningProposals(stage: Stage): Promise<number> {
  const askings = await stage.db.acting(SYSTEM, () =>
    stage.db.once<Asking>('sample_askings', ASKINGS, [stage.present.toString()]),
  );
  for (const { eventId, slug, personIds } of askings) {
    const staff = stage.staffAt(slug);
    const words = 'Täällä on rento meno, ja saat puhua rauhassa. Tule sellaisena kuin olet.';
    const desk = stage.get(EveningProposalsService);
    await desk.ask(staff, eventId, { personIds, words });
    const asked = await stage.db.acting(SYSTEM, () =>
      stage.db.once<{ id: string }>(
        'sample_asked',
        'SELECT id FROM evening_proposal WHERE event_id = $1 ORDER BY person_id',
        [eventId],
      ),
    );
    const [comes, not, later, noMore] = asked.map(({ id }) => id);
    const mine = stage.get(MyEveningProposalsService);
    const linkOf = (id: string) =>
      sealLink({ subject: 'proposal', id, route: 'message' }, stage.config.SECRET);
    if (comes) await mine.sayYes(linkOf(comes));
    if (not) await mine.sayNo(linkOf(not));
    if (later) await mine.sayLater(linkOf(later));
    if (noMore) await desk.withdraw(staff, noMore);
  }
  return askings.length;
}
