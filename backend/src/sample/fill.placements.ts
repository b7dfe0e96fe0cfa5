import { PlacementMoves } from '../placements/placement-moves.service.js';
import { PlacementSharing } from '../placements/placement-sharing.service.js';
import { PlacementsService } from '../placements/placements.service.js';
import { idFor } from './chance.js';
import type { Stage } from './stage.js';

interface Known {
  personId: string;
  ohjaamoId: string;
  slug: string;
  openingId: string;
  kind: string;
  nth: number;
}

/** At each Ohjaamo a few who came to its events, each with an opening of a firm of its own. */
const KNOWN = `
SELECT y.*, q.id AS "openingId", q.kind FROM (
  SELECT r.person_id AS "personId", o.id AS "ohjaamoId", o.slug, row_number() OVER (PARTITION BY o.id ORDER BY min(r.created_at), r.person_id) AS nth
  FROM registration r JOIN ohjaamo o ON o.id = r.ohjaamo_id GROUP BY r.person_id, o.id
) y JOIN LATERAL (
  SELECT q.id, q.kind, row_number() OVER (ORDER BY q.kind = ANY ($1) DESC, q.title, q.id) AS nth FROM opening q
  WHERE q.ohjaamo_id = y."ohjaamoId" AND q.status = 'published' AND NOT q.hidden
) q ON q.nth = y.nth
WHERE y.nth <= 3 ORDER BY y.slug, y.nth`;

const FIRST = ['work_trial', 'subsidised_job'];

const terms = {
  dayHours: 6,
  daysAWeek: 5,
  weekHours: 30,
  dayStarts: '08:00',
  dayEnds: '14:30',
  supervisor: 'Ville Vastaava',
  ageGroup: '18_29' as const,
  hazards: false,
  notWorkingThere: true,
  beenThereBefore: false,
};

/** Some are on their way: two said yes, and wait for signatures or the subsidy; one was asked long ago, and is late. */
export async function fillPlacements(stage: Stage): Promise<number> {
  const known = await stage.db.once<Known>('sample_starts', KNOWN, [FIRST]);
  for (const one of known) {
    stage.turnToDay(one.nth === 3 ? -20 : -3);
    await begin(stage, one);
  }
  stage.turnToDay(0);
  return known.length;
}

async function begin(
  stage: Stage,
  { personId, ohjaamoId, slug, openingId, kind, nth }: Known,
): Promise<void> {
  const staff = stage.staffAt(slug);
  const id = idFor(`placement ${slug} ${nth}`);
  const placements = stage.get(PlacementsService);
  const { title } = await placements.begin(staff, id, { ohjaamoId, personId, openingId, origin: 'meeting' });
  if (nth === 3) return;
  await placements.setTerms(staff, id, { ...terms, title, startsOn: stage.day(14), endsOn: stage.day(120) });
  await stage.get(PlacementSharing).share({ kind: 'young_person', id: personId }, id);
  if (kind === 'work_trial')
    await stage.get(PlacementMoves).step(staff, id, 'check', { on: stage.day(-3), by: 'Työllisyysalue' });
}
