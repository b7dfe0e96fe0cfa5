import { type KnownBy, personOf } from '../people/person.sql.js';
import { enter, howManyIn, namedIn, roundsBegun } from '../rotation/entry.sql.js';

/** A seat is one in a presentation or in a rotation. */
export type PlaceKind = 'slot' | 'seat';

/*
 * The whole booking is one statement, hence one transaction and one round trip: the counter moves and the rows appear together,
 * or neither does. Locks are taken in the order event → table → slot (or part) → person, because each step reads from the one
 * before it.
 *
 * `place` shares the locks of event and table, so that whoever cancels the event or takes a table away (they lock the event FOR
 * UPDATE first) waits for us or makes us wait, and the locked rows are judged in their newest version. A full place is refused
 * before any lock: in a rush most requests end there and write nothing.
 * `taken` is what makes over-booking impossible: under READ COMMITTED a waiting UPDATE looks at the newest counter
 * again (and at the newest time: the event may have been moved while we waited, so times are read from the updated row).
 */

const placeOf: Record<PlaceKind, string> = {
  slot: `place AS MATERIALIZED (
    SELECT s.id, e.ohjaamo_id, e.region_id
    FROM slot s
    JOIN event e ON e.id = s.event_id
    JOIN part p ON p.id = s.part_id
    JOIN event_table t ON t.id = s.event_table_id
    WHERE s.id = $2 AND s.taken < s.capacity
      AND (s.starts_at > $3::timestamptz OR ($12::boolean AND s.ends_at > $3))
      AND e.status = 'published' AND ($13::uuid IS NULL OR e.id = $13)
      AND t.status = 'taken'
      AND ($12 OR NOT coalesce((p.settings ->> 'opensOnTheSpot')::boolean, false))
    FOR SHARE OF e, t
  ), taken AS (
    UPDATE slot SET taken = slot.taken + 1 FROM place
    WHERE slot.id = place.id AND slot.taken < slot.capacity AND (slot.starts_at > $3 OR ($12::boolean AND slot.ends_at > $3))
    RETURNING slot.id, slot.event_id, slot.event_table_id, slot.starts_at, slot.ends_at, place.ohjaamo_id, place.region_id
  )`,
  seat: `place AS MATERIALIZED (
    SELECT p.id, p.event_id, e.ohjaamo_id, e.region_id
    FROM part p
    JOIN event e ON e.id = p.event_id
    WHERE p.id = $2 AND (p.capacity IS NULL OR p.taken < p.capacity)
      AND (p.kind = 'presentation' AND $14::jsonb IS NULL OR p.kind = 'rotation' AND NOT ${roundsBegun('p.event_id')})
      AND (p.starts_at > $3::timestamptz OR ($12::boolean AND p.ends_at > $3))
      AND e.status = 'published' AND ($13::uuid IS NULL OR e.id = $13)
    FOR SHARE OF e
  ), named AS MATERIALIZED (
    SELECT t.id, n.rank FROM place CROSS JOIN (${namedIn('$14::jsonb')}) n
    JOIN event_table t ON t.id = n.id AND t.event_id = place.event_id
    WHERE t.status = 'taken'
    FOR SHARE OF t
  ), taken AS (
    UPDATE part SET taken = part.taken + 1 FROM place
    WHERE part.id = place.id AND (part.capacity IS NULL OR part.taken < part.capacity)
      AND (part.starts_at > $3 OR ($12::boolean AND part.ends_at > $3))
      AND (SELECT count(*) FROM named) = ${howManyIn('$14::jsonb')}
    RETURNING part.id, part.kind, part.event_id, place.ohjaamo_id, place.region_id
  )`,
};

const heldBy: Record<PlaceKind, string> = {
  slot: `held AS (
    INSERT INTO meeting (ohjaamo_id, event_id, registration_id, person_id, event_table_id, slot_id, starts_at, ends_at, created_at)
    SELECT t.ohjaamo_id, t.event_id, r.id, r.person_id, t.event_table_id, t.id, t.starts_at, t.ends_at, $3
    FROM taken t, registered r
    RETURNING id, 'meeting' AS subject
  )`,
  seat: `held AS (
    INSERT INTO seat (ohjaamo_id, part_id, registration_id, created_at)
    SELECT t.ohjaamo_id, t.id, r.id, $3 FROM taken t, registered r
    RETURNING id, 'seat' AS subject
  ), entered AS (${enter('$14::jsonb', '$3', `FROM taken t, registered r WHERE t.kind = 'rotation'`)}
  ), wished AS (
    INSERT INTO wish (registration_id, event_table_id, ohjaamo_id, rank)
    SELECT r.id, n.id, r.ohjaamo_id, n.rank FROM registered r, named n
  )`,
};

const toldBy = (knownBy: Exclude<KnownBy, 'nobody'>) => `, told AS (
    INSERT INTO outgoing_message
      (ohjaamo_id, template, payload, recipient_kind, recipient_id, channel, language, once_key, not_before, created_at)
    SELECT r.ohjaamo_id, 'booking_confirmed', jsonb_build_object('registrationId', r.id), 'young_person', r.person_id,
      '${knownBy === 'phone' ? 'sms' : 'email'}', r.language, 'booking_confirmed:' || r.id, $3, $3
    FROM registered r
    RETURNING id
  )`;

/**
 * $1 registration id · $2 slot or part id · $3 now · $4 first name · $5 language · $6 phone or e-mail address · $7 code ·
 * $8 request hash · $9 channel · $10 actor kind · $11 actor id · $12 at the desk (what opens on the spot or has begun may be
 * taken, too) · $13 the event it must belong to, or null · $14, for a seat alone, what they wish of a rotation, or null. Answers one row (with the id of the message that
 * tells of it), or none when there is no such place to take.
 */
function bookStatement(place: PlaceKind, knownBy: KnownBy): string {
  const values = { firstName: '$4', language: '$5', contact: '$6', now: '$3' };
  return `WITH ${placeOf[place]}, person AS (
    ${personOf(knownBy, 'taken', values)}
  ), registered AS (
    INSERT INTO registration
      (id, ohjaamo_id, event_id, person_id, first_name, language, code, channel, request_hash, created_at)
    SELECT $1, t.ohjaamo_id, t.event_id, p.id, $4, $5, $7, $9, $8, $3 FROM taken t, person p
    RETURNING *
  ), ${heldBy[place]}${knownBy === 'nobody' ? '' : toldBy(knownBy)}, noted AS (
    INSERT INTO transition (subject, subject_id, to_state, actor_kind, actor_id, at)
    SELECT 'registration', id, status, $10, $11::uuid, $3::timestamptz FROM registered
    UNION ALL SELECT subject, id, 'booked', $10, $11::uuid, $3::timestamptz FROM held
  )
  SELECT id, code, ${knownBy === 'nobody' ? `$6::uuid` : `(SELECT id FROM told)`} AS message FROM registered`;
}

const places: PlaceKind[] = ['slot', 'seat'];
const known: KnownBy[] = ['phone', 'email', 'nobody'];

/** The six texts there are, each under the name it is prepared by. */
const statements = new Map<string, string>(
  places.flatMap((place) =>
    known.map((knownBy) => [`book_${place}_${knownBy}`, bookStatement(place, knownBy)] as const),
  ),
);

export function bookBy(place: PlaceKind, knownBy: KnownBy): { name: string; text: string } {
  const name = `book_${place}_${knownBy}`;
  return { name, text: statements.get(name) as string };
}
