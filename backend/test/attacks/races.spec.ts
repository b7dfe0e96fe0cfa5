import { Promotion } from '../../src/bookings/promotion.service.js';
import { newId, startApp, type TestApp } from '../support/app.js';
import { atOnce, overtaking, tally } from '../support/at-once.js';
import { attack } from '../support/attack.js';
import { eveningIn } from '../support/evening.js';
import { type Given, givenIn } from '../support/given.js';
import { challengeFor, codeSentTo, signInAs } from '../support/sign-in.js';

type Body = Record<string, unknown> & { devices: { id: string; code: { text: string } | null }[] };

/*
 * Two requests, each right by itself, that are wrong together. Where the protection can be taken away, a second test takes it
 * away and must see the harm; capacity has its twins beside the code (bookings/bookings.races.spec.ts).
 */
describe('attacks: races', () => {
  let vartti: TestApp;
  let given: Given;
  let ohjaamo: { id: string; regionId: string };
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => {
    vartti.clock.set('2026-12-01T08:00:00Z');
    await vartti.database.empty();
    given = givenIn(vartti);
    ohjaamo = await given.ohjaamo();
  });

  const ask = (route: Parameters<TestApp['ask']>[0], cookie: string | null, body?: unknown) =>
    vartti.ask<Body>(route, { cookie, ...(body === undefined ? {} : { body }) });
  const run = <Row extends object>(text: string, ...values: unknown[]) =>
    vartti.database.query<Row>(text, values);
  const count = async (from: string) =>
    (await run<{ n: number }>(`SELECT count(*)::int AS n FROM ${from}`))[0]?.n ?? 0;
  const staffAs = async (role: 'worker' | 'coordinator' | 'region_coordinator' | 'administrator') => {
    const member = await given.staff({ ohjaamoId: ohjaamo.id, regionId: ohjaamo.regionId, role });
    const [membership] = await run<{ id: string }>(
      'SELECT id FROM staff_membership WHERE staff_member_id = $1',
      member.id,
    );
    return {
      ...member,
      membershipId: membership?.id as string,
      cookie: await signInAs(vartti, member.email),
    };
  };
  const invite = (cookie: string, email: string, id = newId()) =>
    ask(`PUT /staff/team/${id}`, cookie, {
      name: 'Uusi',
      email,
      language: 'fi',
      role: 'worker',
      placeId: ohjaamo.id,
    });
  const kioskCode = async (cookie: string, id: string = newId()) => {
    const made = await ask(`PUT /staff/devices/${id}`, cookie, {
      kind: 'kiosk',
      ohjaamoId: ohjaamo.id,
      name: 'Ovi',
    });
    return made.body.devices.find((device) => device.id === id)?.code?.text as string;
  };
  const pair = (code: string) => ask('POST /pairings', null, { kind: 'kiosk', code });

  attack(
    'one pairing code, typed on fifty tablets at once',
    'a gift card that was redeemed twice by two browsers at once (Starbucks, 2015)',
    async () => {
      const { cookie } = await staffAs('worker');
      const code = await kioskCode(cookie);
      // All have found the code, or wait to find it, before the first of them is through.
      const all = () => atOnce(50, () => pair(code));
      const answers = await overtaking(vartti, 'LOCK TABLE device IN EXCLUSIVE MODE', all, undefined, 10);
      expect(tally(answers)).toEqual({ '201': 1, '401 pairing_code_wrong': 49 });
      expect(new Set(answers.map(({ cookie: given }) => given)).size).toBe(2);
      expect(await count(`transition WHERE subject = 'device' AND to_state = 'paired'`)).toBe(1);
    },
  );

  attack(
    'more guesses at a pairing code than it has tries, all in one moment',
    'limits on codes passed by sending all guesses at once (Instagram account recovery, 2019)',
    async () => {
      const { cookie } = await staffAs('worker');
      const code = await kioskCode(cookie);
      const wrong = `${code.slice(0, 8)}${code.endsWith('2') ? '3' : '2'}`;
      const all = () => atOnce(30, () => pair(wrong));
      const answers = await overtaking(vartti, 'LOCK TABLE device IN EXCLUSIVE MODE', all, undefined, 10);
      expect(tally(answers)).toEqual({ '401 pairing_code_wrong': 30 });
      expect(await count('device WHERE code_tries = 5')).toBe(1);
      expect((await pair(code)).body.code).toBe('pairing_code_wrong');
    },
  );

  attack(
    'one invitation to a firm, accepted fifty times at once',
    'an address confirmed for somebody else by two requests at once (GitLab, CVE-2022-4037)',
    async () => {
      const owner = await given.recruiter();
      const cookie = await signInAs(vartti, owner.email);
      const body = { name: 'Bea', email: 'bea@example.fi', language: 'fi' };
      expect((await ask(`PUT /employer/team/${newId()}`, cookie, body)).status).toBe(200);
      const browser = await challengeFor(vartti, 'bea@example.fi');
      const code = await codeSentTo(vartti, 'bea@example.fi');
      const answers = await atOnce(50, () => ask('POST /sign-in/sessions', browser, { code }));
      expect(answers.filter(({ status }) => status === 201)).toHaveLength(1);
      expect(await count(`transition WHERE subject = 'recruiter' AND to_state = 'accepted'`)).toBe(1);
      expect(await count('recruiter WHERE invitation_ends_at IS NULL')).toBe(2);
    },
  );

  attack(
    'two coordinators of one Ohjaamo are removed in the same moment',
    'write skew: each of two doctors goes off call because the other one stays (Cahill et al., 2008)',
    async () => {
      const region = [await staffAs('region_coordinator'), await staffAs('region_coordinator')];
      const last = [await staffAs('coordinator'), await staffAs('coordinator')];
      const end = (n: number) =>
        ask(`DELETE /staff/team/${last[n]?.membershipId as string}`, region[n]?.cookie as string);
      const lock = 'LOCK TABLE staff_membership IN SHARE MODE';
      const answers = await overtaking(vartti, lock, () => atOnce(2, end), undefined, 2);
      expect(tally(answers)).toEqual({ '200': 1, '409 last_of_role': 1 });
      expect(await count(`staff_membership WHERE role = 'coordinator'`)).toBe(1);
    },
  );

  attack(
    'two administrators remove each other in the same moment',
    'an organisation that nobody can open any more, because its last two owners removed each other (CWE-362)',
    async () => {
      const [one, two] = [await staffAs('administrator'), await staffAs('administrator')];
      const answers = await Promise.all([
        ask(`DELETE /staff/team/${two.membershipId}`, one.cookie),
        ask(`DELETE /staff/team/${one.membershipId}`, two.cookie),
      ]);
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(await count(`staff_membership WHERE role = 'administrator'`)).toBe(1);
    },
  );

  it('and without the line in which changes of the staff stand, both would go', async () => {
    const [one, two] = [await staffAs('administrator'), await staffAs('administrator')];
    const others = (id: string) => count(`staff_membership WHERE role = 'administrator' AND id <> '${id}'`);
    const naively = async (id: string) => {
      if ((await others(id)) > 0) await run('DELETE FROM staff_membership WHERE id = $1', id);
    };
    await overtaking(
      vartti,
      'LOCK TABLE staff_membership IN SHARE MODE',
      () => Promise.all([naively(one.membershipId), naively(two.membershipId)]),
      async () => expect(await count(`staff_membership WHERE role = 'administrator'`)).toBe(2),
      2,
    );
    expect(await count(`staff_membership WHERE role = 'administrator'`)).toBe(0);
  });

  attack(
    'a role is taken away while its holder’s request is under way',
    'rights checked at the door and used later, after they were taken back (CWE-367, time of check to time of use)',
    async () => {
      const coordinator = await staffAs('coordinator');
      const answer = await overtaking(
        vartti,
        'SELECT pg_advisory_xact_lock(61, 1)',
        () => invite(coordinator.cookie, 'friend@example.fi'),
        () => run('DELETE FROM staff_membership WHERE id = $1', coordinator.membershipId),
      );
      expect(answer.status).toBe(404);
      expect(await run(`SELECT FROM staff_member WHERE email = 'friend@example.fi'`)).toEqual([]);
    },
  );

  attack(
    'one person is invited twice in the same moment',
    'doubled memberships: looked up, then made, by two requests at once (DevCard, issue 497)',
    async () => {
      const { cookie } = await staffAs('coordinator');
      const answers = await atOnce(10, () => invite(cookie, 'uusi@example.fi'));
      expect(tally(answers)).toEqual({ '200': 1, '409 already_member': 9 });
      expect(await count(`outgoing_message WHERE template = 'staff_invited'`)).toBe(1);
    },
  );

  attack(
    'a firm is handed over to two people at once',
    'two owners, or none, after a transfer was confirmed in two tabs (CWE-362)',
    async () => {
      const { employerId, email } = await given.recruiter();
      const heirs = [
        await given.recruiter({ employerId, owner: false }),
        await given.recruiter({ employerId, owner: false }),
      ];
      const cookie = await signInAs(vartti, email);
      const answers = await Promise.all(
        heirs.map(({ id }) => ask(`PUT /employer/team/${id}/ownership`, cookie)),
      );
      expect(answers.filter(({ status }) => status === 200).length).toBeLessThanOrEqual(1);
      expect(await count('recruiter WHERE owner')).toBe(1);
    },
  );

  attack(
    'a tablet that is taken back while it counts',
    'sessions that went on working because a request was already past the check (revocation lag, OWASP ASVS 3.3)',
    async () => {
      const { cookie } = await staffAs('worker');
      const id = newId();
      const kiosk = (await pair(await kioskCode(cookie, id))).cookie;
      const late = await overtaking(
        vartti,
        'LOCK TABLE visit IN SHARE MODE',
        () => ask(`PUT /kiosk/visits/${newId()}`, kiosk),
        async () => expect((await ask(`DELETE /staff/devices/${id}`, cookie)).status).toBe(200),
      );
      expect([late.status, await count('visit')]).toEqual([404, 0]);
      expect((await ask('GET /kiosk/today', kiosk)).body.code).toBe('device_revoked');
    },
  );

  attack(
    'two places use the same id at once',
    'idempotency keys that were not kept apart by account, so one got the other’s answer (CWE-694)',
    async () => {
      const { cookie } = await staffAs('worker');
      const there = await given.ohjaamo();
      const other = await signInAs(vartti, (await given.staff({ ohjaamoId: there.id })).email);
      for (let round = 0; round < 5; round += 1) {
        const id = newId();
        const answers = await Promise.all([
          ask(`PUT /staff/visits/${id}`, cookie, { ohjaamoId: ohjaamo.id }),
          ask(`PUT /staff/visits/${id}`, other, { ohjaamoId: there.id }),
        ]);
        expect(tally(answers)).toEqual({ '200': 1, '409 id_used': 1 });
      }
      expect(await count('visit')).toBe(5);
    },
  );

  attack(
    'two people book with the same id at once',
    'a predictable request id with which one person read the answer that was made for another (CWE-639)',
    async () => {
      const { slots } = await given.event({ tables: 2 });
      const id = newId();
      const answers = await atOnce(2, (n) =>
        ask(`PUT /registrations/${id}`, null, {
          slotId: slots[n]?.id,
          firstName: `Nuori ${n}`,
          contact: `+35840100000${n}`,
          language: 'fi',
        }),
      );
      expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
      expect(await count('registration')).toBe(1);
      expect(await count('slot WHERE taken > 0')).toBe(1);
    },
  );

  attack(
    'ten firms reach for the last free table',
    'double-booked stands after parallel reservations (the double sale of ticket shops)',
    async () => {
      const event = await given.event({ ohjaamoId: ohjaamo.id, tables: 0, freeTables: 1 });
      const recruiters = await Promise.all(
        Array.from({ length: 10 }, async () => {
          const { id: employerId } = await given.employer({ ohjaamoId: ohjaamo.id });
          return given.recruiter({ employerId });
        }),
      );
      const cookies: string[] = [];
      for (const { email } of recruiters) cookies.push(await signInAs(vartti, email));
      const answers = await atOnce(10, (n) =>
        ask(`PUT /employer/events/${event.id}/table`, cookies[n] as string, {
          mode: 'room',
          recruiterIds: [recruiters[n]?.id],
          openingIds: [],
        }),
      );
      expect(tally(answers)).toEqual({ '200': 1, '409 no_table_free': 9 });
      expect(await count(`event_table WHERE status = 'asked'`)).toBe(1);
    },
  );

  attack(
    'an offer is accepted while it runs out and is swept to the next in line',
    'a seat sold twice because its hold ran out while the first buyer paid (ticket shops)',
    async () => {
      const accepted: number[] = [];
      for (let round = 0; round < 6; round += 1) {
        const event = await given.event({ slotsEach: 1, day: '2026-12-09' });
        const [slot] = event.slots;
        const person = (n: number) => ({
          firstName: 'Nuori',
          contact: `+35840${1_000_000 + 10 * round + n}`,
          language: 'fi',
        });
        const holder = await ask(`PUT /registrations/${newId()}`, null, { slotId: slot?.id, ...person(0) });
        const links: string[] = [];
        for (const n of [1, 2]) {
          const waiting = await ask(`PUT /waiting-list/${newId()}`, null, {
            partId: slot?.partId,
            ...person(n),
          });
          links.push(String(waiting.body['link']));
        }
        await ask(`PUT /links/${String(holder.body['link'])}/cancellation`, null, {});
        const [held] = await run<{ until: Date }>(
          `SELECT held_until AS until FROM offer WHERE status = 'held'
          AND slot_id = $1`,
          slot?.id,
        );
        const sweep = async () => {
          vartti.clock.set(held?.until.toISOString() as string);
          vartti.clock.advance({ seconds: 1 });
          await vartti.app.get(Promotion, { strict: false }).sweep();
        };
        const accept = ask(`PUT /links/${links[0] as string}/offer/acceptance`, null);
        const [answer] = await Promise.all([accept, sweep()]);
        accepted.push(answer.status);
        vartti.clock.set('2026-12-01T08:00:00Z');
      }
      for (const status of accepted) expect([200, 409]).toContain(status);
      expect(
        await count(`slot s WHERE s.taken <> (SELECT count(*) FROM meeting m WHERE m.slot_id = s.id AND m.status = 'booked')
          + (SELECT count(*) FROM offer o WHERE o.slot_id = s.id AND o.status = 'held') OR s.taken > s.capacity`),
      ).toBe(0);
      expect(await count(`meeting WHERE status = 'booked'`)).toBe(
        accepted.filter((one) => one === 200).length,
      );
    },
  );

  attack(
    'a tap that is sent again, as it was and as another',
    'replay: garage doors opened with what was recorded, payments booked twice after a timeout',
    async () => {
      const evening = await eveningIn(vartti);
      evening.minute(1);
      await evening.walkIn('Aino');
      await evening.walkIn('Eino');
      const id = newId();
      const call = { do: 'call', tableId: evening.table(1) } as const;
      const answers = await Promise.all(Array.from({ length: 8 }, () => evening.tap(call, id)));
      expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
      expect(await count('turn')).toBe(1);
      expect(await count(`room_deed WHERE deed = 'call'`)).toBe(1);
      for (const other of [
        { do: 'call', tableId: evening.table(2) },
        { do: 'close_table', tableId: evening.table(1) },
        { do: 'add', firstName: 'Aino', lines: [], language: 'fi' },
      ] as const)
        expect((await evening.tap(other, id)).body.code).toBe('id_used');
      // Taken back, it is not done once more by whoever recorded it.
      await evening.undo(id);
      expect((await evening.tap(call, id)).status).toBe(200);
      expect(await count('turn')).toBe(0);
    },
  );
});
