import type { RecruiterActor, StaffActor, YoungActor } from '../accounts/actor.js';
import type { DraftInput, TheirPartInput } from '../agreements/agreements.schema.js';
import { DraftingService } from '../agreements/drafting.service.js';
import { SigningService } from '../agreements/signing.service.js';
import { SYSTEM } from '../platform/database/database.js';
import { idFor } from './chance.js';
import type { Stage } from './stage.js';

interface Start {
  personId: string;
  firstName: string;
  ohjaamoId: string;
  slug: string;
  employerId: string;
  owner: string;
}

/**
 * At an Ohjaamo somebody who left an address (an e-mail address, if there is one), and the firm that `--who` names there. To the small
 * ones nobody comes by appointment: people are known there by the number that they took.
 */
const START = `
SELECT y.id AS "personId", y.first_name AS "firstName", o.id AS "ohjaamoId", o.slug, h.id AS "employerId", r.email AS owner
FROM ohjaamo o JOIN employer h ON h.ohjaamo_id = o.id AND h.status = 'approved'
JOIN recruiter r ON r.employer_id = h.id AND r.owner AND r.removed_at IS NULL
JOIN young_person y ON coalesce(y.email, y.phone) IS NOT NULL AND NOT y.non_disclosure
  AND (EXISTS (SELECT FROM registration g WHERE g.person_id = y.id AND g.ohjaamo_id = o.id)
    OR EXISTS (SELECT FROM ticket g WHERE g.person_id = y.id AND g.ohjaamo_id = o.id))
WHERE o.slug = $1
ORDER BY (SELECT count(*) FROM event_table t WHERE t.employer_id = h.id) DESC, h.name, y.email, y.id LIMIT 1`;

const theirs: Omit<TheirPartInput, 'version'> = {
  tasks: 'Hyllyttäminen, pakkaaminen ja asiakkaiden neuvominen yhdessä työparin kanssa.',
  hoursADay: 6,
  daysAWeek: 5,
  dayStarts: '08:00',
  dayEnds: '14:30',
  place: 'Työpaikan oma osoite',
  supervisorName: 'Vuoropäällikkö',
  supervisorPhone: '050 111 0000',
  induction: 'Työpari näyttää ensimmäisenä päivänä koneet, kulkureitit ja suojaimet.',
  hazards: '',
  hazardNoticeOn: null,
};

/** Two work trials: one about which nothing is agreed yet, one that all have signed. @returns how many */
export async function fillAgreements(stage: Stage): Promise<number> {
  let begun = 0;
  for (const slug of ['pornainen', 'mantsala']) {
    const [start] = await stage.db.once<Start>('sample_start', START, [slug]);
    if (!start) continue;
    begun += 1;
    await beginPlacement(stage, start, idFor(`work trial ${slug}`));
    if (slug === 'mantsala') await agree(stage, start, idFor(`work trial ${slug}`));
  }
  return begun;
}

async function agree(stage: Stage, start: Start, placementId: string): Promise<void> {
  const { personId, firstName, ohjaamoId, slug, employerId } = start;
  const staff: StaffActor = { ...stage.staffAt(slug), peopleOhjaamoIds: [ohjaamoId] };
  const young: YoungActor = { kind: 'young_person', id: personId };
  const firm: RecruiterActor = await stage.ownerOf(start.owner.replace(/@.*/, ''));
  const draft: DraftInput = {
    ...theirs,
    participantName: `${firstName} Esimerkki`,
    ageGroup: 'adult',
    authorityName: 'Työllisyysalue',
    objective: 'Selvitän, sopiiko kaupan ja varaston työ minulle.',
    startsOn: stage.day(14),
    endsOn: stage.day(70),
  };
  const drafting = stage.get(DraftingService);
  await drafting.write(staff, placementId, draft);
  await drafting.ask(staff, placementId);
  await drafting.fill({ ...firm, scope: { employer: employerId } }, placementId, { ...theirs, version: 1 });
  await drafting.answer(young, placementId, idFor(`agreed ${slug}`), { version: 1, answer: 'agreed' });
  const by = { version: 1, signedOn: stage.day(0), how: 'paper' as const, rightToSign: true };
  const signatures = [
    { party: 'participant', name: draft.participantName },
    { party: 'organiser', name: theirs.supervisorName },
    { party: 'authority', name: 'Virkailija' },
  ] as const;
  for (const one of signatures)
    await stage
      .get(SigningService)
      .sign(staff, placementId, idFor(`signed ${slug} ${one.party}`), { ...by, ...one });
}

/** As the room of placements will begin it, with the young person's yes to the firm. */
async function beginPlacement(stage: Stage, start: Start, id: string): Promise<void> {
  const now = stage.present.toString();
  await stage.db.as(SYSTEM, async (tx) => {
    await tx.rows(
      `INSERT INTO placement (id, region_id, ohjaamo_id, person_id, employer_id, kind, title, origin, status, starts_on, ends_on,
         created_at, created_by, updated_at)
       SELECT $1, o.region_id, o.id, $3, $4, 'work_trial', 'Kaupan apulainen', 'other', 'checked', $5, $6, $7, $8, $7 FROM ohjaamo o WHERE o.id = $2`,
      [
        ...[id, start.ohjaamoId, start.personId, start.employerId, stage.day(14), stage.day(70), now],
        stage.staffAt(start.slug).id,
      ],
    );
    await tx.rows(
      `INSERT INTO consent (id, person_id, kind, employer_id, placement_id, until, given_at, request_hash)
       VALUES ($1, $2, 'employer_placement', $3, $4, $5::timestamptz + interval '180 days', $5, 'sample')`,
      [idFor(`yes to ${id}`), start.personId, start.employerId, id, now],
    );
  });
}
