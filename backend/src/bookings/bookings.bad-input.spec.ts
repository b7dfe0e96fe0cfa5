import fc from 'fast-check';
import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { type Given, type GivenEvent, givenIn } from '../../test/support/given.js';
import { signInAs } from '../../test/support/sign-in.js';

describe('bad input for bookings', () => {
  let vartti: TestApp;
  let given: Given;
  let event: GivenEvent;
  let link: string;
  let staff: string;
  let rows: string;
  beforeAll(async () => {
    vartti = await startApp();
    given = givenIn(vartti);
    event = await given.event();
    const { body } = await vartti.ask(`PUT /registrations/${newId()}`, {
      body: { slotId: event.slots[0]?.id, firstName: 'Aino', contact: '0401234567', language: 'fi' },
    });
    link = String(body.link);
    staff = await signInAs(vartti, (await given.staff({ ohjaamoId: event.ohjaamoId })).email);
    rows = await everyRow();
  });
  afterAll(() => vartti.close());
  afterEach(async () => expect(await everyRow()).toBe(rows));

  /** What bookings have written, whole. */
  async function everyRow(): Promise<string> {
    const tables = [
      'young_person',
      'registration',
      'meeting',
      'seat',
      'waiting_list_entry',
      'offer',
      'transition',
      'outgoing_message',
      'slot',
      'part',
    ];
    const found = await Promise.all(
      tables.map((table) => vartti.database.query(`SELECT to_jsonb(t) AS row FROM ${table} t ORDER BY 1`)),
    );
    return JSON.stringify(found);
  }

  type Route = Parameters<TestApp['ask']>[0];
  async function mustRefuse(route: Route, body?: unknown, cookie?: string): Promise<void> {
    const answer = await vartti.ask(route, { body, cookie: cookie ?? null });
    const said = `${route} ${JSON.stringify(body)?.slice(0, 200)} → ${answer.status} ${answer.text.slice(0, 200)}`;
    if (answer.status < 400 || answer.status > 499 || typeof answer.body.code !== 'string')
      throw new Error(said);
    expect(answer.headers.get('Content-Type')).toMatch(/^application\/problem\+json/);
  }

  const booking = () => ({
    slotId: event.slots[1]?.id,
    firstName: 'Eetu',
    contact: 'eetu@example.fi',
    language: 'fi',
  });
  const waiting = () => ({
    partId: event.slots[0]?.partId,
    tableId: event.tables[0]?.id,
    firstName: 'Eetu',
    contact: 'eetu@example.fi',
    language: 'fi',
  });

  /** Never right for any field of ours: too long, not text, or what cannot be stored, shown or encoded. */
  const naughty = fc.oneof(
    fc.constantFrom<unknown>(
      '\u0000',
      'Ai\u0000no',
      '\ud800',
      'x\udfff',
      '\u202Eonia',
      '\u2066x',
      'x'.repeat(50_000),
      '',
      '   ',
      {},
      [],
      ['Aino'],
      { toString: 'Aino' },
      true,
      0,
      -1,
      1e308,
      { __proto__: null, constructor: { prototype: {} } },
      null,
    ),
    fc.array(fc.anything(), { minLength: 1, maxLength: 3 }).map(jsonable),
    fc.dictionary(fc.string(), fc.integer(), { maxKeys: 3 }),
    fc.integer(),
    fc.boolean(),
    fc.string({ unit: 'binary', minLength: 300, maxLength: 600 }),
  );
  const nonsense = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.constantFrom('1', 'null', '../../etc/passwd', "' OR 1=1 --", '%00', 'NaN', '0'.repeat(500)),
  );

  it.each([
    ['a booking', () => [`PUT /registrations/${newId()}`, booking(), undefined] as const],
    ['a place in line', () => [`PUT /waiting-list/${newId()}`, waiting(), undefined] as const],
    [
      'a registration at the desk',
      () => [`PUT /staff/events/${event.id}/registrations/${newId()}`, booking(), staff] as const,
    ],
  ])('refuses every field of %s that is not what it should be', async (_, valid) => {
    await fc.assert(
      fc.asyncProperty(fc.nat(), naughty, async (which, value) => {
        const [route, body, cookie] = valid();
        const name = Object.keys(body)[which % Object.keys(body).length] as string;
        // Nobody must give an address at the desk, and anybody may wait for any table.
        const mayBeLeftOut = ['tableId', ...(cookie ? ['contact'] : [])].includes(name);
        if (value === null && mayBeLeftOut) return;
        await mustRefuse(route, { ...body, [name]: value }, cookie);
      }),
      { numRuns: 120 },
    );
  });

  it('refuses a body that is not an object, is cut off, repeats itself or goes too deep', async () => {
    const deep = `${'{"a":'.repeat(5000)}1${'}'.repeat(5000)}`;
    const bodies = ['', '[]', '"x"', '1', 'null', '{', '{"slotId":', deep, 'x'.repeat(70_000)];
    const polluting = `{"__proto__":{"admin":true},${JSON.stringify(booking()).slice(1)}`;
    await mustRefuse(`PUT /registrations/${newId()}`, polluting);
    const both = { ...booking(), partId: event.parts[0]?.id };
    const neither = { ...booking(), slotId: null };
    for (const route of [`PUT /registrations/${newId()}`, `PUT /waiting-list/${newId()}`] as const)
      for (const body of bodies) await mustRefuse(route, body);
    for (const body of [both, neither]) await mustRefuse(`PUT /registrations/${newId()}`, body);
    for (const body of bodies.slice(1)) await mustRefuse(`PUT /links/${link}/slot`, body);
    await mustRefuse(
      `PUT /registrations/${newId()}`,
      JSON.stringify(booking()).replace('"language":"fi"', '"language":"fi","language":"tlh"'),
    );
  });

  it('refuses ids and links that are none', async () => {
    await fc.assert(
      fc.asyncProperty(nonsense, async (text) => {
        const word = encodeURIComponent(text.toWellFormed()) || '-';
        if (['.', '..', '%2E', '%2E%2E'].includes(word)) return;
        await mustRefuse(`PUT /registrations/${word}`, booking());
        await mustRefuse(`PUT /waiting-list/${word}`, waiting());
        await mustRefuse(`GET /slots/${word}/alternatives`);
        await mustRefuse(`GET /links/${word}`);
        await mustRefuse(`GET /links/${word}/times`);
        await mustRefuse(`GET /links/${word}/calendar.ics`);
        await mustRefuse(`PUT /links/${word}/answer`);
        await mustRefuse(`PUT /links/${word}/cancellation`, {});
        await mustRefuse(`PUT /links/${word}/slot`, { slotId: event.slots[1]?.id });
        await mustRefuse(`PUT /links/${word}/offer/acceptance`);
        await mustRefuse(`PUT /links/${word}/offer/refusal`);
        await mustRefuse(`GET /calendars/${word}/vartti.ics`);
        await mustRefuse(`GET /staff/events/${word}/list`, undefined, staff);
        await mustRefuse(`PUT /staff/events/${word}/registrations/${newId()}`, booking(), staff);
        await mustRefuse(`PUT /staff/events/${event.id}/registrations/${word}`, booking(), staff);
        await mustRefuse(`PUT /staff/registrations/${word}/slot`, { slotId: event.slots[1]?.id }, staff);
        await mustRefuse(`PUT /staff/registrations/${word}/cancellation`, {}, staff);
      }),
      { numRuns: 25 },
    );
  });

  it('refuses what does not exist', async () => {
    const unknown = newId();
    await mustRefuse(`PUT /registrations/${newId()}`, { ...booking(), slotId: unknown });
    await mustRefuse(`PUT /registrations/${newId()}`, { ...booking(), slotId: undefined, partId: unknown });
    await mustRefuse(`PUT /waiting-list/${newId()}`, { ...waiting(), partId: unknown });
    await mustRefuse(`PUT /waiting-list/${newId()}`, { ...waiting(), tableId: unknown });
    await mustRefuse(`GET /slots/${unknown}/alternatives`);
    await mustRefuse(`PUT /links/${link}/slot`, { slotId: unknown });
    await mustRefuse(`PUT /links/${link}/slot`, { slotId: 7 });
    await mustRefuse(`PUT /links/${link}/cancellation`, { reason: 'x'.repeat(301) });
    await mustRefuse(`PUT /links/${link}/cancellation`, { reason: '\u0000' });
    await mustRefuse(`GET /calendars/${unknown}/vartti.ics`);
    await mustRefuse(`GET /staff/events/${unknown}/list`, undefined, staff);
    await mustRefuse(`PUT /staff/events/${unknown}/registrations/${newId()}`, booking(), staff);
    await mustRefuse(`PUT /staff/registrations/${unknown}/slot`, { slotId: event.slots[1]?.id }, staff);
    await mustRefuse(`PUT /staff/registrations/${unknown}/cancellation`, {}, staff);
  });

  it('lets nobody in who is not signed in as that', async () => {
    const routes: [Route, unknown?][] = [
      ['GET /my'],
      ['PUT /my/feed'],
      ['DELETE /my/feed'],
      [`GET /staff/events/${event.id}/list`],
      [`PUT /staff/events/${event.id}/registrations/${newId()}`, booking()],
      [`PUT /staff/registrations/${newId()}/slot`, { slotId: newId() }],
      [`PUT /staff/registrations/${newId()}/cancellation`, {}],
      [`GET /employer/events/${event.id}/list`],
    ];
    for (const [route, body] of routes) await mustRefuse(route, body);
    await mustRefuse('GET /my', undefined, staff);
    await mustRefuse(`GET /employer/events/${event.id}/list`, undefined, staff);
  });
});

/** What is left of a value once it has been through JSON. */
function jsonable(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value, (_, inner: unknown) => (typeof inner === 'bigint' ? String(inner) : inner)) ??
      'null',
  );
}
