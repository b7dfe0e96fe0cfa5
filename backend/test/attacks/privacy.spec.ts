import { mkdtemp, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { ErasureLedger } from '../../src/privacy/erasure-ledger.service.js';
import { newId, startApp, type TestApp } from '../support/app.js';
import { attack } from '../support/attack.js';
import { content } from '../support/card-table.js';
import { eventually } from '../support/eventually.js';
import { type Given, type GivenEvent, givenIn } from '../support/given.js';
import { openMailbox } from '../support/mailbox.js';
import { everythingIn, leftIn, plantedPerson } from '../support/planted.js';
import { openRedis } from '../support/redis.js';
import { signInAs } from '../support/sign-in.js';
import { startWorker } from '../support/worker.js';

describe('attacks on privacy', () => {
  let vartti: TestApp;
  let given: Given;
  let ledgerPath: string;
  beforeAll(async () => {
    ledgerPath = join(await mkdtemp(join(tmpdir(), 'vartti-')), 'erasures.txt');
    vartti = await startApp({ ERASURE_LEDGER: ledgerPath });
    given = givenIn(vartti);
  });
  beforeEach(() => vartti.clock.set('2026-12-01T08:00:00Z'));
  afterAll(() => vartti.close());

  let count = 0;
  const address = () => `nuori-${++count}@example.fi`;
  async function booked(event: GivenEvent, { email = address(), firstName = 'Aino', slot = 0 } = {}) {
    const registrationId = newId();
    const answer = await vartti.ask<{ link: string }>(`PUT /registrations/${registrationId}`, {
      body: { slotId: event.slots[slot]?.id, firstName, contact: email, language: 'fi' },
    });
    if (answer.status !== 200) throw new Error(answer.text);
    const [person] = await vartti.database.query<{ id: string }>(
      'SELECT id FROM young_person WHERE email = $1',
      [email],
    );
    return { registrationId, email, link: answer.body.link, personId: person?.id as string };
  }
  const readingsOf = (personId: string) =>
    vartti.database.query<{ what: string; kind: string }>(
      'SELECT what, actor_kind AS kind FROM reading WHERE person_id = $1 ORDER BY id',
      [personId],
    );
  const staffOf = async (ohjaamoId: string) => signInAs(vartti, (await given.staff({ ohjaamoId })).email);

  attack(
    'somebody else’s download',
    'an insurer’s "download my data" took the customer number from the address (IDOR, OWASP API1)',
    async () => {
      const victim = await plantedPerson(vartti, given, 'UHRI');
      const email = address();
      await given.person({ email });
      const cookie = await signInAs(vartti, email);
      for (const path of [
        '/my/data',
        '/my/data/vartti.json',
        '/my/data/vartti.html',
        `/my/data/vartti.json?person=${victim.personId}`,
        `/my/data/vartti.json?id=${victim.personId}`,
      ] as const) {
        const { status, text } = await vartti.ask(`GET ${path}`, {
          cookie,
          headers: { 'X-Person-Id': victim.personId },
        });
        expect([path, status]).toEqual([path, 200]);
        expect(
          [victim.personId, ...victim.markers.values()].filter((marker) => text.includes(marker)),
        ).toEqual([]);
      }
      for (const role of ['employer', 'staff'] as const) {
        const staff = await given.staff();
        const other =
          role === 'staff'
            ? staff.email
            : (await given.recruiter({ employerId: (await given.employer()).id })).email;
        const answer = await vartti.ask('GET /my/data/vartti.json', {
          cookie: await signInAs(vartti, other),
        });
        expect(answer.status).toBe(403);
      }
    },
  );

  attack(
    'the erased come back with a backup',
    'a hosting firm restored a week-old backup after an outage, and deleted accounts were back',
    async () => {
      const person = await plantedPerson(vartti, given, 'PALAAJA');
      const backup = await copyOf(vartti);
      expect((await vartti.ask('DELETE /my/data', { cookie: person.cookie })).status).toBe(204);
      await vartti.app.get(ErasureLedger, { strict: false }).write();
      expect(await readFile(ledgerPath, 'utf8')).not.toMatch(/PALAAJA|example\.fi|\+358/i);
      // The backup takes the database's place; the list of the erased is replayed onto it before anybody is let in.
      const restored = await startWorker(vartti, { DATABASE_URL: backup.url, DATABASE_POOL: '3' });
      const markers = [...person.markers.values()];
      expect(leftIn(await everythingIn(backup.query), markers).length).toBeGreaterThan(20);
      const { erased } = await restored.context.get(ErasureLedger, { strict: false }).replay();
      expect(erased).toBeGreaterThan(0);
      const left = leftIn(await everythingIn(backup.query), markers);
      await restored.close();
      await backup.drop();
      expect(left).toEqual([]);
    },
  );

  attack(
    'leftovers of the erased in the queue, the outbox and what was written out',
    'a chat service deleted accounts, and their last notifications lay in the queue for months',
    async () => {
      const redis = await openRedis();
      const mailbox = await openMailbox();
      const worker = await startWorker(vartti, { REDIS_URL: redis.url, ...mailbox.environment });
      const person = await plantedPerson(vartti, given, 'JAAMA');
      await worker.sweep();
      expect((await vartti.ask('DELETE /my/data', { cookie: person.cookie })).status).toBe(204);
      await worker.sweep();
      // The last message goes out, and then nothing is known of whom it went to.
      const markers = [...person.markers.values(), person.personId];
      const texts = await eventually(async () => {
        const found = await everythingIn((text) => vartti.database.query(text));
        const left = leftIn(found, markers).filter((line) => line !== `public.erasure: ${person.personId}`);
        expect(left).toEqual([]);
        return found;
      });
      expect(texts.size).toBeGreaterThan(30);
      expect((await mailbox.received()).filter(({ to }) => to.includes(person.phone))).not.toEqual([]);
      const queue = await redis.contents();
      expect(markers.filter((marker) => queue.includes(marker))).toEqual([]);
      await worker.close();
      await mailbox.stop();
      await redis.stop();
    },
  );
  attack(
    'a look that leaves no trace',
    'hospital staff read a celebrity’s record; the log covered the record’s page and not the day’s list',
    async () => {
      const event = await given.event();
      const { personId, email, registrationId } = await booked(event);
      const cookie = await staffOf(event.ohjaamoId);
      await vartti.ask(`GET /staff/events/${event.id}/list`, { cookie });
      const employerId = event.tables[0]?.employerId as string;
      const recruiter = await signInAs(vartti, (await given.recruiter({ employerId })).email);
      expect((await vartti.ask(`GET /employer/events/${event.id}/list`, { cookie: recruiter })).status).toBe(
        200,
      );
      expect(await readingsOf(personId)).toEqual([
        { what: 'day_list', kind: 'staff' },
        { what: 'day_list', kind: 'recruiter' },
      ]);
      await vartti.ask(`GET /staff/people/${personId}`, { cookie });
      expect((await readingsOf(personId)).map(({ what }) => what)).toContain('person');
      // What cannot be written down is not shown.
      await vartti.database.query('ALTER TABLE reading ADD CONSTRAINT full_disk CHECK (times < 1) NOT VALID');
      const unseen = await vartti.ask(`GET /staff/events/${event.id}/list`, { cookie });
      await vartti.database.query('ALTER TABLE reading DROP CONSTRAINT full_disk');
      expect(unseen.status).toBe(500);
      expect(unseen.text).not.toContain(registrationId);
      const mine = await vartti.ask<{ readings: { who: string }[] }>('GET /my/data', {
        cookie: await signInAs(vartti, email),
      });
      expect(mine.body.readings.length).toBeGreaterThanOrEqual(3);
    },
  );

  attack(
    'rubbing out one’s tracks',
    'an official deleted the log lines of their own look-ups with the rights the application had',
    async () => {
      const { personId } = await booked(await given.event());
      const staff = { kind: 'staff', id: newId(), isBeyond: true as const };
      for (const statement of [
        'DELETE FROM reading',
        `UPDATE reading SET actor_id = NULL`,
        'TRUNCATE reading',
        'DELETE FROM audit',
        `UPDATE audit SET actor_id = NULL`,
        `INSERT INTO audit (at, actor_kind, deed, table_name, row_id, columns) VALUES (now(), 'staff', 'update', 'x', 'x', '{}')`,
        `SELECT forget_trail('reading', now())`,
        `SELECT forget_trail_of('${personId}')`,
      ])
        await expect(vartti.db.as(staff, (tx) => tx.rows(statement))).rejects.toThrow(
          /permission denied|only time|erased by/,
        );
    },
  );

  attack(
    'staff’s curiosity outside their own Ohjaamo',
    'police officers looked up neighbours in a national register because nothing stopped them',
    async () => {
      const event = await given.event();
      const { personId } = await booked(event);
      const elsewhere = await staffOf((await given.ohjaamo({ regionId: event.regionId })).id);
      const region = await signInAs(
        vartti,
        (await given.staff({ role: 'region_coordinator', regionId: event.regionId })).email,
      );
      for (const cookie of [elsewhere, region])
        for (const route of [
          `GET /staff/events/${event.id}/list`,
          `GET /staff/people/${personId}`,
          `PUT /staff/people/${personId}/non-disclosure`,
        ] as const)
          expect([403, 404]).toContain((await vartti.ask(route, { cookie })).status);
      expect(await readingsOf(personId)).toEqual([]);
    },
  );

  attack(
    'a consent that is over still opens the card',
    'a health app kept sharing with a partner after the consent had run out',
    async () => {
      const { consentId, employerCookie, recruiterEmail } = await sharedCard();
      const see = () => vartti.ask(`GET /employer/shared-cards/${consentId}`, { cookie: employerCookie });
      expect((await see()).status).toBe(200);
      vartti.clock.advance({ hours: 24 * 60 });
      const later = await signInAs(vartti, recruiterEmail, { strength: 'strong' });
      expect((await vartti.ask(`GET /employer/shared-cards/${consentId}`, { cookie: later })).status).toBe(
        404,
      );
    },
  );

  attack(
    'the employer sees a newer version than was shared',
    'a CV site shared "this CV" by reference, and employers saw what was added later',
    async () => {
      const { consentId, employerCookie, cookie } = await sharedCard();
      const newer = { ...content, strengths: ['SALAISUUS-uudessa-versiossa'] };
      expect((await vartti.ask('PUT /my/card', { body: newer, cookie })).status).toBe(200);
      const { text, status } = await vartti.ask(`GET /employer/shared-cards/${consentId}`, {
        cookie: employerCookie,
      });
      expect(status).toBe(200);
      expect(text).not.toContain('SALAISUUS');
    },
  );

  attack(
    'finding somebody who hides, by what leaves the system',
    'a municipality’s calendar invitations carried the shelter’s address of people under a protection order',
    async () => {
      const redis = await openRedis();
      const mailbox = await openMailbox();
      const event = await given.event({ title: 'SALAPAIKKA-tapahtuma' });
      await vartti.database.query(
        `UPDATE ohjaamo SET name = 'SALAPAIKKA', street = 'SALAPAIKKA 3', city = 'SALAPAIKKA' WHERE id = $1`,
        [event.ohjaamoId],
      );
      await vartti.database.query(`UPDATE employer SET name = 'SALAPAIKKA Oy' WHERE id = $1`, [
        event.tables[0]?.employerId,
      ]);
      const email = `piilo-${newId()}@example.fi`;
      await given.person({ email, firstName: 'Piilotettunimi' });
      const young = await signInAs(vartti, email);
      expect((await vartti.ask('PUT /my/non-disclosure', { cookie: young })).status).toBe(200);
      const { registrationId } = await booked(event, { email, firstName: 'Piilotettunimi' });
      const worker = await startWorker(vartti, { REDIS_URL: redis.url, ...mailbox.environment });
      await worker.sweep();
      const mails = await eventually(async () => {
        const all = (await mailbox.received()).filter(
          ({ to, subject }) => to.includes(email) && /varauksestasi/i.test(subject),
        );
        expect(all).toHaveLength(1);
        return all;
      });
      expect(JSON.stringify(mails)).not.toMatch(/SALAPAIKKA|Piilotettunimi/);
      expect(mails[0]?.text).toContain('/my/');
      const staff = await staffOf(event.ohjaamoId);
      const list = await vartti.ask<{ rows: { firstName: string; contact: string | null }[] }>(
        `GET /staff/events/${event.id}/list`,
        {
          cookie: staff,
        },
      );
      expect(list.body.rows).toEqual([expect.objectContaining({ firstName: 'P.', contact: null })]);
      const recruiter = await signInAs(
        vartti,
        (await given.recruiter({ employerId: event.tables[0]?.employerId as string })).email,
      );
      const theirs = await vartti.ask<{ people: { firstName: string }[] }>(
        `GET /employer/events/${event.id}/list`,
        { cookie: recruiter },
      );
      expect(theirs.body.people.map(({ firstName }) => firstName)).toEqual(['P.']);
      expect(theirs.text).not.toContain('Piilotettunimi');
      const feed = await vartti.ask<{ feedPath: string }>('PUT /my/feed', { cookie: young });
      const calendar = await vartti.ask(`GET ${feed.body.feedPath.replace(/^\/api/, '')}` as 'GET /');
      expect(calendar.status).toBe(200);
      expect(calendar.text).toContain(registrationId);
      expect(calendar.text).not.toMatch(/SALAPAIKKA|Piilotettunimi/);
      const download = await vartti.ask('GET /my/data/vartti.html', { cookie: young });
      expect(download.text).not.toContain('SALAPAIKKA');
      await worker.close();
      await mailbox.stop();
      await redis.stop();
    },
  );

  attack(
    'a download that runs when it is opened',
    'an export put user text into HTML as it was, and opening one’s own data ran another’s script (stored XSS)',
    async () => {
      const event = await given.event();
      const evil = `<script>alert(1)</script>"'><img src=x>`.slice(0, 60);
      const { email } = await booked(event, { firstName: evil });
      const { text } = await vartti.ask('GET /my/data/vartti.html', {
        cookie: await signInAs(vartti, email),
      });
      expect(text).toContain('&lt;script&gt;');
      expect(text).not.toMatch(/<script|<img|javascript:/i);
      expect(text).toContain(`default-src 'none'`);
    },
  );

  attack(
    'an anonymous visit that is none',
    'a clinic’s "anonymous" counter kept time and device, and the door’s camera gave the rest',
    async () => {
      const { id: ohjaamoId } = await given.ohjaamo();
      const cookie = await staffOf(ohjaamoId);
      const before = await everythingIn((text) => vartti.database.query(text));
      const visit = newId();
      const answer = await vartti.ask(`PUT /staff/visits/${visit}`, {
        cookie,
        body: { ohjaamoId },
        headers: { 'User-Agent': 'JÄLKI', 'X-Forwarded-For': '203.0.113.7' },
      });
      expect(answer.status).toBe(200);
      const after = await everythingIn((text) => vartti.database.query(text));
      const touched = [...after].filter(([name, text]) => before.get(name) !== text).map(([name]) => name);
      expect(touched.filter((name) => !/request_count|bullmq/.test(name))).toEqual(['public.visit']);
      const [row] = await vartti.database.query('SELECT * FROM visit WHERE id = $1', [visit]);
      expect(Object.keys(row ?? {}).sort()).toEqual(['day', 'id', 'kind', 'ohjaamo_id']);
      expect(leftIn(after, ['JÄLKI', '203.0.113.7'])).toEqual([]);
    },
  );

  attack(
    'a working note read through the back door',
    'a case file hid the official’s working notes on the screen, and the export had them',
    async () => {
      const person = await plantedPerson(vartti, given, 'MUISTIO');
      const secret = ['TYÖMUISTIINPANO'];
      for (const path of ['/my/data', '/my/data/vartti.json', '/my/data/vartti.html', '/my/notes'] as const) {
        const { text } = await vartti.ask(`GET ${path}`, { cookie: person.cookie });
        expect([path, ...secret.filter((words) => text.includes(words))]).toEqual([path]);
      }
    },
  );

  attack(
    'deleting somebody from a session that was left open',
    'a library computer’s forgotten session was enough to wipe an account',
    async () => {
      const { email, personId } = await booked(await given.event());
      const cookie = await signInAs(vartti, email);
      vartti.clock.advance({ minutes: 11 });
      for (const route of [
        'DELETE /my/data',
        'GET /my/data/vartti.json',
        'GET /my/data',
        'DELETE /my/non-disclosure',
      ] as const) {
        const answer = await vartti.ask(route, { cookie });
        expect([route, answer.status, answer.body['code']]).toEqual([route, 403, 'step_up_needed']);
      }
      expect(
        await vartti.database.query('SELECT id FROM young_person WHERE id = $1', [personId]),
      ).toHaveLength(1);
    },
  );

  attack(
    'what a value was, read from the log of changes',
    'an audit table kept old and new values, and became the one place where every former address stood',
    async () => {
      const { id } = await given.person({ email: address(), firstName: 'ENTINENNIMI' });
      await vartti.db.as({ kind: 'young_person', id, isBeyond: true }, (tx) =>
        tx.rows(`UPDATE young_person SET first_name = 'NYKYINENNIMI', language = 'sv' WHERE id = $1`, [id]),
      );
      const lines = await vartti.database.query('SELECT * FROM audit WHERE person_id = $1', [id]);
      expect(lines).toEqual([
        expect.objectContaining({ columns: ['first_name', 'language'], new_values: {} }),
      ]);
    },
  );

  /** A card that is shared with a firm at an evening, and both who see it. */
  async function sharedCard() {
    const event = await given.event();
    const employerId = event.tables[0]?.employerId as string;
    const { email } = await booked(event);
    const cookie = await signInAs(vartti, email);
    await vartti.ask('PUT /my/card', { body: content, cookie });
    const consentId = newId();
    const shared = await vartti.ask(`PUT /my/consents/${consentId}`, {
      body: { kind: 'employer_at_event', employerId, eventId: event.id, cardVersion: 1 },
      cookie,
    });
    if (shared.status !== 200) throw new Error(shared.text);
    const recruiter = await given.recruiter({ employerId });
    return {
      consentId,
      cookie,
      recruiterEmail: recruiter.email,
      employerCookie: await signInAs(vartti, recruiter.email, { strength: 'strong' }),
    };
  }
});

/** A copy of the whole database, as a backup has it. Nobody may be connected to what is copied. */
async function copyOf({ database }: TestApp) {
  const source = new URL(database.url);
  const name = source.pathname.slice(1);
  const admin = new URL(database.url);
  admin.pathname = '/postgres';
  const client = new pg.Client({ connectionString: admin.href });
  await client.connect();
  const copy = `${name}_backup`;
  await client.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS false`);
  await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [name]);
  await client.query(`CREATE DATABASE ${copy} TEMPLATE ${name}`);
  await client.query(`ALTER DATABASE ${name} ALLOW_CONNECTIONS true`);
  const url = new URL(database.url);
  url.pathname = `/${copy}`;
  const pool = new pg.Pool({ connectionString: url.href, max: 2 });
  // What is being closed may be ended by the drop before it has closed.
  pool.on('error', () => undefined);
  return {
    url: url.href,
    query: async (text: string) => (await pool.query(text)).rows as object[],
    async drop() {
      await pool.end();
      await client.query(`DROP DATABASE ${copy} WITH (FORCE)`);
      await client.end();
    },
  };
}
