import { type Declaration, names } from '../privacy/declaration.js';

export const matchingPrivacy: Declaration[] = [
  {
    table: 'recommendation',
    purpose: 'path',
    about: ['young_person'],
    personal: names('words'),
    withheld: [],
    plain: names(
      'id ohjaamo_id person_id sector_code occupation_code opening_id written_by written_at removed_at',
    ),
    ofPerson: 't.person_id = $1',
    alongside: {
      what: `coalesce((SELECT q.title FROM opening q WHERE q.id = t.opening_id AND NOT q.hidden),
        (SELECT c.name ->> 'fi' FROM occupation c WHERE c.code = t.occupation_code), (SELECT s.name ->> 'fi' FROM sector s WHERE s.code = t.sector_code))`,
      writer: '(SELECT s.name FROM staff_member s WHERE s.id = t.written_by)',
      ohjaamo: '(SELECT o.name FROM ohjaamo o WHERE o.id = t.ohjaamo_id)',
    },
    retention: [
      {
        keep: { months: 12 },
        since: 'written',
        at: 't.written_at',
        then: 'delete',
        why: {
          fi: 'Suositus auttaa hakiessa. Vuoden päästä toiveet ovat jo muuttuneet.',
          sv: 'En rekommendation hjälper när man söker. Efter ett år har önskemålen ändrats.',
          en: 'A recommendation helps while looking. After a year the wishes have changed.',
        },
      },
    ],
    changes: 'audit',
    readings: false,
  },
];
