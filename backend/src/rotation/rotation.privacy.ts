import { type Declaration, impersonal, names } from '../privacy/declaration.js';
import { whyUnmetForPerson } from './rotation.schema.js';

const OF_PERSON = 't.registration_id IN (SELECT r.id FROM registration r WHERE r.person_id = $1)';
/** The clock of the database: whoever takes their data along asks about today. */
const IS_OVER = `EXISTS (SELECT FROM registration r JOIN event e ON e.id = r.event_id WHERE r.id = t.registration_id AND e.ends_at <= now())`;
/** A draft is a thought of staff: nobody was promised it. */
const WAS_PUBLISHED =
  't.plan_id IN (SELECT p.id FROM rotation_plan p WHERE p.event_id = (SELECT r.event_id FROM registration r WHERE r.id = t.registration_id) AND p.published_at IS NOT NULL)';
const TABLE_IN_WORDS = `(SELECT coalesce(f.name, b.topic ->> 'fi') FROM event_table b LEFT JOIN employer f ON f.id = b.employer_id WHERE b.id = t.event_table_id)`;

export const rotationPrivacy: Declaration[] = [
  {
    table: 'rotation_entry',
    purpose: 'bookings',
    about: ['young_person'],
    personal: names('languages needs most_meetings break_after from_round until_round'),
    withheld: [],
    plain: names('registration_id ohjaamo_id event_id changed_at'),
    ofPerson: OF_PERSON,
    alongside: { event: `(SELECT e.title ->> 'fi' FROM event e WHERE e.id = t.event_id)` },
    retention: { with: 'registration' },
    changes: 'none',
    readings: true,
  },
  {
    table: 'wish',
    purpose: 'bookings',
    about: ['young_person'],
    personal: names('rank'),
    withheld: [],
    plain: names('registration_id event_table_id ohjaamo_id'),
    ofPerson: OF_PERSON,
    alongside: { employer: TABLE_IN_WORDS },
    retention: { with: 'registration' },
    changes: 'none',
    readings: true,
  },
  {
    table: 'table_interest',
    purpose: 'bookings',
    about: ['young_person'],
    personal: names('stars no_thanks'),
    withheld: [],
    plain: names('event_table_id registration_id ohjaamo_id said_at'),
    ofPerson: OF_PERSON,
    // It is said about them, so it is theirs to have; while the evening can still be planned by it, it would only hurt. So
    // no screen ever shows it, and their download has it once the event is over.
    shownWhen: IS_OVER,
    alongside: { employer: TABLE_IN_WORDS },
    retention: { with: 'registration' },
    changes: 'none',
    readings: true,
  },
  impersonal(
    'rotation_plan',
    'id ohjaamo_id event_id status stage based_on asked print asked_by asked_at done_at published_at value bound gap milliseconds levels cost faults',
  ),
  {
    table: 'plan_meeting',
    purpose: 'bookings',
    about: ['young_person'],
    personal: [],
    withheld: [],
    plain: names('plan_id round event_table_id registration_id ohjaamo_id pinned'),
    ofPerson: OF_PERSON,
    shownWhen: WAS_PUBLISHED,
    alongside: { employer: TABLE_IN_WORDS },
    retention: { with: 'registration' },
    changes: 'none',
    readings: true,
  },
  {
    table: 'plan_unmet',
    purpose: 'bookings',
    about: ['young_person'],
    personal: [],
    withheld: names('why'),
    plain: names('plan_id registration_id event_table_id ohjaamo_id'),
    ofPerson: OF_PERSON,
    shownWhen: WAS_PUBLISHED,
    // As they were told: a "no thanks" reads as if others had been first (it is in table_interest, once the event is over).
    alongside: {
      employer: TABLE_IN_WORDS,
      why_unmet: `CASE WHEN t.why = ANY ('{${whyUnmetForPerson.options.join(',')}}') THEN t.why ELSE 'others_first' END`,
    },
    retention: { with: 'registration' },
    changes: 'none',
    readings: true,
  },
  {
    table: 'rotation_change',
    purpose: 'bookings',
    about: ['young_person'],
    personal: [],
    withheld: [],
    plain: names(
      'id ohjaamo_id event_id registration_id ticket_id event_table_id code round to_round before_round at',
    ),
    ofPerson: `${OF_PERSON} OR t.ticket_id IN (SELECT k.id FROM ticket k WHERE k.person_id = $1)`,
    alongside: { employer: TABLE_IN_WORDS },
    retention: { with: 'registration' },
    changes: 'none',
    readings: true,
  },
];
