import type { YoungActor } from '../accounts/actor.js';
import { InterestAnswersService } from '../interests/interest-answers.service.js';
import { InterestsService } from '../interests/interests.service.js';
import { idFor } from './chance.js';
import type { Stage } from './stage.js';

interface Wish {
  personId: string;
  cardVersion: number;
  openingId: string;
  employerId: string;
  recruiterId: string;
  nth: number;
}

/** Three at each Ohjaamo who made a card, each with an opening of a firm there that everybody may have; those first whom `--who` names. */
const WISHES = `
WITH person AS (
  SELECT y.id, v.version, r.ohjaamo_id, row_number() OVER (PARTITION BY r.ohjaamo_id ORDER BY y.email NULLS LAST, y.id) AS nth
  FROM young_person y
  JOIN card_version v ON v.person_id = y.id AND NOT coalesce((v.content ->> 'under18')::boolean, false)
  JOIN LATERAL (SELECT ohjaamo_id FROM registration WHERE person_id = y.id ORDER BY created_at, id LIMIT 1) r ON true
), opening AS (
  SELECT q.id, q.ohjaamo_id, q.employer_id, c.id AS recruiter_id, row_number() OVER (PARTITION BY q.ohjaamo_id ORDER BY q.published_at DESC, q.id) AS nth
  FROM opening q JOIN recruiter c ON c.employer_id = q.employer_id AND c.owner
  WHERE q.status = 'published' AND NOT q.hidden AND q.kind <> 'abroad'
)
SELECT p.id AS "personId", p.version AS "cardVersion", q.id AS "openingId", q.employer_id AS "employerId", q.recruiter_id AS "recruiterId",
  p.nth::int AS nth
FROM person p JOIN opening q ON q.ohjaamo_id = p.ohjaamo_id AND q.nth = p.nth WHERE p.nth <= 3 ORDER BY q.id`;

const WORDS = ['Voin aloittaa heti.', 'Olen tehnyt tällaista kesällä.', 'Asun ihan vieressä.'];

/** A few are interested: one is invited and comes, one hears why not now, one waits. @returns how many */
export async function fillInterests(stage: Stage): Promise<number> {
  const wishes = await stage.db.once<Wish>('sample_wishes', WISHES);
  for (const wish of wishes) await tell(stage, wish);
  return wishes.length;
}

async function tell(stage: Stage, wish: Wish): Promise<void> {
  const { personId, cardVersion, openingId, employerId, recruiterId, nth } = wish;
  const young: YoungActor = { kind: 'young_person', id: personId };
  const firm = {
    kind: 'recruiter' as const,
    id: recruiterId,
    employerId,
    owner: true,
    scope: { employer: employerId },
  };
  const id = idFor(`interest ${personId} ${openingId}`);
  const [interests, answers] = [stage.get(InterestsService), stage.get(InterestAnswersService)];
  const words = WORDS[nth % WORDS.length] ?? null;
  await interests.send(young, id, { openingId, cardVersion, words });
  if (nth === 1) {
    await answers.answer(firm, id, {
      answer: 'yes',
      meetOn: stage.day(2),
      meetAt: '10:00',
      meetPlace: 'Meillä, kysy vuoropäällikköä',
      words: 'Näytämme paikat ja juttelemme vartin.',
    });
    await interests.reply(young, id, { reply: 'coming' });
  }
  if (nth === 2)
    await answers.answer(firm, id, {
      answer: 'not_now',
      reasons: ['many_others', 'later'],
      words: 'Kysy keväällä uudestaan.',
    });
}
