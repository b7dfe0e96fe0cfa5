import type { PlacementView } from '../../src/placements/placements.schema.js';
import { newId, type TestApp } from './app.js';
import { givenIn } from './given.js';
import { signInAs } from './sign-in.js';

type Page = PlacementView & {
  code?: string;
  waitsFor?: string;
  rules?: { rule: string }[];
  fields?: object[];
};

/** Aino is known at an Ohjaamo; its worker, a firm's owner and she herself are signed in. */
export async function placementDesk(vartti: TestApp) {
  vartti.clock.set('2026-12-01T08:00:00Z');
  await vartti.database.empty();
  const given = givenIn(vartti);
  const ohjaamo = await given.ohjaamo();
  const employer = await given.employer({ ohjaamoId: ohjaamo.id, name: 'Varasto Oy' });
  const owner = await given.recruiter({ employerId: employer.id });
  const worker = await given.staff({ ohjaamoId: ohjaamo.id });
  const person = await given.person({ regionId: ohjaamo.regionId, firstName: 'Aino' });
  const staff = await signInAs(vartti, worker.email);
  const note = { ohjaamoId: ohjaamo.id, kind: 'guidance', text: 'Haetaan töitä.' };
  await vartti.database.query(
    `INSERT INTO person_note (id, ohjaamo_id, person_id, kind, written_by, written_at) VALUES ($1, $2, $3, $4, $5, $6)`,
    [newId(), ohjaamo.id, person.id, note.kind, worker.id, vartti.clock.now().toString()],
  );
  const cookies = {
    staff,
    young: await signInAs(vartti, person.phone as string),
    employer: await signInAs(vartti, owner.email),
  };
  const put = (path: string, body: object = {}, cookie = cookies.staff) =>
    vartti.ask<Page>(`PUT /staff/placements/${path}`, { cookie, body });
  const terms = {
    title: 'Varastotyö',
    startsOn: '2027-01-04',
    endsOn: '2027-07-03',
    dayHours: 6,
    daysAWeek: 5,
    weekHours: 30,
    dayStarts: '08:00',
    dayEnds: '14:30',
    supervisor: 'Ville Varastonhoitaja',
    ageGroup: '18_29',
    notWorkingThere: true,
  };
  return {
    given,
    ohjaamo,
    employer,
    owner,
    worker,
    person,
    cookies,
    terms,
    put,
    /** @returns its id */
    async begun(kind = 'job', more: object = {}): Promise<string> {
      const opening = await given.opening({ employerId: employer.id, kind, title: 'Varastotyö' });
      const id = newId();
      const answer = await put(id, {
        ohjaamoId: ohjaamo.id,
        personId: person.id,
        openingId: opening.id,
        origin: 'proposal',
        ...more,
      });
      if (answer.status !== 200) throw new Error(answer.text);
      return id;
    },
    setTerms: (id: string, more: object = {}) => put(`${id}/terms`, { ...terms, ...more }),
    step: (id: string, code: string, body: object = {}) => put(`${id}/steps/${code}`, body),
    check: (id: string) => put(`${id}/steps/check`, { on: '2026-12-01', by: 'Työllisyysalue, P. Päättäjä' }),
    /** As the agreement does it when the last of three has signed. */
    sign: (id: string) =>
      vartti.database.query('UPDATE placement SET agreement_signed_at = $2 WHERE id = $1', [
        id,
        vartti.clock.now().toString(),
      ]),
    see: (id: string, cookie = cookies.staff) => vartti.ask<Page>(`GET /staff/placements/${id}`, { cookie }),
    say: (id: string, yes: boolean, cookie = cookies.young) =>
      vartti.ask<Page>(`${yes ? 'PUT' : 'DELETE'} /my/placements/${id}/sharing`, { cookie }),
    firmSees: (id?: string, cookie = cookies.employer) =>
      vartti.ask<{ placements: { firstName: string }[]; firstName?: string; code?: string }>(
        id ? `GET /employer/placements/${id}` : 'GET /employer/placements',
        { cookie },
      ),
    told: async (template: string): Promise<{ recipientId: string; payload: object }[]> =>
      vartti.database.query(
        `SELECT recipient_id AS "recipientId", payload FROM outgoing_message WHERE template = $1 ORDER BY created_at, once_key`,
        [template],
      ),
  };
}
