import { THINGS_OF_PERSON } from '../bookings/bookings.privacy.js';
import { type Declaration, impersonal, names } from './declaration.js';

const why = {
  fi: 'Väärinkäytön voi huomata vasta vuosien päästä, ja silloin pitää voida selvittää, kuka teki mitä.',
  sv: 'Missbruk kan upptäckas först efter flera år, och då måste det gå att reda ut vem som gjort vad.',
  en: 'Misuse may come to light after years, and then it must be possible to find out who did what.',
};

const WHAT_AND_WHO = {
  who: `CASE t.actor_kind
    WHEN 'staff' THEN (SELECT s.name FROM staff_member s WHERE s.id = t.actor_id)
    WHEN 'recruiter' THEN (SELECT r.name FROM recruiter r WHERE r.id = t.actor_id) END`,
};

/** What is written down about what happens to data; and what stays of people who are gone. */
export const trailPrivacy: Declaration[] = [
  {
    table: 'transition',
    purpose: 'trail',
    about: ['young_person', 'recruiter', 'staff_member'],
    personal: names('reason'),
    withheld: names('actor_id'),
    plain: names('id subject subject_id from_state to_state actor_kind at'),
    ofPerson: `(t.subject IN ('registration', 'meeting', 'seat', 'waiting', 'offer', 'ticket')
        AND t.subject_id IN (SELECT thing.id FROM (${THINGS_OF_PERSON}) AS thing))
      OR (t.actor_kind = 'young_person' AND t.actor_id = $1)`,
    retention: [{ keep: { years: 5 }, since: 'happened', at: 't.at', then: 'delete', why }],
    changes: 'none',
    readings: false,
  },
  {
    table: 'reading',
    purpose: 'trail',
    about: ['young_person', 'recruiter', 'staff_member'],
    personal: names('what why'),
    withheld: names('actor_id'),
    plain: names('id person_id actor_kind ohjaamo_id employer_id event_id hour first_at last_at times'),
    ofPerson: 't.person_id = $1',
    alongside: WHAT_AND_WHO,
    retention: [{ keep: { years: 5 }, since: 'read', at: 't.last_at', then: 'trail', why }],
    changes: 'none',
    readings: false,
  },
  {
    table: 'audit',
    purpose: 'trail',
    about: ['young_person', 'recruiter', 'staff_member'],
    personal: names('columns new_values'),
    withheld: names('actor_id'),
    plain: names('id at actor_kind deed table_name row_id person_id'),
    ofPerson: `t.person_id = $1 OR (t.actor_kind = 'young_person' AND t.actor_id = $1)`,
    alongside: WHAT_AND_WHO,
    retention: [{ keep: { years: 5 }, since: 'happened', at: 't.at', then: 'trail', why }],
    changes: 'none',
    readings: false,
  },
  impersonal('kept_count', 'ohjaamo_id event_id what count'),
  impersonal('erasure', 'person_id why at written_at'),
];
