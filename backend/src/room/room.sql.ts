import { CARD, FROM_EVENT } from '../events/event.views.sql.js';

/** SQL: an instant as whole milliseconds since 1970, as the engine counts them. */
const ms = (column: string) => `(extract(epoch FROM ${column}) * 1000)::bigint`;

/** When the room is run: slots, queues and rotations; a presentation alone is the event's own time. */
const RUN = `
SELECT min(p.starts_at) AS starts_at, max(p.ends_at) AS ends_at FROM part p WHERE p.event_id = e.id AND p.kind <> 'presentation'`;

const TABLES = `
SELECT jsonb_agg(jsonb_build_object('id', t.id, 'number', t.number, 'mode', t.mode, 'employerId', t.employer_id,
    'name', coalesce(t.topic, jsonb_build_object('fi', h.name)),
    'sectors', coalesce((SELECT jsonb_agg(DISTINCT q.sector_code ORDER BY q.sector_code) FROM event_table_opening b JOIN opening q ON q.id = b.opening_id
      WHERE b.event_table_id = t.id AND q.sector_code IS NOT NULL), '[]'),
    'languages', coalesce((SELECT jsonb_agg(DISTINCT l ORDER BY l) FROM event_table_opening b JOIN opening q ON q.id = b.opening_id
      CROSS JOIN unnest(q.languages) AS l WHERE b.event_table_id = t.id), to_jsonb(e.languages)), 'awayRounds', to_jsonb(t.away_rounds)) ORDER BY t.number)
FROM event_table t LEFT JOIN employer h ON h.id = t.employer_id
WHERE t.event_id = e.id AND t.status = 'taken'`;

const BOOKINGS = `
SELECT jsonb_agg(jsonb_build_object('meetingId', m.id, 'registrationId', m.registration_id, 'ticketId', m.ticket_id, 'tableId', m.event_table_id,
    'round', m.round, 'startsAt', ${ms('m.starts_at')}, 'endsAt', ${ms('m.ends_at')}, 'status', m.status) ORDER BY m.starts_at, m.id)
FROM meeting m WHERE m.event_id = e.id AND m.status <> 'cancelled'`;

const REGISTERED = `
SELECT jsonb_agg(jsonb_build_object('registrationId', g.id, 'personId', g.person_id, 'firstName', g.first_name, 'code', g.code,
    'language', g.language, 'answer', g.answer, 'nonDisclosure', y.non_disclosure, 'lastDigits', right(y.phone, 4),
    'reachable', y.phone IS NOT NULL OR y.email IS NOT NULL) ORDER BY g.created_at, g.id)
FROM registration g JOIN young_person y ON y.id = g.person_id WHERE g.event_id = e.id AND g.status = 'active'`;

const TICKETS = `
SELECT jsonb_agg(jsonb_build_object('id', k.id, 'number', k.number, 'registrationId', k.registration_id, 'presence', k.presence,
    'status', k.status, 'waits', k.waits, 'promised', k.promised, 'cameAt', ${ms('k.came_at')}, 'personId', k.person_id,
    'firstName', k.first_name, 'initial', k.initial, 'shownAs', k.shown_as, 'language', k.language, 'cameBy', k.came_by,
    'nonDisclosure', coalesce(y.non_disclosure, false), 'phone', y.phone, 'email', y.email) ORDER BY k.number)
FROM ticket k LEFT JOIN young_person y ON y.id = k.person_id WHERE k.event_id = e.id`;

const TURNS = `
SELECT jsonb_agg(jsonb_build_object('id', v.id, 'ticketId', v.ticket_id, 'tableId', v.event_table_id, 'line', v.line,
    'meetingId', v.meeting_id, 'state', v.state, 'calledAt', ${ms('v.called_at')}, 'recalledAt', ${ms('v.recalled_at')},
    'startedAt', ${ms('v.started_at')}, 'endedAt', ${ms('v.ended_at')}, 'extraMinutes', v.extra_minutes,
    'impression', v.impression, 'words', v.words, 'answer', v.answer) ORDER BY v.called_at, v.id)
FROM turn v WHERE v.event_id = e.id`;

/** The rotation of event e: as it is planned, what became different in it, and whose wish found no place. */
const ROTATION = `
SELECT jsonb_build_object('startsAt', ${ms('p.starts_at')}, 'endsAt', ${ms('p.ends_at')}, 'settings', p.settings,
  'changes', coalesce((SELECT jsonb_agg(jsonb_build_object('code', x.code, 'registrationId', x.registration_id, 'ticketId', x.ticket_id,
      'tableId', x.event_table_id, 'round', x.round, 'toRound', x.to_round, 'beforeRound', x.before_round, 'at', ${ms('x.at')}) ORDER BY x.at, x.round, x.id)
    FROM rotation_change x WHERE x.event_id = e.id), '[]'),
  'unmet', coalesce((SELECT jsonb_agg(jsonb_build_object('registrationId', u.registration_id, 'tableId', u.event_table_id, 'why', u.why)
      ORDER BY u.registration_id, u.event_table_id)
    FROM rotation_plan l JOIN plan_unmet u ON u.plan_id = l.id WHERE l.event_id = e.id AND l.status = 'published'), '[]'))
FROM part p WHERE p.event_id = e.id AND p.kind = 'rotation' ORDER BY p.position LIMIT 1`;

const none = (list: string) => `coalesce((${list}), '[]')`;

/** The whole evening of event $2 at $1, in one answer. A room that nobody has touched yet has no row. */
export const EVENING = `
SELECT ${CARD} AS event, e.status, o.id AS "ohjaamoId", e.region_id AS "regionId", f.tables_for AS "tablesFor",
  ${ms('e.starts_at')} AS "eventStartsAt", ${ms('e.ends_at')} AS "eventEndsAt",
  ${ms('coalesce(run.starts_at, e.starts_at)')} AS "startsAt", ${ms('coalesce(run.ends_at, e.ends_at)')} AS "endsAt",
  (SELECT p.settings FROM part p WHERE p.event_id = e.id AND p.kind = 'queue' ORDER BY p.position LIMIT 1) AS "queueSettings",
  (SELECT (p.settings ->> 'slotMinutes')::integer FROM part p WHERE p.event_id = e.id AND p.settings ? 'slotMinutes'
    ORDER BY p.position LIMIT 1) AS "slotMinutes",
  ${none(`SELECT jsonb_agg(jsonb_build_object('partId', p.id, 'opened', NOT coalesce((p.settings ->> 'opensOnTheSpot')::boolean, false))
    ORDER BY p.position) FROM part p WHERE p.event_id = e.id AND p.kind = 'slots' AND p.settings ? 'opensOnTheSpot'`)} AS "onTheSpot",
  EXISTS (SELECT FROM part p WHERE p.event_id = e.id AND p.kind = 'slots' AND NOT coalesce((p.settings ->> 'opensOnTheSpot')::boolean, false)) AS times,
  EXISTS (SELECT FROM part p WHERE p.event_id = e.id AND p.kind = 'queue') AS "hasQueue",
  coalesce(w.revision, 0) AS revision, coalesce(w.last_number, 0) AS "lastNumber", coalesce(w.last_place, 0) AS "lastPlace",
  w.settings, coalesce(w.tables, '{}') AS "tableStates", coalesce(w.snoozed, '{}') AS snoozed, coalesce(w.speaks, false) AS speaks,
  w.rounds, (${ROTATION}) AS rotation,
  ${none(TABLES)} AS tables, ${none(BOOKINGS)} AS bookings, ${none(REGISTERED)} AS registered,
  ${none(TICKETS)} AS tickets, ${none(TURNS)} AS turns
${FROM_EVENT}
LEFT JOIN room w ON w.event_id = e.id
CROSS JOIN LATERAL (${RUN}) run
WHERE e.id = $2`;

/** The same, if the database knows that whoever asks may see this room as $3, and which tables are theirs: see sees_room in migrations/0010_the_room.sql. */
export const EVENING_FOR_ACTOR = `SELECT evening.*, ${none(`SELECT jsonb_agg(t.id) FROM event_table t
  WHERE t.event_id = $2 AND sees_table(t.id)`)} AS "seenTables"
FROM (${EVENING} AND sees_room(e.id, e.ohjaamo_id, $3)) evening`;

/** The last deeds of event $1, the newest first; what the programme did is not taken back here. */
export const DEEDS = `
SELECT d.id, d.deed, d.changes, d.at, d.actor_kind AS "actorKind", d.actor_id AS "actorId",
  CASE d.actor_kind WHEN 'staff' THEN name_of_staff(d.actor_id) END AS by
FROM room_deed d WHERE d.event_id = $1 AND d.undone_at IS NULL AND d.deed NOT IN ('table_gone', 'times_changed') ORDER BY d.revision DESC LIMIT 30`;

/** Which event ticket $1 is for, and when its room closes. */
export const EVENT_OF_TICKET = `
SELECT k.event_id AS "eventId", coalesce(run.ends_at, e.ends_at) AS "endsAt"
FROM ticket k JOIN event e ON e.id = k.event_id CROSS JOIN LATERAL (${RUN}) run WHERE k.id = $1`;
