import { type Declaration, names, type Retention } from '../privacy/declaration.js';

const afterTheEvent = (then: 'delete' | 'count'): Retention[] => [
  {
    keep: { months: 24 },
    since: 'event_over',
    at: '(SELECT e.ends_at FROM event e WHERE e.id = t.event_id)',
    then,
    why: {
      fi: 'Ohjaaja näkee, missä nuori on jo käynyt. Sen jälkeen varaus jää vain lukuun.',
      sv: 'Handledaren ser var den unga redan varit. Därefter finns bokningen bara kvar som en siffra.',
      en: 'Staff see where the person has already been. After that the booking stays only as a number.',
    },
  },
];

const EVENT_AND_TIME = {
  event: `(SELECT e.title ->> 'fi' FROM event e WHERE e.id = t.event_id)`,
  event_starts_at: '(SELECT e.starts_at FROM event e WHERE e.id = t.event_id)',
};

export const bookingsPrivacy: Declaration[] = [
  {
    table: 'registration',
    purpose: 'bookings',
    about: ['young_person'],
    personal: names('first_name language code answer'),
    withheld: names('request_hash'),
    plain: names('id ohjaamo_id event_id person_id channel status revision created_at'),
    ofPerson: 't.person_id = $1',
    alongside: EVENT_AND_TIME,
    retention: afterTheEvent('count'),
    changes: 'transition',
    readings: true,
  },
  {
    table: 'seat',
    purpose: 'bookings',
    about: ['young_person'],
    personal: [],
    withheld: [],
    plain: names('id ohjaamo_id part_id registration_id status created_at'),
    ofPerson: 't.registration_id IN (SELECT r.id FROM registration r WHERE r.person_id = $1)',
    retention: { with: 'registration' },
    changes: 'transition',
    readings: true,
  },
  {
    table: 'meeting',
    purpose: 'bookings',
    about: ['young_person'],
    personal: [],
    withheld: [],
    plain: names(
      `id ohjaamo_id event_id registration_id person_id event_table_id slot_id starts_at ends_at status created_at round ticket_id`,
    ),
    ofPerson: 't.person_id = $1 OR t.ticket_id IN (SELECT k.id FROM ticket k WHERE k.person_id = $1)',
    alongside: {
      employer: `(SELECT f.name FROM event_table b JOIN employer f ON f.id = b.employer_id WHERE b.id = t.event_table_id)`,
    },
    retention: { with: 'registration' },
    changes: 'transition',
    readings: true,
  },
  {
    table: 'waiting_list_entry',
    purpose: 'bookings',
    about: ['young_person'],
    personal: names('first_name language'),
    withheld: names('request_hash'),
    plain: names('id ohjaamo_id event_id part_id event_table_id person_id status joined_at position'),
    ofPerson: 't.person_id = $1',
    alongside: EVENT_AND_TIME,
    retention: afterTheEvent('delete'),
    changes: 'transition',
    readings: true,
  },
  {
    table: 'offer',
    purpose: 'bookings',
    about: ['young_person'],
    personal: [],
    withheld: [],
    plain: names('id ohjaamo_id entry_id part_id slot_id status opens_at held_until created_at'),
    ofPerson: 't.entry_id IN (SELECT w.id FROM waiting_list_entry w WHERE w.person_id = $1)',
    retention: { with: 'waiting_list_entry' },
    changes: 'transition',
    readings: true,
  },
];

/** SQL: the ids of everything of a person's that a message or a move can be about; $1: the person. */
export const THINGS_OF_PERSON = `
  SELECT r.id FROM registration r WHERE r.person_id = $1
  UNION ALL SELECT m.id FROM meeting m WHERE m.person_id = $1
  UNION ALL SELECT m.id FROM meeting m JOIN ticket k ON k.id = m.ticket_id WHERE k.person_id = $1
  UNION ALL SELECT s.id FROM seat s JOIN registration r ON r.id = s.registration_id WHERE r.person_id = $1
  UNION ALL SELECT w.id FROM waiting_list_entry w WHERE w.person_id = $1
  UNION ALL SELECT o.id FROM offer o JOIN waiting_list_entry w ON w.id = o.entry_id WHERE w.person_id = $1
  UNION ALL SELECT k.id FROM ticket k WHERE k.person_id = $1
  UNION ALL SELECT v.id FROM turn v JOIN ticket k ON k.id = v.ticket_id WHERE k.person_id = $1`;
