import { type Declaration, names } from '../privacy/declaration.js';

export const proposalsPrivacy: Declaration[] = [
  {
    table: 'proposal',
    purpose: 'path',
    about: ['young_person'],
    personal: names('words no_reasons answer_words meets_where'),
    withheld: [],
    plain: names(
      `id region_id ohjaamo_id person_id opening_id employer_id state since proposed_by created_at asked_at laters ask_again_at told_by
       employer_reminded meets_at`,
    ),
    ofPerson: 't.person_id = $1',
    alongside: {
      opening: '(SELECT q.title FROM opening q WHERE q.id = t.opening_id)',
      employer: '(SELECT f.name FROM employer f WHERE f.id = t.employer_id)',
      proposed_by_name: '(SELECT s.name FROM staff_member s WHERE s.id = t.proposed_by)',
    },
    retention: [
      {
        keep: { months: 12 },
        since: 'ended',
        at: `CASE WHEN t.state NOT IN ('asked', 'later', 'yes', 'with_employer') THEN t.since END`,
        then: 'delete',
        why: {
          fi: 'Vuoden ajan nähdään, mitä paikkoja sinulle on jo ehdotettu, eikä samaa kysytä turhaan uudestaan.',
          sv: 'Under ett år ser man vilka platser som redan har föreslagits dig, så att samma sak inte frågas i onödan igen.',
          en: 'For a year it can be seen which openings were suggested to you already, so that nobody asks the same again for nothing.',
        },
      },
    ],
    changes: 'transition',
    readings: true,
  },
  {
    table: 'evening_proposal',
    purpose: 'path',
    about: ['young_person'],
    personal: names('words'),
    withheld: [],
    plain: names(
      `id region_id ohjaamo_id event_id event_table_id person_id state since proposed_by created_at laters ask_again_at`,
    ),
    ofPerson: 't.person_id = $1',
    alongside: {
      event: '(SELECT e.title FROM event e WHERE e.id = t.event_id)',
      proposed_by_name: '(SELECT s.name FROM staff_member s WHERE s.id = t.proposed_by)',
    },
    retention: [
      {
        keep: { months: 12 },
        since: 'ended',
        at: `CASE WHEN t.state IN ('no', 'yes', 'withdrawn', 'run_out') THEN t.since END`,
        then: 'delete',
        why: {
          fi: 'Vuoden ajan nähdään, mihin iltoihin sinut on jo kutsuttu, eikä samaa kysytä turhaan uudestaan.',
          sv: 'Under ett år ser man vilka kvällar du redan har bjudits in till, så att samma sak inte frågas i onödan igen.',
          en: 'For a year it can be seen which evenings you were asked to already, so that nobody asks the same again for nothing.',
        },
      },
    ],
    changes: 'transition',
    readings: true,
  },
];
