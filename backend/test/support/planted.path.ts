import { inventedBusinessId } from '../../src/sample/business-ids.js';
import { newId } from './app.js';

export interface OnTheWay {
  run: (text: string, values: unknown[]) => Promise<unknown>;
  personId: string;
  ohjaamoId: string;
  staffId: string;
  now: string;
}

let firms = 0;
/** Beyond those that `given` hands out. */
const nextBusinessId = () => inventedBusinessId(8_000 + (firms += 1));

/** They are told of new openings at their address. */
export async function looksFor({
  run,
  email,
  now,
}: Pick<OnTheWay, 'run' | 'now'> & { email: string }): Promise<void> {
  await run(
    `INSERT INTO saved_search (id, address, language, filters, asked_at, ends_at) VALUES ($1, $2, 'fi', '{}', $3, $3)`,
    [newId(), email, now],
  );
}

/** They said that they are interested, and were answered. */
export async function interested({ run, personId, ohjaamoId, now }: OnTheWay): Promise<void> {
  const [employer, opening] = [newId(), newId()];
  await run(
    `INSERT INTO employer (id, region_id, ohjaamo_id, business_id, name, status, created_at)
     SELECT $1, o.region_id, o.id, $3, 'Kiinnostava Oy', 'approved', $4 FROM ohjaamo o WHERE o.id = $2`,
    [employer, ohjaamoId, nextBusinessId(), now],
  );
  await run(
    `INSERT INTO opening (id, region_id, ohjaamo_id, employer_id, kind, title, status, created_at, updated_at)
     SELECT $1, o.region_id, o.id, $3, 'job', 'x', 'closed', $4, $4 FROM ohjaamo o WHERE o.id = $2`,
    [opening, ohjaamoId, employer, now],
  );
  await run(
    `INSERT INTO interest (id, region_id, ohjaamo_id, person_id, opening_id, employer_id, status, words, sent_at, answered_at,
       answer_words, meet_place, reply, reply_words, replied_at, updated_at)
     SELECT $1, o.region_id, o.id, $2, $4, $5, 'answered_yes', 'x', $6, $6, 'x', 'x', 'coming', 'x', $6, $6 FROM ohjaamo o WHERE o.id = $3`,
    [newId(), personId, ohjaamoId, opening, employer, now],
  );
}

/** Staff recommend something to them. */
export async function recommended({ run, personId, ohjaamoId, staffId, now }: OnTheWay): Promise<void> {
  await run(
    `INSERT INTO recommendation (id, ohjaamo_id, person_id, sector_code, words, written_by, written_at)
     VALUES ($1, $2, $3, 'nature', 'Sinusta olisi tähän.', $4, $5)`,
    [newId(), ohjaamoId, personId, staffId, now],
  );
}

/** Staff proposed something to them, and a firm answered. @returns the proposal's id */
export async function proposed({ run, personId, ohjaamoId, staffId, now }: OnTheWay): Promise<string> {
  const [id, employer, opening] = [newId(), newId(), newId()];
  await run(
    `INSERT INTO employer (id, region_id, ohjaamo_id, business_id, name, status, created_at)
     SELECT $1, o.region_id, o.id, $4, 'Firma', 'approved', $3 FROM ohjaamo o WHERE o.id = $2`,
    [employer, ohjaamoId, now, nextBusinessId()],
  );
  await run(
    `INSERT INTO opening (id, region_id, ohjaamo_id, employer_id, kind, status, title, description, created_at, updated_at)
     SELECT $1, h.region_id, h.ohjaamo_id, h.id, 'job', 'published', 'Paikka', '', $3, $3 FROM employer h WHERE h.id = $2`,
    [opening, employer, now],
  );
  await run(
    `INSERT INTO proposal (id, region_id, ohjaamo_id, person_id, opening_id, employer_id, words, state, since, proposed_by, created_at,
       asked_at, no_reasons, answer_words, meets_at, meets_where)
     SELECT $1, h.region_id, h.ohjaamo_id, $2, $3, h.id, 'x', 'invited', $6, $5, $6, $6, '{x}', 'x', $6, 'x' FROM employer h WHERE h.id = $4`,
    [id, personId, opening, employer, staffId, now],
  );
  return id;
}

/** Staff asked them to an evening. */
export async function askedToEvening(
  { run, personId, ohjaamoId, staffId, now }: OnTheWay,
  eventId: string,
): Promise<string> {
  const id = newId();
  await run(
    `INSERT INTO evening_proposal (id, region_id, ohjaamo_id, event_id, person_id, words, state, since, proposed_by, created_at)
     SELECT $1, o.region_id, o.id, $6, $2, 'x', 'no', $5, $4, $5 FROM ohjaamo o WHERE o.id = $3`,
    [id, personId, ohjaamoId, staffId, now, eventId],
  );
  return id;
}

/** How it goes was asked and answered, a call was written down, and why it ended. */
export async function supported(
  { run, ohjaamoId, staffId, now }: Omit<OnTheWay, 'personId'>,
  placementId: string,
): Promise<void> {
  for (const side of ['young_person', 'employer'])
    await run(
      `INSERT INTO check_in (ohjaamo_id, placement_id, side, plan_code, due_on, state, face, words, answered_at)
       VALUES ($1, $2, $3, 'day_1', $4::date, 'answered', 'good', 'x', $4)`,
      [ohjaamoId, placementId, side, now],
    );
  await run(
    `INSERT INTO support_note (id, ohjaamo_id, placement_id, spoke_with, text, written_by, written_at)
     VALUES ($1, $2, $3, 'both', 'x', $4, $5)`,
    [newId(), ohjaamoId, placementId, staffId, now],
  );
  await run(
    `INSERT INTO support_end (placement_id, ohjaamo_id, reasons, words, written_by, written_at) VALUES ($1, $2, '{x}', 'x', $3, $4)`,
    [placementId, ohjaamoId, staffId, now],
  );
}

/** They start somewhere. @returns the placement's id */
export async function placed({ run, personId, ohjaamoId, staffId, now }: OnTheWay): Promise<string> {
  const id = newId();
  await run(
    `INSERT INTO placement (id, region_id, ohjaamo_id, person_id, kind, title, origin, created_at, created_by, updated_at)
     SELECT $1, o.region_id, o.id, $2, 'work_trial', 'x', 'other', $5, $4, $5 FROM ohjaamo o WHERE o.id = $3`,
    [id, personId, ohjaamoId, staffId, now],
  );
  await agreed({ run, personId, ohjaamoId, staffId, now }, id);
  return id;
}

/** What they agree about it with the workplace, and how it went. */
async function agreed({ run, ohjaamoId, staffId, now }: OnTheWay, placementId: string): Promise<void> {
  const id = newId();
  await run(
    `INSERT INTO agreement (id, region_id, ohjaamo_id, placement_id, person_id, employer_id, version, created_at, created_by, updated_at)
     SELECT $1, p.region_id, p.ohjaamo_id, p.id, p.person_id, (SELECT h.id FROM employer h LIMIT 1), 1, $3, $4, $3
     FROM placement p WHERE p.id = $2`,
    [id, placementId, now, staffId],
  );
  const row = [ohjaamoId, id, staffId, now];
  await run(
    `INSERT INTO agreement_version (ohjaamo_id, agreement_id, version, terms, clauses, content_hash, made_by_kind, made_by, made_at)
     VALUES ($1, $2, 1, '{}', '[]', 'x', 'staff', $3, $4)`,
    row,
  );
  await run(
    `INSERT INTO agreement_answer (id, ohjaamo_id, agreement_id, version, party, answer, said_by, said_at)
     VALUES (gen_random_uuid(), $1, $2, 1, 'participant', 'agreed', $3, $4)`,
    row,
  );
  await run(
    `INSERT INTO agreement_signature (id, ohjaamo_id, agreement_id, version, party, name, signed_on, how, right_to_sign,
       recorded_by_kind, recorded_by, recorded_at)
     VALUES (gen_random_uuid(), $1, $2, 1, 'participant', 'x', '2026-12-01', 'paper', false, 'staff', $3, $4)`,
    row,
  );
  await run(
    `INSERT INTO agreement_feedback (ohjaamo_id, agreement_id, party, answers, went_well, learned, said_by, said_at)
     VALUES ($1, $2, 'participant', '{}', 'x', 'x', $3, $4)`,
    row,
  );
}

/** They are referred to a service. @returns the referral's id */
export async function referred({ run, personId, ohjaamoId, staffId, now }: OnTheWay): Promise<string> {
  const [id, serviceId] = [newId(), newId()];
  await run(
    `INSERT INTO service (id, region_id, ohjaamo_id, kind, name, what, how_to_refer, consent, keeper_id, checked_on, created_at, updated_at)
     SELECT $1, o.region_id, o.id, 'debt', '{"fi": "Velkaneuvonta"}', '{"fi": "x"}', '{"fi": "x"}', 'needed', $3, $4::timestamptz::date, $4, $4
     FROM ohjaamo o WHERE o.id = $2`,
    [serviceId, ohjaamoId, staffId, now],
  );
  await run(
    `INSERT INTO referral (id, region_id, ohjaamo_id, person_id, service_id, made_by, why, status, outcome, asked_at, answered_at, reported_at, updated_at)
     SELECT $1, o.region_id, o.id, $2, $5, $4, 'x', 'reported', 'met', $6, $6, $6, $6 FROM ohjaamo o WHERE o.id = $3`,
    [id, personId, ohjaamoId, staffId, serviceId, now],
  );
  return id;
}
