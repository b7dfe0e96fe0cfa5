import { type Declaration, names } from '../privacy/declaration.js';

export const interestsPrivacy: Declaration[] = [
  {
    table: 'interest',
    purpose: 'path',
    about: ['young_person'],
    personal: names('words answer_words meet_place reply_words'),
    withheld: [],
    plain: names(
      `id region_id ohjaamo_id person_id opening_id employer_id status sent_at reminded answered_at reasons meet_on meet_at reply
       replied_at updated_at`,
    ),
    ofPerson: 't.person_id = $1',
    alongside: {
      employer: '(SELECT f.name FROM employer f WHERE f.id = t.employer_id)',
      opening: '(SELECT q.title FROM opening q WHERE q.id = t.opening_id)',
    },
    retention: [
      {
        keep: { months: 12 },
        since: 'ended',
        at: `CASE WHEN t.status <> 'sent' THEN t.updated_at END`,
        then: 'delete',
        why: {
          fi: 'Vuoden ajan näet, mitä sinulle vastattiin, ja tiedetään, vastaavatko yritykset.',
          sv: 'Under ett år ser du vad du fick för svar, och man vet om företagen svarar.',
          en: 'For a year you see what you were answered, and it is known whether firms answer.',
        },
      },
    ],
    changes: 'transition',
    readings: true,
  },
];
