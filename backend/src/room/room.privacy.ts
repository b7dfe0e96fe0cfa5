import { type Declaration, impersonal, names, type Retention } from '../privacy/declaration.js';

const EVENT_OVER = '(SELECT e.ends_at FROM event e WHERE e.id = t.event_id)';

/** The tables they stood in line for, by the firm's name or the topic; a shared line by its sector, or its key. */
const LINES_IN_WORDS = `(SELECT string_agg(coalesce(
    (SELECT coalesce(f.name, b.topic ->> 'fi') FROM event_table b LEFT JOIN employer f ON f.id = b.employer_id
     WHERE b.event_id = t.event_id AND 'table:' || b.id = w ->> 'line'),
    (SELECT s.name ->> 'fi' FROM sector s WHERE 'sector:' || s.code = w ->> 'line'), w ->> 'line'), ', ')
  FROM jsonb_array_elements(t.waits) AS w)`;

/** Whoever is known by an address or a booking is kept as a booking is; a number with a first name and nothing else goes soon. */
const tickets: Retention[] = [
  {
    keep: { days: 14 },
    since: 'event_over',
    at: EVENT_OVER,
    where: 't.person_id IS NULL',
    then: 'count',
    why: {
      fi: 'Kahden viikon ajan ehtii sanoa, miten tapaaminen meni. Sen jälkeen nimettömän vuorosta jää vain luku.',
      sv: 'I två veckor hinner man säga hur mötet gick. Därefter finns en namnlös tur bara kvar som en siffra.',
      en: 'For two weeks there is time to say how the meeting went. After that a turn without an address stays only as a number.',
    },
  },
  {
    keep: { months: 24 },
    since: 'event_over',
    at: EVENT_OVER,
    where: 't.person_id IS NOT NULL',
    then: 'count',
    why: {
      fi: 'Ohjaaja näkee, missä nuori on jo käynyt. Sen jälkeen vuoro jää vain lukuun.',
      sv: 'Handledaren ser var den unga redan varit. Därefter finns turen bara kvar som en siffra.',
      en: 'Staff see where the person has already been. After that the turn stays only as a number.',
    },
  },
];

export const roomPrivacy: Declaration[] = [
  impersonal(
    'room',
    'event_id ohjaamo_id revision last_number last_place settings tables snoozed speaks rounds opened_at',
  ),
  {
    table: 'ticket',
    purpose: 'bookings',
    about: ['young_person'],
    personal: names('first_name initial shown_as language'),
    withheld: [],
    plain: names(
      'id ohjaamo_id event_id number registration_id person_id came_by presence status waits promised came_at',
    ),
    ofPerson: 't.person_id = $1',
    alongside: {
      event: `(SELECT e.title ->> 'fi' FROM event e WHERE e.id = t.event_id)`,
      lines: LINES_IN_WORDS,
    },
    retention: tickets,
    changes: 'transition',
    readings: true,
  },
  {
    table: 'turn',
    purpose: 'bookings',
    about: ['young_person'],
    personal: names('impression words answer'),
    withheld: [],
    plain: names(
      `id ohjaamo_id event_id ticket_id event_table_id meeting_id line state called_at recalled_at started_at ended_at
       extra_minutes`,
    ),
    ofPerson: 't.ticket_id IN (SELECT k.id FROM ticket k WHERE k.person_id = $1)',
    alongside: {
      employer: `(SELECT f.name FROM event_table b JOIN employer f ON f.id = b.employer_id WHERE b.id = t.event_table_id)`,
    },
    retention: { with: 'ticket' },
    changes: 'transition',
    readings: true,
  },
  {
    table: 'room_deed',
    purpose: 'trail',
    about: ['staff_member', 'recruiter'],
    personal: [],
    withheld: names('actor_id request_hash'),
    plain: names('id ohjaamo_id event_id revision deed changes actor_kind at undone_at'),
    retention: [
      {
        keep: { days: 30 },
        since: 'happened',
        at: 't.at',
        then: 'delete',
        why: {
          fi: 'Illan teot voi perua illan aikana; kuukauden ajan näkee, mitä tapahtui, jos jokin meni pieleen.',
          sv: 'Kvällens åtgärder kan ångras under kvällen; i en månad syns vad som hände om något gick fel.',
          en: 'What was done can be undone during the evening; for a month one can see what happened if something went wrong.',
        },
      },
    ],
    changes: 'none',
    readings: false,
  },
  {
    table: 'unmatched_check_in',
    purpose: 'bookings',
    about: ['young_person'],
    personal: names('said'),
    withheld: [],
    plain: names('id ohjaamo_id event_id at settled_at'),
    retention: [
      {
        keep: { days: 1 },
        since: 'happened',
        at: 't.at',
        then: 'delete',
        why: {
          fi: 'Kioskin kirjaama tulo, jota ei löytynyt listalta. Ohjaaja selvittää sen saman päivän aikana.',
          sv: 'En ankomst som kiosken antecknade men inte hittade på listan. Handledaren reder ut den samma dag.',
          en: 'An arrival that the kiosk noted and could not find on the list. Staff sort it out the same day.',
        },
      },
    ],
    changes: 'none',
    readings: false,
  },
];
