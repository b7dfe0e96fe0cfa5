import { Temporal } from 'temporal-polyfill';
import { sealLink } from '../accounts/link.js';
import { PlacementMoves } from '../placements/placement-moves.service.js';
import { PlacementSharing } from '../placements/placement-sharing.service.js';
import { PlacementsService } from '../placements/placements.service.js';
import { CheckInsService } from '../support/check-ins.service.js';
import { SupportService } from '../support/support.service.js';
import { SupportTime } from '../support/support-time.service.js';
import type { Face, Side } from '../support/support.schema.js';
import { idFor } from './chance.js';
import { type Stage, ZONE } from './stage.js';

const AT = 'kerava';
/** Days ago; so the question of the first week was asked yesterday. */
const STARTED = -8;

interface Said {
  code: 'day_1' | 'week_1';
  side: Side;
  face: Face;
  words?: string;
  callMe?: boolean;
}

/** One is worried since yesterday, one is well and so is the firm, of one the firm has said nothing. */
const starts: { title: string; said: Said[] }[] = [
  {
    title: 'Keittiöapulainen',
    said: [
      { code: 'day_1', side: 'young_person', face: 'good' },
      { code: 'day_1', side: 'employer', face: 'good', words: 'Tuli ajoissa ja kysyi paljon.' },
      {
        code: 'week_1',
        side: 'young_person',
        face: 'bad',
        words: 'Vuorot vaihtuvat niin, etten ehdi viimeiseen bussiin.',
        callMe: true,
      },
    ],
  },
  {
    title: 'Myyjä',
    said: [
      { code: 'day_1', side: 'young_person', face: 'so_so', words: 'Paljon uutta muistettavaa.' },
      { code: 'day_1', side: 'employer', face: 'good' },
      { code: 'week_1', side: 'young_person', face: 'good' },
      { code: 'week_1', side: 'employer', face: 'good' },
    ],
  },
  { title: 'Varastotyöntekijä', said: [{ code: 'day_1', side: 'young_person', face: 'good' }] },
];

/** Who came to events there, has an address and starts nowhere yet, each with a firm of the town. */
const STARTERS = `
WITH person AS (
  SELECT y.id, row_number() OVER (ORDER BY y.email, y.id) AS nth FROM young_person y
  WHERE y.email IS NOT NULL AND NOT y.non_disclosure AND NOT EXISTS (SELECT FROM placement p WHERE p.person_id = y.id)
    AND EXISTS (SELECT FROM registration r WHERE r.person_id = y.id AND r.ohjaamo_id = $1)
), firm AS (
  SELECT h.id, row_number() OVER (ORDER BY (SELECT count(*) FROM event_table t WHERE t.employer_id = h.id) DESC, h.name) AS nth FROM employer h
  WHERE h.ohjaamo_id = $1 AND h.status = 'approved' AND EXISTS (SELECT FROM recruiter c WHERE c.employer_id = h.id AND c.removed_at IS NULL)
)
SELECT p.id AS "personId", (SELECT f.id FROM firm f ORDER BY f.nth <> p.nth, f.nth LIMIT 1) AS "employerId" FROM person p WHERE p.nth <= $2 ORDER BY p.nth`;

/** Three have begun a week ago, and both sides were asked how it goes. @returns how many */
export async function fillSupport(stage: Stage): Promise<number> {
  const who = [stage.ohjaamoId(AT), starts.length];
  const starters = await stage.db.once<{ personId: string; employerId: string }>(
    'sample_starters',
    STARTERS,
    who,
  );
  stage.turnToDay(STARTED);
  for (const [nth, one] of starters.entries()) await start(stage, nth, one);
  await hear(stage, STARTED, 'day_1');
  // Who says nothing is asked once more, and then staff are told.
  for (const day of [STARTED + 3, STARTED + 6]) await ask(stage, day);
  await hear(stage, STARTED + 7, 'week_1');
  await stage.get(SupportService).write(stage.staffAt(AT), idFor('support note'), {
    placementId: idFor('supported 1'),
    spokeWith: 'both',
    text: 'Sovimme, että ensimmäiset viikot tehdään aamuvuoroa saman työparin kanssa.',
  });
  stage.turnToDay(0);
  return starters.length;
}

async function start(
  stage: Stage,
  nth: number,
  { personId, employerId }: { personId: string; employerId: string },
): Promise<void> {
  const [staff, id] = [stage.staffAt(AT), idFor(`supported ${nth}`)];
  const title = starts[nth]?.title ?? '';
  const [placements, moves] = [stage.get(PlacementsService), stage.get(PlacementMoves)];
  const ohjaamoId = stage.ohjaamoId(AT);
  await placements.begin(staff, id, {
    ohjaamoId,
    personId,
    employerId,
    kind: 'job',
    title,
    origin: 'meeting',
  });
  const terms = { title, startsOn: stage.day(STARTED), weekHours: 30, ageGroup: '18_29' as const };
  await placements.setTerms(staff, id, {
    ...{ ...terms, hazards: false, notWorkingThere: false, beenThereBefore: false },
  });
  await placements.setSupporter(staff, id, staff.id);
  await stage.get(PlacementSharing).share({ kind: 'young_person', id: personId }, id);
  for (const code of ['agree', 'start']) await moves.step(staff, id, code, {});
}

/** In the afternoon, when both sides are asked. */
async function ask(stage: Stage, day: number): Promise<void> {
  const afternoon = Temporal.PlainDate.from(stage.day(day)).toZonedDateTime({
    timeZone: ZONE,
    plainTime: '14:30',
  });
  stage.turnTo(afternoon.toInstant());
  await stage.get(SupportTime).sweep(afternoon.toInstant());
}

async function hear(stage: Stage, day: number, code: Said['code']): Promise<void> {
  await ask(stage, day);
  const asked = await stage.db.once<{ id: string; placementId: string; side: Side }>(
    'sample_check_ins',
    `SELECT id, placement_id AS "placementId", side FROM check_in WHERE plan_code = $1 AND state = 'asked' AND placement_id = ANY ($2)`,
    [code, starts.map((_, nth) => idFor(`supported ${nth}`))],
  );
  for (const [nth, { said }] of starts.entries())
    for (const { side, face, words, callMe = false } of said.filter((one) => one.code === code)) {
      const one = asked.find((row) => row.side === side && row.placementId === idFor(`supported ${nth}`));
      if (!one) continue;
      const link = sealLink({ subject: 'check_in', id: one.id, route: 'message' }, stage.config.SECRET);
      await stage.get(CheckInsService).answer(link, { face, words, callMe });
    }
}
