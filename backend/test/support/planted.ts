import { randomUUID } from 'node:crypto';
import { aboutYoungPeople } from '../../src/privacy/declarations.js';
import { newId, type TestApp } from './app.js';
import type { Given } from './given.js';
import {
  askedToEvening,
  interested,
  looksFor,
  placed,
  proposed,
  recommended,
  referred,
  supported,
} from './planted.path.js';
import { signInAs } from './sign-in.js';

/** Somebody of whom every declared table holds something, with a marker in every column that can hold one. */
export interface Planted {
  personId: string;
  email: string;
  phone: string;
  cookie: string;
  eventId: string;
  ohjaamoId: string;
  /** `table.column` → what stands there. */
  markers: Map<string, string>;
  /** The markers of columns that people are shown. */
  shown: string[];
}

interface Column {
  name: string;
  type: string;
}

/** Columns whose values the database itself limits to a few words, so that nothing can be planted there. */
const LIMITED = [
  'young_person.language',
  'young_person.non_disclosure',
  'registration.language',
  'registration.answer',
  'rotation_entry.needs',
  'waiting_list_entry.language',
  'ticket.language',
  'ticket.shown_as',
  // One letter, that stands everywhere.
  'ticket.initial',
  'turn.impression',
  'turn.answer',
  'person_note.kind',
  'referral.outcome',
  'check_in.face',
  'support_note.spoke_with',
  'placement.age_group',
  // Messages, sessions and users are found by what stands here.
  'outgoing_message.address',
  'saved_search.address',
  'saved_search.language',
  'auth_user.email',
  'auth_session.token',
  // The columns that changed, by name.
  'audit.columns',
];

let planted = 0;

/** @param mark begins every marker, so that one search finds any of them */
export async function plantedPerson(vartti: TestApp, given: Given, mark = 'MERKKI'): Promise<Planted> {
  const event = await given.event({ format: 'tunnissa-duuniin', slotsEach: 4 });
  const past = await given.event({ ohjaamoId: event.ohjaamoId, day: '2026-11-04', slotsEach: 2 });
  const staff = await given.staff({ ohjaamoId: event.ohjaamoId });
  const email = `${mark.toLowerCase()}-${randomUUID().slice(0, 8)}@example.fi`;
  const phone = `+35840${String(7_100_000 + (planted += 1))}`;
  const { id: personId } = await given.person({ email, phone, firstName: `${mark}nimi` });
  const cookie = await signInAs(vartti, email);
  await rowsEverywhere(vartti, { personId, email, event, past, staffId: staff.id });
  const markers = new Map<string, string>([
    ['young_person.email', email],
    ['young_person.phone', phone],
  ]);
  const shown = [email, phone];
  for (const { table, personal, withheld, ofPerson } of aboutYoungPeople) {
    const columns = await columnsOf(vartti, table);
    for (const name of [...personal, ...withheld]) {
      const column = `${table}.${name}`;
      const type = columns.find((one) => one.name === name)?.type;
      if (markers.has(column) || LIMITED.includes(column) || !type) continue;
      const marker = type === 'uuid' ? randomUUID() : `${mark}-${table}-${name}`;
      if (!(await plant(vartti, { table, name, type, marker, ofPerson, personId }))) continue;
      markers.set(column, marker);
      if (personal.includes(name)) shown.push(marker);
    }
  }
  return { personId, email, phone, cookie, eventId: event.id, ohjaamoId: event.ohjaamoId, markers, shown };
}

async function columnsOf({ database }: TestApp, table: string): Promise<Column[]> {
  return database.query<Column>(
    `SELECT attname AS name, format_type(atttypid, NULL) AS type FROM pg_attribute
     WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped`,
    [table],
  );
}

const VALUES: Record<string, string> = {
  text: '$2',
  citext: '$2',
  uuid: '$2::uuid',
  jsonb: `jsonb_build_object('planted', $2::text)`,
  'text[]': 'ARRAY[$2]',
};

/** Into one row of the person's, where something stands already when there is such a one. */
async function plant(
  { database }: TestApp,
  of: { table: string; name: string; type: string; marker: string; ofPerson: string; personId: string },
): Promise<boolean> {
  const value = VALUES[of.type];
  if (!value) return false;
  const rows = await database.query<{ place: string }>(
    `SELECT t.ctid::text AS place FROM ${of.table} t WHERE ${of.ofPerson} ORDER BY t."${of.name}" IS NULL, t.ctid`,
    [of.personId],
  );
  if (rows.length === 0)
    throw new Error(`${of.table}: nothing of the planted person; add a row to test/support/planted.ts`);
  const [first] = rows;
  await database.query(`UPDATE ${of.table} t SET "${of.name}" = ${value} WHERE t.ctid = $1::tid`, [
    first?.place,
    of.marker,
  ]);
  return true;
}

interface Surroundings {
  personId: string;
  email: string;
  event: Awaited<ReturnType<Given['event']>>;
  past: Awaited<ReturnType<Given['event']>>;
  staffId: string;
}

/** One row at least in every table that declares to hold something of young people. */
async function rowsEverywhere(
  vartti: TestApp,
  { personId, email, event, past, staffId }: Surroundings,
): Promise<void> {
  const run = (text: string, values: unknown[]) => vartti.database.query(text, values);
  const now = vartti.clock.now().toString();
  const [coming, before, entry, note, card, seatPart] = [
    newId(),
    newId(),
    newId(),
    newId(),
    newId(),
    event.parts.find(({ kind }) => kind === 'presentation')?.id,
  ];
  for (const [id, eventId, code] of [
    [coming, event.id, 'KOIVU 27'],
    [before, past.id, 'HAUKI 31'],
  ])
    await run(
      `INSERT INTO registration (id, ohjaamo_id, event_id, person_id, first_name, language, code, channel, created_at)
       VALUES ($1, $2, $3, $4, 'Aino', 'fi', $5, 'web', $6)`,
      [id, event.ohjaamoId, eventId, personId, code, now],
    );
  for (const [registration, at] of [
    [coming, event],
    [before, past],
  ] as const) {
    const slot = at.slots[0];
    await run(
      `INSERT INTO meeting (ohjaamo_id, event_id, registration_id, person_id, event_table_id, slot_id, starts_at, ends_at, status, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [
        event.ohjaamoId,
        at.id,
        registration,
        personId,
        slot?.tableId,
        slot?.id,
        slot?.startsAt,
        slot?.endsAt,
        at === past ? 'done' : 'booked',
        now,
      ],
    );
    await run('UPDATE slot SET taken = 1 WHERE id = $1', [slot?.id]);
  }
  await run(`INSERT INTO seat (ohjaamo_id, part_id, registration_id, created_at) VALUES ($1, $2, $3, $4)`, [
    event.ohjaamoId,
    seatPart,
    coming,
    now,
  ]);
  await run('UPDATE part SET taken = taken + 1 WHERE id = $1', [seatPart]);
  await run(
    `INSERT INTO waiting_list_entry (id, ohjaamo_id, event_id, part_id, person_id, first_name, language, status, joined_at)
     VALUES ($1, $2, $3, $4, $5, 'Aino', 'fi', 'left', $6)`,
    [entry, event.ohjaamoId, past.id, past.parts[0]?.id, personId, now],
  );
  await run(
    `INSERT INTO offer (ohjaamo_id, entry_id, part_id, status, opens_at, held_until, created_at)
     VALUES ($1, $2, $3, 'expired', $4, $4::timestamptz + interval '1 hour', $4)`,
    [event.ohjaamoId, entry, past.parts[0]?.id, now],
  );
  const [ticket, turn] = [newId(), newId()];
  await run(`INSERT INTO room (event_id, ohjaamo_id, settings, opened_at) VALUES ($1, $2, '{}', $3)`, [
    past.id,
    event.ohjaamoId,
    now,
  ]);
  await run(
    `INSERT INTO ticket (id, ohjaamo_id, event_id, number, registration_id, person_id, first_name, initial, language, came_by,
       presence, status, waits, came_at)
     VALUES ($1, $2, $3, 1, $4, $5, 'Aino', 'K', 'fi', 'kiosk', 'here', 'left', $6, $7)`,
    [
      ticket,
      event.ohjaamoId,
      past.id,
      before,
      personId,
      `[{"line": "table:${past.tables[0]?.id}", "state": "met"}]`,
      now,
    ],
  );
  await run(
    `INSERT INTO turn (id, ohjaamo_id, event_id, ticket_id, event_table_id, line, state, called_at, started_at, ended_at,
       impression, words, answer)
     VALUES ($1, $2, $3, $4, $5, 'any', 'done', $6, $6, $6, 'go_on', 'Hyvä', 'yes')`,
    [turn, event.ohjaamoId, past.id, ticket, past.tables[0]?.id, now],
  );
  await rotationOf(run, { event: past, registrationId: before, now });
  await run(
    `INSERT INTO transition (subject, subject_id, to_state, reason, actor_kind, at) VALUES ('ticket', $1, 'waiting', 'arrive', 'kiosk', $2)`,
    [ticket, now],
  );
  await run(
    `INSERT INTO card_version (id, person_id, version, content, created_at) VALUES ($1, $2, 1, '{}', $3)`,
    [card, personId, now],
  );
  await run(
    `INSERT INTO consent (id, person_id, kind, card_version_id, first_name, ohjaamo_id, until, given_at, request_hash)
     VALUES ($1, $2, 'ohjaamo_card', $3, 'Aino', $4, $5::timestamptz + interval '30 days', $5, 'x')`,
    [newId(), personId, card, event.ohjaamoId, now],
  );
  // Notes are shown at an address that staff have seen to be theirs.
  await run('UPDATE young_person SET confirmed_at = $2, confirmed_by = $3 WHERE id = $1', [
    personId,
    now,
    staffId,
  ]);
  await run(
    `INSERT INTO person_note (id, ohjaamo_id, person_id, kind, written_by, written_at) VALUES ($1, $2, $3, 'guidance', $4, $5)`,
    [note, event.ohjaamoId, personId, staffId, now],
  );
  await run(
    `INSERT INTO person_note_version (note_id, version, text, written_by, written_at) VALUES ($1, 1, 'x', $2, $3)`,
    [note, staffId, now],
  );
  // A working note besides, whose text the person does not read.
  const working = newId();
  await run(
    `INSERT INTO person_note (id, ohjaamo_id, person_id, kind, working_because, written_by, written_at)
     VALUES ($1, $2, $3, 'other', 'kesken', $4, $5)`,
    [working, event.ohjaamoId, personId, staffId, now],
  );
  await run(
    `INSERT INTO person_note_version (note_id, version, text, written_by, written_at) VALUES ($1, 1, 'TYÖMUISTIINPANO', $2, $3)`,
    [working, staffId, now],
  );
  await run(
    `INSERT INTO auth_account ("accountId", "providerId", "userId", "updatedAt")
     SELECT 'x', 'x', id, now() FROM auth_user WHERE email = $1`,
    [email],
  );
  await run(
    `INSERT INTO auth_address_change (id, user_id, person_id, kind, new_sealed, old_sealed, language, code_hash, link_hash, expires_at)
     SELECT $1, id, $2, 'email', 'x', 'x', 'fi', 'x', 'x', $4 FROM auth_user WHERE email = $3`,
    [newId(), personId, email, now],
  );
  await run(
    `INSERT INTO outgoing_message (template, recipient_kind, recipient_id, channel, language, payload, once_key, not_before, created_at, status)
     VALUES ('booking_moved', 'young_person', $1, 'email', 'fi', '{}', $2, $3, $3, 'sent')`,
    [personId, randomUUID(), now],
  );
  await run(
    `INSERT INTO transition (subject, subject_id, to_state, reason, actor_kind, actor_id, at) VALUES ('registration', $1, 'active', 'x', 'young_person', $2, $3)`,
    [before, personId, now],
  );
  await run(
    `INSERT INTO reading (person_id, actor_kind, actor_id, what, why, ohjaamo_id, hour, first_at, last_at)
     VALUES ($1, 'staff', $2, 'day_list', 'running_the_event', $3, $4, $4, $4)`,
    [personId, staffId, event.ohjaamoId, now],
  );
  await run('UPDATE young_person SET feed_key = gen_random_uuid() WHERE id = $1', [personId]);
  await looksFor({ run, email, now });
  await interested({ run, personId, ohjaamoId: event.ohjaamoId, staffId, now });
  await referred({ run, personId, ohjaamoId: event.ohjaamoId, staffId, now });
  await recommended({ run, personId, ohjaamoId: event.ohjaamoId, staffId, now });
  const placementId = await placed({ run, personId, ohjaamoId: event.ohjaamoId, staffId, now });
  await supported({ run, ohjaamoId: event.ohjaamoId, staffId, now }, placementId);
  await proposed({ run, personId, ohjaamoId: event.ohjaamoId, staffId, now });
  await askedToEvening({ run, personId, ohjaamoId: event.ohjaamoId, staffId, now }, event.id);
}

/** They wished for a table that said no thanks, and what came of it. */
async function rotationOf(
  run: (text: string, values: unknown[]) => Promise<unknown>,
  { event, registrationId, now }: { event: Surroundings['past']; registrationId: string; now: string },
): Promise<void> {
  const [tableId, planId] = [event.tables[0]?.id, newId()];
  const at = [registrationId, tableId, event.ohjaamoId];
  await run(
    `INSERT INTO rotation_entry (registration_id, ohjaamo_id, event_id, languages, changed_at) VALUES ($1, $2, $3, '{fi}', $4)`,
    [registrationId, event.ohjaamoId, event.id, now],
  );
  await run(
    'INSERT INTO wish (registration_id, event_table_id, ohjaamo_id, rank) VALUES ($1, $2, $3, 1)',
    at,
  );
  await run(
    `INSERT INTO table_interest (registration_id, event_table_id, ohjaamo_id, no_thanks, said_at) VALUES ($1, $2, $3, true, $4)`,
    [...at, now],
  );
  await run(
    `INSERT INTO rotation_plan (id, ohjaamo_id, event_id, status, asked_at, done_at, published_at) VALUES ($1, $2, $3, 'published', $4, $4, $4)`,
    [planId, event.ohjaamoId, event.id, now],
  );
  await run(
    'INSERT INTO plan_meeting (registration_id, event_table_id, ohjaamo_id, plan_id, round) VALUES ($1, $2, $3, $4, 1)',
    [...at, planId],
  );
  await run(
    `INSERT INTO plan_unmet (registration_id, event_table_id, ohjaamo_id, plan_id, why) VALUES ($1, $2, $3, $4, 'vetoed_by_table')`,
    [...at, planId],
  );
  await run(
    `INSERT INTO rotation_change (registration_id, event_table_id, ohjaamo_id, event_id, code, round, before_round, at)
     VALUES ($1, $2, $3, $4, 'given_on', 1, 0, $5)`,
    [...at, event.id, now],
  );
}

/** Every row of every table of every schema, as one text: where a marker stands, it is found. */
export async function everythingIn(query: (text: string) => Promise<object[]>): Promise<Map<string, string>> {
  const tables = (await query(
    `SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
     WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`,
  )) as { name: string }[];
  const texts = new Map<string, string>();
  for (const { name } of tables) {
    const rows = (await query(`SELECT to_jsonb(t)::text AS row FROM ${name} t`)) as { row: string }[];
    texts.set(name, rows.map(({ row }) => row).join('\n'));
  }
  return texts;
}

/** Where any of these still stands: `table: marker`. */
export function leftIn(texts: Map<string, string>, markers: Iterable<string>): string[] {
  const wanted = [...markers];
  return [...texts].flatMap(([name, text]) =>
    wanted.filter((marker) => text.includes(marker)).map((marker) => `${name}: ${marker}`),
  );
}
