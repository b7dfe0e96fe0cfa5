import type { TestApp } from './app.js';
import type { Given, GivenEvent } from './given.js';
import type { Template } from '../../src/messages/outbox.js';

// What letters tell of: rows that their specs write, each for its own letters.

/** Somebody of staff has promised the firm something for that day. @returns who */
export async function promiseOn(
  day: string,
  query: TestApp['database']['query'],
  { employerId, ohjaamoId }: { employerId: string; ohjaamoId: string },
): Promise<string> {
  const [staff] = await query<{ id: string }>(
    'SELECT staff_member_id AS id FROM staff_membership WHERE ohjaamo_id = $1',
    [ohjaamoId],
  );
  await query(
    `INSERT INTO firm_promise (id, region_id, employer_id, ohjaamo_id, staff_id, promised_by, what, due_on, written_at)
     SELECT gen_random_uuid(), region_id, id, $2, $3, 'us', 'Soitan, kuka tulee.', $4, $4::date FROM employer WHERE id = $1`,
    [employerId, ohjaamoId, staff?.id, day],
  );
  return staff?.id as string;
}

export const proposalIs = (template: Template) =>
  template === 'proposal_asked' ? 'asked' : template === 'proposal_news' ? 'invited' : 'with_employer';

/** Staff proposed this opening to the person, who said yes. */
export async function prepareProposal(
  { database: { query }, clock }: TestApp,
  { id, personId, openingId }: { id: string; personId: string; openingId: string },
): Promise<void> {
  const now = clock.now().toString();
  await query(
    `INSERT INTO card_version (id, person_id, version, content, created_at) VALUES ($1, $1, 1, '{}', $2)`,
    [personId, now],
  );
  await query(
    `INSERT INTO consent (id, person_id, kind, card_version_id, first_name, employer_id, opening_id, until, given_at, request_hash)
     SELECT $1, $1, 'employer_card', $1, 'Aino', q.employer_id, q.id, $3::timestamptz + interval '30 days', $3, 'x'
     FROM opening q WHERE q.id = $2`,
    [personId, openingId, now],
  );
  await query(
    `INSERT INTO proposal (id, region_id, ohjaamo_id, person_id, opening_id, employer_id, state, since, proposed_by, created_at, asked_at,
       meets_at, meets_where)
     SELECT $1, q.region_id, q.ohjaamo_id, $2, q.id, q.employer_id, 'asked', $4, s.staff_member_id, $4, $4, $4, 'Keskikatu 1'
     FROM opening q JOIN staff_membership s ON s.ohjaamo_id = q.ohjaamo_id WHERE q.id = $3`,
    [id, personId, openingId, now],
  );
}

/** Staff asked them to this evening. */
export async function prepareEveningProposal(
  { database: { query }, clock }: TestApp,
  { id, personId, eventId }: { id: string; personId: string; eventId: string },
): Promise<void> {
  await query(
    `INSERT INTO evening_proposal (id, region_id, ohjaamo_id, event_id, person_id, words, state, since, proposed_by, created_at)
     SELECT $1, e.region_id, e.ohjaamo_id, e.id, $2, 'Tule mukaan!', 'asked', $4, s.staff_member_id, $4
     FROM event e JOIN staff_membership s ON s.ohjaamo_id = e.ohjaamo_id WHERE e.id = $3 LIMIT 1`,
    [id, personId, eventId, clock.now().toString()],
  );
}

/** They have started there, and are asked how it goes. */
export async function prepareCheckIn(
  { database: { query }, clock }: TestApp,
  { id, personId, openingId }: { id: string; personId: string; openingId: string },
): Promise<void> {
  const now = clock.now().toString();
  await query(
    `INSERT INTO placement (id, region_id, ohjaamo_id, person_id, employer_id, opening_id, kind, title, origin, status, started_at, created_at,
       created_by, updated_at)
     SELECT $1, q.region_id, q.ohjaamo_id, $2, q.employer_id, q.id, 'job', left(q.title, 120), 'proposal', 'running', $4, $4, s.staff_member_id, $4
     FROM opening q JOIN staff_membership s ON s.ohjaamo_id = q.ohjaamo_id WHERE q.id = $3`,
    [id, personId, openingId, now],
  );
  await query(
    `INSERT INTO check_in (id, ohjaamo_id, placement_id, side, plan_code, due_on, state, asked_at)
     SELECT $1, p.ohjaamo_id, p.id, 'young_person', 'day_1', $2::date, 'asked', $2 FROM placement p WHERE p.id = $1`,
    [id, now],
  );
}

/** Five more firms at tables of their own. */
export const hosts = async (given: Given, ohjaamoId: string, firm: string) => {
  const ids = [];
  for (const n of [2, 3, 4, 5, 6]) ids.push((await given.employer({ ohjaamoId, name: `${firm} ${n}` })).id);
  return ids;
};

/** The same event's rotation: four meetings, a wish that does not fit, and four changes. */
export async function prepareRotation(
  { database: { query }, clock }: TestApp,
  { event, registrationId, personId }: { event: GivenEvent; registrationId: string; personId: string },
): Promise<{ changeIds: string[] }> {
  const { id, ohjaamoId, tables } = event;
  const now = clock.now().toString();
  const [planId, startsAt] = [tables[2]?.id, event.endsAt];
  await query(
    `INSERT INTO part (id, ohjaamo_id, event_id, kind, position, starts_at, ends_at, settings)
     VALUES (gen_random_uuid(), $1, $2, 'rotation', 9, $3, $3::timestamptz + interval '90 minutes', '{"slotMinutes": 15, "breakMinutes": 3}')`,
    [ohjaamoId, id, startsAt],
  );
  await query("UPDATE event SET ends_at = $2::timestamptz + interval '90 minutes' WHERE id = $1", [
    id,
    startsAt,
  ]);
  await query(
    'INSERT INTO rotation_entry (registration_id, ohjaamo_id, event_id, changed_at) VALUES ($1, $2, $3, $4)',
    [registrationId, ohjaamoId, id, now],
  );
  for (const round of [1, 2, 3, 4])
    await query(
      `INSERT INTO meeting (ohjaamo_id, event_id, registration_id, person_id, event_table_id, round, starts_at, ends_at, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7::timestamptz + make_interval(mins => $8), $7::timestamptz + make_interval(mins => $8 + 15), $9)`,
      [ohjaamoId, id, registrationId, personId, tables[round]?.id, round, startsAt, (round - 1) * 18, now],
    );
  await query(
    `INSERT INTO rotation_plan (id, ohjaamo_id, event_id, status, asked_at, done_at, published_at)
     VALUES ($1, $2, $3, 'published', $4, $4, $4)`,
    [planId, ohjaamoId, id, now],
  );
  await query('INSERT INTO wish (registration_id, event_table_id, ohjaamo_id, rank) VALUES ($1, $2, $3, 1)', [
    ...[registrationId, tables[5]?.id, ohjaamoId],
  ]);
  await query(
    `INSERT INTO plan_unmet (plan_id, registration_id, event_table_id, ohjaamo_id, why) VALUES ($1, $2, $3, $4, 'vetoed_by_table')`,
    [planId, registrationId, tables[5]?.id, ohjaamoId],
  );
  const changes = await query<{ id: string }>(
    `INSERT INTO rotation_change (ohjaamo_id, event_id, registration_id, event_table_id, code, round, to_round, before_round, at)
     SELECT $1, $2, $3, t.id, c.code, c.round, c.to_round, 0, $4
     FROM (VALUES (2, 'moved', 1, 2), (3, 'table_missing', 3, NULL), (4, 'given_on', 4, NULL), (5, 'seat_free', 5, NULL)) AS c(number, code, round, to_round)
     JOIN event_table t ON t.event_id = $2 AND t.number = c.number RETURNING id`,
    [ohjaamoId, id, registrationId, now],
  );
  return { changeIds: changes.map((change) => change.id) };
}

/** A work trial at the firm of this opening, to which the person has said yes. */
export async function prepareAgreement(
  { database: { query }, clock }: TestApp,
  { personId, openingId }: { personId: string; openingId: string },
): Promise<string> {
  const now = clock.now().toString();
  const [placement] = await query<{ id: string }>(
    `INSERT INTO placement (id, region_id, ohjaamo_id, person_id, employer_id, opening_id, kind, title, origin, ends_on,
       created_at, created_by, updated_at)
     SELECT gen_random_uuid(), q.region_id, q.ohjaamo_id, $1, q.employer_id, q.id, 'work_trial', left(q.title, 120), 'other', '2026-12-31',
       $3, (SELECT id FROM staff_member LIMIT 1), $3 FROM opening q WHERE q.id = $2 RETURNING id`,
    [personId, openingId, now],
  );
  await query(
    `INSERT INTO agreement (id, region_id, ohjaamo_id, placement_id, person_id, employer_id, version, created_at, created_by, updated_at)
     SELECT gen_random_uuid(), region_id, ohjaamo_id, id, person_id, employer_id, 1, $2, created_by, $2 FROM placement WHERE id = $1`,
    [placement?.id, now],
  );
  await query(
    `INSERT INTO consent (id, person_id, kind, employer_id, placement_id, until, given_at, request_hash)
     SELECT gen_random_uuid(), person_id, 'employer_placement', employer_id, id, $2::timestamptz + interval '30 days', $2, 'x'
     FROM placement WHERE id = $1`,
    [placement?.id, now],
  );
  return placement?.id as string;
}
