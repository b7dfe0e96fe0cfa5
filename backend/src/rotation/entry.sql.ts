/** SQL: whether the first round of the rotation at `event` has been called; from then on the room plans, and nobody changes wishes. */
export const roundsBegun = (event: string) =>
  `EXISTS (SELECT FROM room w WHERE w.event_id = ${event} AND (w.rounds ->> 'round')::integer >= 1)`;

/** SQL: the tables that `wishes` names (WishesInput as jsonb, or null for none), each with its rank; without one: not this table. */
export const namedIn = (wishes: string) => `
  SELECT value::uuid AS id, ordinality::smallint AS rank FROM jsonb_array_elements_text(${wishes} -> 'wishes') WITH ORDINALITY
  UNION ALL SELECT value::uuid, NULL FROM jsonb_array_elements_text(${wishes} -> 'never')`;

/** SQL: how many tables `wishes` names. */
export const howManyIn = (wishes: string) =>
  `coalesce(jsonb_array_length(${wishes} -> 'wishes'), 0) + coalesce(jsonb_array_length(${wishes} -> 'never'), 0)`;

const told = 'languages, needs, most_meetings, break_after, from_round, until_round';

/** SQL: writes that registrations come to a rotation. `from`: a FROM clause with `r`, their registrations. Null wishes are neutral. */
export const enter = (wishes: string, now: string, from: string) => `
  INSERT INTO rotation_entry (registration_id, ohjaamo_id, event_id, changed_at, ${told})
  SELECT r.id, r.ohjaamo_id, r.event_id, ${now}::timestamptz,
    ARRAY(SELECT jsonb_array_elements_text(${wishes} -> 'languages')), ARRAY(SELECT jsonb_array_elements_text(${wishes} -> 'needs')),
    (${wishes} ->> 'mostMeetings')::smallint, (${wishes} ->> 'breakAfter')::smallint,
    (${wishes} ->> 'fromRound')::smallint, (${wishes} ->> 'untilRound')::smallint
  ${from}`;

/** Registration $1 comes, and has told nothing; once. $2: now. */
export const ENTER_NEUTRAL = `${enter('NULL::jsonb', '$2', 'FROM registration r WHERE r.id = $1')}
  ON CONFLICT (registration_id) DO NOTHING`;

/** Registration $1 has told this now: $2 its wishes, $3 now. What it told before is forgotten. */
export const ENTER_ANEW = `${enter('$2::jsonb', '$3', 'FROM registration r WHERE r.id = $1')}
  ON CONFLICT (registration_id) DO UPDATE SET (changed_at, ${told}) = ROW (excluded.changed_at, ${told
    .split(', ')
    .map((column) => `excluded.${column}`)
    .join(', ')})`;

/** Somebody no longer comes: the drafts of their evening without registration $1. What was published is in `meeting`. */
export const LEAVE_DRAFTS = ['plan_meeting', 'plan_unmet'].map(
  (table) => `
  DELETE FROM ${table} x USING rotation_plan p
  WHERE x.registration_id = $1 AND p.id = x.plan_id AND p.status IN ('planning', 'draft')`,
);

/** Table $1 is nobody's any more: who wished for it, what its employer said of people, and where drafts seat people there. */
export const FORGET_TABLE = [
  'DELETE FROM wish WHERE event_table_id = $1',
  'DELETE FROM table_interest WHERE event_table_id = $1',
  ...['plan_meeting', 'plan_unmet'].map(
    (table) => `
  DELETE FROM ${table} x USING rotation_plan p
  WHERE x.event_table_id = $1 AND p.id = x.plan_id AND p.status IN ('planning', 'draft')`,
  ),
];

/**
 * Meetings $1 of a rotation fell out at $2, because nobody sits at their table: before the evening, or in the middle of it. Answers
 * what is different for whom.
 */
export const TABLE_MISSING = `
INSERT INTO rotation_change (ohjaamo_id, event_id, registration_id, ticket_id, event_table_id, code, round, before_round, at)
SELECT m.ohjaamo_id, m.event_id, m.registration_id, m.ticket_id, m.event_table_id, 'table_missing', m.round,
  coalesce((SELECT (w.rounds ->> 'round')::smallint FROM room w WHERE w.event_id = m.event_id), 0), $2
FROM meeting m WHERE m.id = ANY ($1::uuid[]) RETURNING id, registration_id AS "registrationId"`;
