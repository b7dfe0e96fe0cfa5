import { newId, type TestApp } from './app.js';
import { givenIn } from './given.js';
import { signInAs } from './sign-in.js';

export type Body = Record<string, unknown> & {
  code?: string;
  status?: string;
  openings?: { id: string; title: string }[];
};
export type Path = Parameters<TestApp['ask']>[0];

/** A whole opening, as an employer writes it in two minutes. */
export const job = {
  kind: 'job',
  title: 'Keittiöapulainen',
  description: 'Tiskiä, salaatteja ja hyvää seuraa.',
  sectorCode: 'restaurant',
  municipalityCode: '245',
  languages: ['fi'],
  places: 2,
  closesOn: '2026-12-31',
  details: { pay: '12,50 €/h' },
};

/** An empty database with one Ohjaamo, one firm and its owner, one worker: both signed in, and what they do. */
export async function openingDesk(vartti: TestApp) {
  vartti.clock.set('2026-12-01T08:00:00Z');
  await vartti.database.empty();
  const given = givenIn(vartti);
  const { id: ohjaamoId } = await given.ohjaamo();
  const { id: employerId } = await given.employer({ ohjaamoId, name: 'Ravintola Kulma Oy' });
  const employer = await signInAs(vartti, (await given.recruiter({ employerId })).email);
  const staff = await signInAs(vartti, (await given.staff({ ohjaamoId })).email);

  const ask = (route: Path, cookie: string | null, body?: unknown) =>
    vartti.ask<Body>(route, { cookie, ...(body === undefined ? {} : { body }) });
  const write = (id: string, body: object = job, cookie = employer) =>
    ask(`PUT /employer/openings/${id}`, cookie, body);
  const submit = (id: string) => ask(`PUT /employer/openings/${id}/submission`, employer);
  const decide = (id: string, body: object = { approved: true }, cookie = staff) =>
    ask(`PUT /staff/openings/${id}/approval`, cookie, body);

  return {
    given,
    ohjaamoId,
    employerId,
    employer,
    staff,
    ask,
    write,
    submit,
    decide,
    anotherEmployer: async () => signInAs(vartti, (await given.recruiter()).email),
    anotherStaff: async () => signInAs(vartti, (await given.staff()).email),
    /** What everybody sees. */
    publicOnes: async (query = '') => (await ask(`GET /openings${query}`, null)).body.openings ?? [],
    told: (template: string) =>
      vartti.database.query<{ payload: object; recipient_kind: string }>(
        'SELECT payload, recipient_kind FROM outgoing_message WHERE template = $1',
        [template],
      ),
    async published(body: object = job) {
      const id = newId();
      await write(id, body);
      await submit(id);
      await decide(id);
      return id;
    },
    async statusOf(id: string) {
      const rows = await vartti.database.query<{ status: string }>(
        'SELECT status FROM opening WHERE id = $1',
        [id],
      );
      return rows[0]?.status;
    },
  };
}
