import { type Declaration, names } from '../privacy/declaration.js';

/** When anything was last heard of the person: they signed in, or booked, or joined a line, or took a number. */
export const LAST_SEEN = `greatest(t.created_at, t.last_seen_at,
  (SELECT max(r.created_at) FROM registration r WHERE r.person_id = t.id),
  (SELECT max(e.ends_at) FROM registration r JOIN event e ON e.id = r.event_id WHERE r.person_id = t.id),
  (SELECT max(k.came_at) FROM ticket k WHERE k.person_id = t.id), (SELECT max(w.joined_at) FROM waiting_list_entry w WHERE w.person_id = t.id))`;

const IS_REACHED = `(t.phone IS NOT NULL OR t.email IS NOT NULL)`;

/** Notes are read, and downloaded, at an address that staff have seen to be the person's (docs/decisions/0007). */
const CONFIRMED = `SELECT y.id FROM young_person y WHERE y.confirmed_at IS NOT NULL`;

export const peoplePrivacy: Declaration[] = [
  {
    table: 'young_person',
    purpose: 'person',
    about: ['young_person'],
    personal: names('first_name phone email language non_disclosure'),
    withheld: names('feed_key'),
    plain: names('id region_id created_at last_seen_at told_of_end_at confirmed_at confirmed_by'),
    ofPerson: 't.id = $1',
    retention: [
      {
        keep: { months: 24 },
        since: 'last_seen',
        at: LAST_SEEN,
        where: IS_REACHED,
        then: 'erase',
        why: {
          fi: 'Moni palaa Ohjaamoon vielä seuraavana tai sitä seuraavana vuonna. Kerromme poistosta kuukautta ennen.',
          sv: 'Många kommer tillbaka till Navigatorn inom ett eller två år. Vi meddelar en månad före raderingen.',
          en: 'Many come back to an Ohjaamo within a year or two. We tell you a month before deleting.',
        },
      },
      {
        keep: { days: 30 },
        since: 'event_over',
        at: LAST_SEEN,
        where: `NOT ${IS_REACHED}`,
        then: 'erase',
        why: {
          fi: 'Etunimellä ilman yhteystietoa tullutta ei voi tunnistaa uudelleen, joten nimeä ei tarvita tapahtuman jälkeen.',
          sv: 'Den som kom med bara ett förnamn känns inte igen på nytt, så namnet behövs inte efter evenemanget.',
          en: 'Somebody who came with a first name only is not recognised again, so the name is not needed after the event.',
        },
      },
    ],
    changes: 'audit',
    readings: true,
  },
  {
    table: 'card_version',
    purpose: 'card',
    about: ['young_person'],
    personal: names('content'),
    // The stems are made of the content, for comparing.
    withheld: names('stems'),
    plain: names('id person_id version created_at'),
    ofPerson: 't.person_id = $1',
    retention: { with: 'young_person' },
    changes: 'none',
    readings: true,
  },
  {
    table: 'consent',
    purpose: 'card',
    about: ['young_person'],
    personal: names('first_name'),
    withheld: names('request_hash'),
    plain: names(
      `id person_id kind card_version_id employer_id event_id opening_id ohjaamo_id notes_of_ohjaamo_id placement_id service_id until
       given_at ended_at ended_because`,
    ),
    ofPerson: 't.person_id = $1',
    alongside: {
      employer: '(SELECT f.name FROM employer f WHERE f.id = t.employer_id)',
      ohjaamo: '(SELECT o.name FROM ohjaamo o WHERE o.id = t.ohjaamo_id)',
      service: `(SELECT s.name ->> 'fi' FROM service s WHERE s.id = t.service_id)`,
    },
    retention: [
      {
        keep: { months: 24 },
        since: 'ended',
        at: 'coalesce(t.ended_at, t.until)',
        then: 'delete',
        why: {
          fi: 'Kahden vuoden ajan voidaan osoittaa, että tietoja jaettiin luvallasi.',
          sv: 'Under två år går det att visa att uppgifterna delades med ditt samtycke.',
          en: 'For two years it can be shown that the data was shared with your consent.',
        },
      },
    ],
    changes: 'audit',
    readings: false,
  },
  {
    table: 'person_note',
    purpose: 'notes',
    about: ['young_person'],
    // Why there is a working note is told to the person (people/notes.sql.ts); its words are not.
    personal: names('kind working_because removed_because'),
    withheld: [],
    plain: names('id ohjaamo_id person_id written_by written_at removed_at removed_by'),
    ofPerson: 't.person_id = $1',
    shownWhen: `t.person_id IN (${CONFIRMED})`,
    alongside: {
      writer: '(SELECT s.name FROM staff_member s WHERE s.id = t.written_by)',
      ohjaamo: '(SELECT o.name FROM ohjaamo o WHERE o.id = t.ohjaamo_id)',
      working_note: 't.working_because IS NOT NULL',
    },
    retention: [
      {
        keep: { months: 24 },
        since: 'written',
        at: 't.written_at',
        then: 'delete',
        why: {
          fi: 'Ohjaus jatkuu usein seuraavana vuonna. Vanhempi muistiinpano ei enää auta.',
          sv: 'Handledningen fortsätter ofta följande år. En äldre anteckning hjälper inte längre.',
          en: 'Guidance often goes on the next year. An older note no longer helps.',
        },
      },
    ],
    changes: 'audit',
    readings: true,
  },
  {
    table: 'person_note_version',
    purpose: 'notes',
    about: ['young_person'],
    personal: names('text'),
    withheld: [],
    plain: names('note_id version written_by written_at'),
    ofPerson: 't.note_id IN (SELECT n.id FROM person_note n WHERE n.person_id = $1)',
    shownWhen: `t.note_id IN (SELECT n.id FROM person_note n WHERE n.working_because IS NULL AND n.person_id IN (${CONFIRMED}))`,
    alongside: { writer: '(SELECT s.name FROM staff_member s WHERE s.id = t.written_by)' },
    retention: { with: 'person_note' },
    changes: 'none',
    readings: true,
  },
];
