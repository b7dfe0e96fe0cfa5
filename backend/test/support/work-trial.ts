import type { AgreementView, DraftInput, TheirPartInput } from '../../src/agreements/agreements.schema.js';
import { newId, type TestApp } from './app.js';
import { strongly } from './card-table.js';
import { givenIn } from './given.js';
import { insertInto } from './given.rows.js';
import { signInAs } from './sign-in.js';

export const theirPart: Omit<TheirPartInput, 'version'> = {
  tasks: 'Taikinan teko ja pakkaaminen.',
  hoursADay: 6,
  daysAWeek: 5,
  dayStarts: '07:00',
  dayEnds: '13:00',
  place: 'Sibeliuksentie 3, Kerava',
  supervisorName: 'Irma Leipuri',
  supervisorPhone: '050 111 0000',
  induction: 'Irma näyttää koneet ja antaa suojaimet.',
  hazards: '',
  hazardNoticeOn: null,
};
export const draft: DraftInput = {
  participantName: 'Aino Maria Koivunen',
  ageGroup: 'adult',
  authorityName: 'Keski-Uudenmaan työllisyysalue',
  objective: 'Selvitän, sopiiko leipurin työ minulle.',
  startsOn: '2027-01-11',
  endsOn: '2027-03-12',
  ...theirPart,
};

type Answer = AgreementView & {
  code?: string;
  fields?: { path: string }[];
  breaks?: AgreementView['breaks'];
};

interface Where {
  personId: string;
  ohjaamoId: string;
  employerId: string;
  staffId: string;
}

/** A placement as its own room would begin it. @returns its id */
async function placeAt(
  { database, clock }: TestApp,
  where: Where & { kind?: string; status?: string; openingId?: string; title?: string },
): Promise<string> {
  const id = newId();
  await database.query(
    `INSERT INTO placement (id, region_id, ohjaamo_id, person_id, employer_id, opening_id, kind, title, origin, status,
       starts_on, ends_on, created_at, created_by, updated_at)
     SELECT $1, o.region_id, o.id, $3, $4, $5, $6, $7, 'other', $8, '2027-01-11', '2027-03-12', $10, $9, $10
     FROM ohjaamo o WHERE o.id = $2`,
    [
      ...[id, where.ohjaamoId, where.personId, where.employerId, where.openingId ?? null],
      ...[
        where.kind ?? 'work_trial',
        where.title ?? 'Leipurin apu',
        where.status ?? 'checked',
        where.staffId,
      ],
      clock.now().toString(),
    ],
  );
  return id;
}

/** With an agreement that staff have begun. @returns the placement's id */
export async function beginWorkTrial(vartti: TestApp, where: Where & { cookie: string }): Promise<string> {
  const id = await placeAt(vartti, where);
  const { cookie } = where;
  const begun = await vartti.ask(`PUT /staff/placements/${id}/agreement`, { cookie, body: draft });
  if (begun.status !== 200) throw new Error(begun.text);
  return id;
}

/** Aino is about to try a bakery: the authority has checked it, she has said yes to the firm, all three sides are signed in. */
export async function workTrial(vartti: TestApp, { kind = 'work_trial', status = 'checked' } = {}) {
  vartti.clock.set('2026-12-01T08:00:00Z');
  await vartti.database.empty();
  const given = givenIn(vartti);
  const insert = insertInto(vartti.database);
  const ohjaamo = await given.ohjaamo();
  const worker = await given.staff({ ohjaamoId: ohjaamo.id });
  const employer = await given.employer({ ohjaamoId: ohjaamo.id, name: 'Leipomo Åkerman Oy' });
  const recruiter = await given.recruiter({ employerId: employer.id });
  const email = 'aino@example.fi';
  const person = await given.person({ regionId: ohjaamo.regionId, email });
  const opening = await given.opening({ employerId: employer.id, kind: 'work_trial', title: 'Leipurin apu' });
  await vartti.database.query(
    `UPDATE opening SET details = '{"whatYouLearn": "Leipomista.", "supervisor": "Irma", "dayStarts": "07:00"}' WHERE id = $1`,
    [opening.id],
  );
  const placementId = await placeAt(vartti, {
    ...{ personId: person.id, ohjaamoId: ohjaamo.id, employerId: employer.id, staffId: worker.id },
    ...{ kind, status, openingId: opening.id, title: opening.title },
  });
  const [consentId, now] = [newId(), vartti.clock.now().toString()];
  await insert('consent', {
    id: consentId,
    person_id: person.id,
    kind: 'employer_placement',
    employer_id: employer.id,
    placement_id: placementId,
    until: '2027-06-01T00:00:00Z',
    given_at: now,
    request_hash: 'x',
  });
  const cookies = {
    staff: await signInAs(vartti, worker.email),
    employer: await strongly(vartti, recruiter.email),
    my: await signInAs(vartti, email),
  };
  const ask = (
    who: keyof typeof cookies,
    verb: 'GET' | 'PUT' | 'DELETE',
    path = '',
    body?: object,
    cookie = cookies[who],
  ) =>
    vartti.ask<Answer>(`${verb} /${who}/placements/${placementId}/agreement${path}`, {
      cookie,
      ...(body ? { body } : {}),
    });
  const trial = {
    given,
    ohjaamo,
    worker,
    employer,
    recruiter,
    person,
    placementId,
    consentId,
    cookies,
    ask,
    write: (more: Partial<DraftInput> = {}) => ask('staff', 'PUT', '', { ...draft, ...more }),
    request: () => ask('staff', 'PUT', '/request'),
    fill: (version: number, more: Partial<TheirPartInput> = {}) =>
      ask('employer', 'PUT', '', { ...theirPart, ...more, version }),
    say: (who: 'my' | 'employer', said: object, id = newId()) => ask(who, 'PUT', `/answers/${id}`, said),
    sign: (who: keyof typeof cookies, version: number, more: object = {}, id = newId()) =>
      ask(who, 'PUT', `/signatures/${id}`, {
        version,
        name: 'Irma Leipuri',
        signedOn: '2026-12-01',
        how: 'paper',
        ...(who === 'staff' ? { party: 'authority' } : {}),
        ...(who === 'employer' ? { rightToSign: true } : {}),
        ...more,
      }),
    feedback: (who: 'my' | 'employer', more: object = {}) =>
      vartti.ask<Answer>(`PUT /${who}/placements/${placementId}/feedback`, {
        cookie: cookies[who],
        body: {
          answers: { came_as_agreed: 'yes', learned_new: 'yes', would_go_on: 'partly' },
          wentWell: 'Tuli aina ajoissa.',
          learned: 'Taikinan teko.',
          words: 'Kiitos!',
          ...more,
        },
      }),
    document: (who: keyof typeof cookies, query = 'language=fi') =>
      fetch(`${vartti.url}/api/${who}/placements/${placementId}/agreement/document.pdf?${query}`, {
        headers: { Cookie: cookies[who], 'Sec-Fetch-Site': 'same-origin' },
      }),
    /** Written, filled in and agreed to by both. @returns the version */
    async ready() {
      await trial.write();
      await trial.request();
      await trial.fill(1, { place: 'Leipomo, Kerava' });
      const { status: answered } = await trial.say('my', { version: 2, answer: 'agreed' });
      if (answered !== 200) throw new Error('nobody agreed');
      return 2;
    },
    async signedByAll() {
      const version = await trial.ready();
      for (const who of ['my', 'employer', 'staff'] as const) await trial.sign(who, version);
      return version;
    },
    put: (column: string, value: unknown) =>
      vartti.database.query(`UPDATE placement SET ${column} = $2 WHERE id = $1`, [placementId, value]),
    async placement() {
      const [row] = await vartti.database.query<{
        agreement_signed_at: string | null;
        feedback_at: string | null;
        status: string;
      }>('SELECT agreement_signed_at, feedback_at, status FROM placement WHERE id = $1', [placementId]);
      return row;
    },
    told: async () =>
      (
        await vartti.database.query<{ line: string }>(
          `SELECT template || ' ' || recipient_kind AS line FROM outgoing_message WHERE template LIKE 'agreement%' ORDER BY 1`,
        )
      ).map(({ line }) => line),
  };
  return trial;
}
