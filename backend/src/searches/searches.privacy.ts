import { type Declaration, names } from '../privacy/declaration.js';

export const searchesPrivacy: Declaration[] = [
  {
    table: 'saved_search',
    purpose: 'path',
    about: ['young_person'],
    personal: names('address language filters'),
    withheld: [],
    plain: names('id asked_at confirmed_at ends_at stopped_at told_until told_on'),
    ofPerson: `t.address IN (SELECT y.phone FROM young_person y WHERE y.id = $1
      UNION ALL SELECT y.email::text FROM young_person y WHERE y.id = $1)`,
    retention: [
      {
        keep: { days: 30 },
        since: 'ended',
        at: 'least(t.stopped_at, t.ends_at)',
        then: 'delete',
        why: {
          fi: 'Kuukauden ajan voit jatkaa hakuvahtia, jonka lopetit tai joka päättyi.',
          sv: 'Under en månad kan du fortsätta en bevakning som du avslutat eller som tagit slut.',
          en: 'For a month you can go on with a search that you stopped or that has ended.',
        },
      },
    ],
    changes: 'none',
    readings: false,
  },
];
