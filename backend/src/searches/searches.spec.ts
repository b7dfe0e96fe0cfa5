import { Temporal } from 'temporal-polyfill';
import { newId, SECRET, startApp, type TestApp } from '../../test/support/app.js';
import { eventually } from '../../test/support/eventually.js';
import { type Mailbox, openMailbox, type Received } from '../../test/support/mailbox.js';
import { openingDesk } from '../../test/support/opening-desk.js';
import { signInAs } from '../../test/support/sign-in.js';
import { startWorker, type TestWorker } from '../../test/support/worker.js';
import { sealLink } from '../accounts/link.js';
import { Retention } from '../privacy/retention.service.js';
import { SearchNewsService } from './search-news.service.js';

const AINO = 'aino@example.fi';
interface Shown {
  state: string;
  endsAt: string;
  link: string;
  filters: object;
  code?: string;
}

describe('a saved search', () => {
  let vartti: TestApp;
  let mailbox: Mailbox;
  let worker: TestWorker;
  let desk: Awaited<ReturnType<typeof openingDesk>>;
  beforeAll(async () => {
    [vartti, mailbox] = await Promise.all([startApp(), openMailbox()]);
    worker = await startWorker(vartti, mailbox.environment);
  });
  afterAll(async () => {
    await worker.close();
    await Promise.all([vartti.close(), mailbox.stop()]);
  });
  beforeEach(async () => {
    desk = await openingDesk(vartti);
    await vartti.database.query('DELETE FROM outgoing_message');
    await mailbox.empty();
  });

  const linkOf = (id: string) => sealLink({ subject: 'saved_search', id, route: 'message' }, SECRET);
  const ask = (id: string, change: object = {}) =>
    vartti.ask<{ accepted?: boolean; code?: string }>(`PUT /searches/${id}`, {
      body: { contact: AINO, language: 'fi', filters: { search: 'leipuri' }, ...change },
    });
  const see = (id: string) => vartti.ask<Shown>(`GET /saved-searches/${linkOf(id)}`);
  const confirm = (id: string) => vartti.ask<Shown>(`PUT /saved-searches/${linkOf(id)}/confirmation`);
  const stop = (id: string) => vartti.ask<Shown>(`DELETE /saved-searches/${linkOf(id)}/confirmation`);
  async function running(change: object = {}): Promise<string> {
    const id = newId();
    await ask(id, change);
    expect((await confirm(id)).body.state).toBe('on');
    vartti.clock.advance({ minutes: 1 });
    return id;
  }
  const news = () => worker.context.get(SearchNewsService, { strict: false });
  const opening = (title: string, more: object = {}) =>
    desk.given.opening({ employerId: desk.employerId, title, ...more });
  /** Every quarter of an hour of a day, two workers at once. */
  async function livesThrough(day: string): Promise<void> {
    for (let hour = 0; hour < 24; hour += 0.5) {
      vartti.clock.set(
        Temporal.Instant.from(`${day}T00:00:00+02:00`)
          .add({ minutes: hour * 60 })
          .toString(),
      );
      const now = vartti.clock.now();
      await Promise.all([news().sweep(now), news().sweep(now)]);
    }
  }
  const told = async () =>
    (
      await vartti.database.query<{ template: string; titles: string[] }>(
        `SELECT m.template, ARRAY(SELECT q.title FROM jsonb_array_elements_text(m.payload -> 'openingIds') AS said
           JOIN opening q ON q.id = said::uuid) AS titles
         FROM outgoing_message m WHERE m.template LIKE 'search%' ORDER BY m.created_at`,
      )
    ).map(({ template, titles }) => [template, ...titles]);

  /** What the worker sends, once it has come. */
  async function sent(isIt: (one: Received) => boolean): Promise<Received> {
    await worker.sweep();
    return eventually(async () => {
      const one = (await mailbox.received()).find(isIt);
      expect(one).toBeDefined();
      return one as Received;
    });
  }

  it('asks the address first, and sends nothing else before it says yes', async () => {
    const id = newId();
    expect((await ask(id)).status).toBe(202);
    await opening('Leipuri');
    await livesThrough('2026-12-02');
    expect(await told()).toEqual([['search_confirm']]);
    const mail = await sent(({ to }) => to === AINO);
    expect(mail.text).toContain(`/fi/searches/${linkOf(id)}`);
    expect((await see(id)).body).toMatchObject({ state: 'asked', filters: { search: 'leipuri' } });
  });

  it('is not changed by reading its link: mail scanners follow links', async () => {
    const id = newId();
    await ask(id);
    for (let look = 0; look < 3; look += 1) await see(id);
    expect((await see(id)).body.state).toBe('asked');
  });

  it('tells in the morning, once a day, what is new since, and only that', async () => {
    await opening('Leipuri jo ennen');
    const id = await running();
    vartti.clock.set('2026-12-01T12:00:00Z');
    const { id: paused } = await opening('Leipuri aamuun');
    await opening('Siivooja');
    await opening('Leipuri piilossa', { hidden: true });
    await opening('Leipuri luonnos', { status: 'draft' });
    await livesThrough('2026-12-02');
    expect(await told()).toEqual([['search_confirm'], ['search_found', 'Leipuri aamuun']]);
    const [at] = await vartti.database.query<{ at: string }>(
      `SELECT to_char(created_at AT TIME ZONE 'Europe/Helsinki', 'HH24:MI') AS at FROM outgoing_message WHERE template = 'search_found'`,
    );
    expect(at?.at).toBe('08:00');
    // A pause and a way back make nothing new.
    const become = (status: string) =>
      vartti.database.query('UPDATE opening SET status = $2, updated_at = $3 WHERE id = $1', [
        paused,
        status,
        vartti.clock.now().toString(),
      ]);
    await become('paused');
    await become('published');
    await livesThrough('2026-12-03');
    await opening('Leipuri iltaan');
    await livesThrough('2026-12-04');
    expect((await told()).slice(2)).toEqual([['search_found', 'Leipuri iltaan']]);
    expect((await see(id)).body.state).toBe('on');
  });

  it('names five at most, with their links, and a header for stopping', async () => {
    const id = await running();
    for (let n = 1; n <= 7; n += 1) await opening(`Leipuri ${n}`);
    vartti.clock.set('2026-12-02T07:00:00Z');
    expect(await news().sweep(vartti.clock.now())).toBe(1);
    const mail = await sent(({ subject }) => subject.includes('uutta paikkaa'));
    expect(mail.text.match(/\/fi\/openings\//g)).toHaveLength(5);
    expect(mail.text).toContain('enemmänkin');
    expect(mail.text).toContain(linkOf(id));
    expect(mail.unsubscribe).toEqual({
      url: `http://localhost:3000/fi/searches/${linkOf(id)}/stop`,
      post: 'List-Unsubscribe=One-Click',
    });
  });

  it('tells nothing that was hidden again before the letter went out', async () => {
    await running();
    const { id: hidden } = await opening('Leipuri hetken');
    await opening('Leipuri yhä');
    vartti.clock.set('2026-12-02T07:00:00Z');
    await news().sweep(vartti.clock.now());
    await vartti.database.query('UPDATE opening SET hidden = true WHERE id = $1', [hidden]);
    const { text, html } = await sent(({ subject }) => subject.includes('Leipuri yhä'));
    expect(text + html).not.toContain('Leipuri hetken');
  });

  it('goes to a phone as a short text', async () => {
    await running({ contact: '0401234567' });
    await opening('Leipuri');
    vartti.clock.set('2026-12-02T07:00:00Z');
    await news().sweep(vartti.clock.now());
    const { text } = await sent(({ kind, text: words }) => kind === 'sms' && words.includes('Leipuri'));
    expect(text).toMatch(/uusi paikka hakuusi: Leipuri\. .*\/fi\/searches\//);
  });

  it('ends with one tap, and begins again with another, from then on', async () => {
    const id = await running();
    expect((await stop(id)).body.state).toBe('stopped');
    vartti.clock.advance({ minutes: 1 });
    await opening('Leipuri välissä');
    await livesThrough('2026-12-02');
    expect(await told()).toEqual([['search_confirm']]);
    expect((await confirm(id)).body.state).toBe('on');
    await livesThrough('2026-12-03');
    expect(await told()).toEqual([['search_confirm']]);
  });

  it('ends by itself after ninety days, says so three days before, and goes on with one tap', async () => {
    const id = await running();
    await livesThrough('2027-02-25');
    expect(await told()).toEqual([['search_confirm']]);
    await livesThrough('2027-02-27');
    await livesThrough('2027-02-28');
    expect(await told()).toEqual([['search_confirm'], ['search_ending']]);
    vartti.clock.set('2027-03-01T08:00:00Z');
    expect((await see(id)).body.state).toBe('over');
    await opening('Leipuri myöhässä');
    await livesThrough('2027-03-02');
    expect(await told()).toHaveLength(2);
    expect((await confirm(id)).body).toMatchObject({ state: 'on', endsAt: '2027-05-31T21:30:00.000Z' });
  });

  it('cannot be confirmed after a week, and is gone a month later', async () => {
    const id = newId();
    await ask(id);
    vartti.clock.set('2026-12-08T08:00:00Z');
    expect((await confirm(id)).body.code).toBe('link_unknown');
    await worker.context.get(Retention, { strict: false }).apply();
    expect((await see(id)).status).toBe(200);
    vartti.clock.set('2027-01-08T08:00:00Z');
    await worker.context.get(Retention, { strict: false }).apply();
    expect((await see(id)).status).toBe(404);
  });

  it('is asked for once, however often it is tapped; the id of another is refused', async () => {
    const id = newId();
    const answers = await Promise.all([ask(id), ask(id), ask(id)]);
    expect(answers.map(({ status }) => status)).toEqual([202, 202, 202]);
    expect(await told()).toEqual([['search_confirm']]);
    expect((await ask(id, { filters: { search: 'muu' } })).body.code).toBe('id_used');
  });

  it('answers the same for an address that is known, one that is not, and one that has too many', async () => {
    await desk.given.person({ email: 'tuttu@example.fi' });
    for (let n = 0; n < 12; n += 1) {
      // As if it were spread over days.
      await vartti.database.query('DELETE FROM request_count');
      await ask(newId(), { contact: 'paljon@example.fi' });
    }
    await vartti.database.query('DELETE FROM request_count');
    const answers = [];
    for (const contact of ['tuttu@example.fi', 'tuntematon@example.fi', 'paljon@example.fi'])
      answers.push(await ask(newId(), { contact }));
    expect(new Set(answers.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
    const many = await vartti.database.query(
      `SELECT FROM outgoing_message WHERE address = 'paljon@example.fi'`,
    );
    expect(many).toHaveLength(10);
  });

  it('is asked for five times an hour by one address', async () => {
    const statuses = [];
    for (let n = 0; n < 6; n += 1)
      statuses.push((await ask(newId(), { contact: 'usein@example.fi' })).status);
    expect(statuses).toEqual([202, 202, 202, 202, 202, 429]);
  });

  it('is one’s own to see, and goes with the person', async () => {
    await desk.given.person({ email: AINO });
    await desk.given.person({ email: 'toinen@example.fi' });
    const id = await running();
    const mine = async (email: string) =>
      (
        await vartti.ask<{ searches: Shown[] }>('GET /my/searches', {
          cookie: await signInAs(vartti, email),
        })
      ).body.searches;
    expect(await mine(AINO)).toMatchObject([{ state: 'on', link: linkOf(id) }]);
    expect(await mine('toinen@example.fi')).toEqual([]);
    await vartti.ask('DELETE /my/data', { cookie: await signInAs(vartti, AINO) });
    expect(await vartti.database.query('SELECT FROM saved_search')).toEqual([]);
  });

  it.each([
    ['an unknown filter value', { filters: { occupation: 'kokki' } }],
    ['no address', { contact: '' }],
    ['far away', { filters: { municipality: '245', within: 100_000 } }],
  ])('refuses %s and keeps nothing', async (_, change) => {
    expect((await ask(newId(), change)).status).toBe(400);
    expect(await vartti.database.query('SELECT FROM saved_search')).toEqual([]);
  });
});
