import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { type Answer, newId, startApp, type TestApp } from './support/app.js';
import { givenIn } from './support/given.js';
import {
  anythingFor,
  bodiesFor,
  bodyFor,
  BROKEN_BODIES,
  type Description,
  type Known,
  NAUGHTY,
  type Operation,
  spoiled,
} from './support/requests.js';
import { pairedDevice } from './support/paired.js';
import { roomThatIsOn } from './support/room.on.js';
import { signInAs } from './support/sign-in.js';

const description = JSON.parse(
  readFileSync(new URL('../openapi.json', import.meta.url), 'utf8'),
) as Description;
const { schemas } = description.components;
const routes = Object.entries(description.paths).flatMap(([path, verbs]) =>
  Object.entries(verbs).map(([verb, operation]) => ({ verb: verb.toUpperCase() as 'PUT', path, operation })),
);
const SOME_ID = '7d3f9f7e-6f0a-4f0e-9d57-0d3c3a1b5a11';
const TOGETHER = 20;
/** Hundreds of requests, one after the other. One that hangs ends its test here. */
const A_LONG_WALK_MS = 600_000;

/** Whatever comes in, out comes an answer or a clear problem, and a refusal has written nothing. */
describe('bad input', () => {
  let vartti: TestApp;
  const cookies: Record<string, string | null> = {};
  const known: Known = {};
  /** What the first id of an address means, by the words before it; elsewhere it is made by whoever asks. */
  const ids: [RegExp, () => string][] = [];

  beforeAll(async () => {
    vartti = await startApp();
    const given = givenIn(vartti);
    const ohjaamo = await given.ohjaamo();
    const staff = await given.staff({ ohjaamoId: ohjaamo.id });
    const employer = await given.employer({ ohjaamoId: ohjaamo.id });
    const recruiter = await given.recruiter({ employerId: employer.id });
    const person = await given.person({ email: 'aino@example.fi' });
    const event = await given.event({ ohjaamoId: ohjaamo.id, tables: 2 });
    const opening = await given.opening({ employerId: employer.id });
    const [slot] = event.slots;
    const registrationId = newId();
    const booked = await vartti.ask<{ link: string }>(`PUT /registrations/${registrationId}`, {
      body: { slotId: event.slots[1]?.id, firstName: 'Aino', contact: 'aino@example.fi', language: 'fi' },
    });
    expect(booked.status).toBe(200);
    Object.assign(known, {
      ohjaamoId: ohjaamo.id,
      employerId: employer.id,
      formatCode: 'tyonantajatreffit',
      kind: 'job',
      slotId: slot?.id,
      recruiterIds: [recruiter.id],
      openingIds: [opening.id],
      from: opening.id,
      sectorCode: null,
      municipalityCode: '245',
      businessId: '9900011-1',
    });
    cookies.staff = await signInAs(vartti, staff.email);
    const room = await roomThatIsOn(vartti, given, ohjaamo.id, employer.id);
    Object.assign(known, room.known);
    ids.push(
      [/\/room($|\/)|^\/api\/events\/[^/]+\/tickets\//, () => room.id],
      [/^\/api\/walls\//, () => room.wall],
      [/^\/api\/my-turns\//, () => room.link],
      [/^\/api\/(staff|employer)\/events\/|^\/api\/events\//, () => event.id],
      [/^\/api\/(employer\/|staff\/)?openings\//, () => opening.id],
      [/^\/api\/staff\/tables\//, () => event.tables[1]?.id as string],
      [/^\/api\/staff\/registrations\//, () => registrationId],
      [/^\/api\/staff\/employers\//, () => employer.id],
      [/^\/api\/slots\//, () => slot?.id as string],
      [/^\/api\/links\//, () => booked.body.link],
    );
    for (const kind of ['kiosk', 'board'] as const)
      cookies[kind] = await pairedDevice(vartti, cookies.staff, {
        kind,
        ohjaamoId: ohjaamo.id,
        ...(kind === 'board' ? { eventId: room.id } : {}),
      });
    cookies.employer = await signInAs(vartti, recruiter.email);
    cookies.my = await signInAs(vartti, person.email as string);
  });
  afterAll(() => vartti.close());

  describe.each(routes)('$verb $path', ({ verb, path, operation }) => {
    const cookie = () => cookies[operation.tags?.[0] ?? ''] ?? null;
    const send = (
      body: unknown,
      at = pathWith(path, operation, ids.find(([about]) => about.test(path))?.[1]() ?? SOME_ID),
    ) => vartti.ask(`${verb} ${at as '/'}`, { body, cookie: cookie() });
    const schema = operation.requestBody?.content['application/json'].schema;

    it('refuses naughty names in its address', async () => {
      for (const naughty of NAUGHTY.filter((value) => typeof value === 'string' && value.length < 500)) {
        await refusesOrAnswers(() =>
          send(schema && bodyFor(schema, schemas, known), pathWith(path, operation, String(naughty))),
        );
      }
    });

    if (schema) {
      const body = () => bodyFor(schema, schemas, known);
      const bodies = () => bodiesFor(schema, schemas, known);
      const ways = bodiesFor(schema, schemas, {}).map((_, way) => way);

      it('refuses a body that is wrong as a whole', async () => {
        for (const { raw, why } of BROKEN_BODIES) {
          const answer = await refusesOrAnswers(() => send(raw));
          expect([why, answer.status >= 400 || isOptional(schema)]).toEqual([why, true]);
        }
      });

      it.each(ways)(
        'takes or refuses every naughty value in every field (made in way %i)',
        async (way) => {
          await allRefusedOrAnswered([...spoiled(bodies()[way])].map((one) => () => send(one)));
        },
        A_LONG_WALK_MS,
      );

      it(
        'takes or refuses anything',
        async () => {
          await fc.assert(
            fc.asyncProperty(
              anythingFor(body()),
              async (one) => void (await refusesOrAnswers(() => send(one))),
            ),
            { numRuns: 25, seed: 1507 },
          );
        },
        A_LONG_WALK_MS,
      );
    }
  });

  it('leaves no trace on the prototype of everything', () => {
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  /** Many at once; where some were taken, each refused one is sent again alone, to see that it writes nothing. */
  async function allRefusedOrAnswered(sends: (() => Promise<Answer>)[]): Promise<void> {
    for (let from = 0; from < sends.length; from += TOGETHER) {
      const batch = sends.slice(from, from + TOGETHER).map(unlimited);
      const before = await rowsWritten(vartti);
      const answers = await Promise.all(batch.map((send) => send()));
      for (const answer of answers) expectAnswerOrProblem(answer);
      if (answers.every(({ status }) => status >= 400)) expect(await rowsWritten(vartti)).toBe(before);
      else
        for (const [i, send] of batch.entries())
          if ((answers[i]?.status ?? 0) >= 400) await refusesOrAnswers(send);
    }
  }

  /** Where the limits answered before anything was looked at, the counts are forgotten and it is sent again. */
  const unlimited = (send: () => Promise<Answer>) => async (): Promise<Answer> => {
    const answer = await send();
    if (answer.body['code'] !== 'too_many_requests') return answer;
    await vartti.database.query('TRUNCATE request_count');
    return send();
  };

  async function refusesOrAnswers(sendOnce: () => Promise<Answer>): Promise<Answer> {
    const send = unlimited(sendOnce);
    const before = await rowsWritten(vartti);
    const answer = await send();
    expectAnswerOrProblem(answer);
    if (answer.status >= 400) expect(await rowsWritten(vartti)).toBe(before);
    return answer;
  }
});

function expectAnswerOrProblem(answer: Answer): void {
  expect({ fits: answer.status < 500, answer: answer.text }).toEqual({ fits: true, answer: answer.text });
  if (answer.status < 400) return;
  expect(answer.headers.get('Content-Type')).toContain('application/problem+json');
  expect(answer.body.code).toMatch(/^[a-z_]+$/);
}

/** A route all of whose fields may be left out takes `{}`-like bodies, too. */
function isOptional(schema: { $ref?: string }): boolean {
  const named = schema.$ref ? schemas[schema.$ref.split('/').at(-1) as string] : undefined;
  return (named?.required ?? []).length === 0;
}

function pathWith(path: string, operation: Operation, value: string): string {
  const encoded = encodeURIComponent(value.isWellFormed() ? value : value.toWellFormed());
  const query = (operation.parameters ?? [])
    .filter((one) => one.in === 'query')
    .map((one) => `${one.name}=${encoded}`);
  const filled = path.replace(/^\/api/, '').replace(/\{\w+\}/g, encoded || '%20');
  return query.length ? `${filled}?${query.join('&')}` : filled;
}

/** Rows in all tables together, and the newest transaction that wrote: a refused request moves neither. */
async function rowsWritten(vartti: TestApp): Promise<string> {
  const [row] = await vartti.database.query<{ n: string }>(
    `SELECT concat_ws(' ', (SELECT count(*) FROM event), (SELECT count(*) FROM event_series), (SELECT count(*) FROM opening),
       (SELECT count(*) FROM employer), (SELECT count(*) FROM recruiter), (SELECT count(*) FROM registration),
       (SELECT count(*) FROM young_person), (SELECT count(*) FROM waiting_list_entry), (SELECT count(*) FROM event_table),
       (SELECT count(*) FROM transition), (SELECT count(*) FROM outgoing_message), (SELECT count(*) FROM ticket),
       (SELECT count(*) FROM turn), (SELECT count(*) FROM room_deed), (SELECT count(*) FROM unmatched_check_in),
       (SELECT sum(revision) FROM room)) AS n`,
  );
  return row?.n ?? '';
}
