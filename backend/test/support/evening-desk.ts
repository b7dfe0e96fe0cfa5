import { randomUUID } from 'node:crypto';
import { sealLink } from '../../src/accounts/link.js';
import type {
  EveningAskings,
  EveningProposals,
  MyEveningProposal,
} from '../../src/proposals/evening-proposals.schema.js';
import { SECRET, type TestApp } from './app.js';
import { givenIn } from './given.js';
import { signInAs } from './sign-in.js';

type Mine = MyEveningProposal & { code?: string };

/** An Ohjaamo whose staff ask those whom it knows to an evening. */
export async function eveningDesk(vartti: TestApp, wanted: object = {}) {
  vartti.clock.set('2026-12-01T08:00:00Z');
  await vartti.database.empty();
  const given = givenIn(vartti);
  const event = await given.event({ day: '2026-12-16', tables: 2, slotsEach: 1, ...wanted });
  const { ohjaamoId, regionId } = event;
  const worker = await given.staff({ ohjaamoId });
  const cookie = await signInAs(vartti, worker.email);
  const { database } = vartti;
  const known = async (firstName: string, more: object = {}) => {
    const person = await given.person({
      regionId,
      firstName,
      phone: null,
      email: `${randomUUID()}@example.fi`,
      ...more,
    });
    await database.query(
      `INSERT INTO person_note (id, ohjaamo_id, person_id, kind, written_by, written_at)
       VALUES (gen_random_uuid(), $1, $2, 'guidance', $3, $4)`,
      [ohjaamoId, person.id, worker.id, vartti.clock.now().toString()],
    );
    return person.id;
  };
  const path = `staff/events/${event.id}/proposals`;
  const idOf = async (personId: string) => {
    const [row] = await database.query<{ id: string }>(
      'SELECT id FROM evening_proposal WHERE person_id = $1',
      [personId],
    );
    return row?.id as string;
  };
  return {
    given,
    idOf,
    event,
    worker,
    cookie,
    known,
    list: (query = '', as = cookie) => vartti.ask<EveningProposals>(`GET /${path}${query}`, { cookie: as }),
    ask: (personIds: string[], more: object = {}, as = cookie) =>
      vartti.ask<EveningProposals & { code?: string }>(`PUT /${path}`, {
        body: { personIds, ...more },
        cookie: as,
      }),
    async linkOf(personId: string) {
      return sealLink({ subject: 'proposal', id: await idOf(personId), route: 'message' }, SECRET);
    },
    withdraw: async (personId: string, as = cookie) =>
      vartti.ask<EveningProposals & { code?: string }>(
        `PUT /staff/evening-proposals/${await idOf(personId)}/withdrawal`,
        { body: {}, cookie: as },
      ),
    evenings: (as = cookie) => vartti.ask<EveningAskings>('GET /staff/evening-proposals', { cookie: as }),
    see: (link: string) => vartti.ask<Mine>(`GET /my-evenings/${link}`),
    say: (link: string, what: 'acceptance' | 'refusal' | 'postponement') =>
      vartti.ask<Mine>(`PUT /my-evenings/${link}/${what}`, { body: {} }),
    places: () =>
      database.query<{ personId: string; tableId: string | null; kind: string }>(
        `SELECT r.person_id AS "personId", m.event_table_id AS "tableId", coalesce(p.kind, 'slots') AS kind FROM registration r
         LEFT JOIN meeting m ON m.registration_id = r.id LEFT JOIN seat s ON s.registration_id = r.id LEFT JOIN part p ON p.id = s.part_id
         WHERE r.status = 'active' ORDER BY r.created_at, r.id`,
      ),
    told: (template: string) =>
      database.query<{ to: string }>('SELECT recipient_id AS to FROM outgoing_message WHERE template = $1', [
        template,
      ]),
    steps: () =>
      database.query<{ from: string | null; to: string }>(
        `SELECT from_state AS from, to_state AS to FROM transition WHERE subject = 'evening_proposal' ORDER BY id`,
      ),
  };
}
