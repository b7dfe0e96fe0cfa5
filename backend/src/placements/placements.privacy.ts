import { type Declaration, names } from '../privacy/declaration.js';

export const placementsPrivacy: Declaration[] = [
  {
    table: 'placement',
    purpose: 'path',
    about: ['young_person'],
    personal: names('title'),
    withheld: [],
    plain: names(
      `id region_id ohjaamo_id person_id employer_id opening_id kind origin status starts_on ends_on agreement_signed_at feedback_at
       started_at ended_at supporter_id created_at created_by updated_at`,
    ),
    ofPerson: 't.person_id = $1',
    alongside: { employer: '(SELECT f.name FROM employer f WHERE f.id = t.employer_id)' },
    retention: [
      {
        keep: { months: 24 },
        since: 'ended',
        at: `CASE WHEN t.status IN ('closed', 'dropped') THEN t.updated_at END`,
        then: 'delete',
        why: {
          fi: 'Kahden vuoden ajan nähdään, jatkuiko työ, ja sopimukseen voi palata.',
          sv: 'Under två år ser man om arbetet fortsatte, och det går att återvända till avtalet.',
          en: 'For two years it can be seen whether the work went on, and the agreement can be looked up.',
        },
      },
    ],
    changes: 'transition',
    readings: true,
  },
];
