import { type Declaration, impersonal, names } from '../privacy/declaration.js';

export const placementsPrivacy: Declaration[] = [
  {
    table: 'placement',
    purpose: 'path',
    about: ['young_person'],
    personal: names(
      `title supervisor age_group not_working_there been_there_before hazard_notice_on checked_on checked_by
       extract_needed extract_dated_on extract_shown_on`,
    ),
    withheld: names('request_hash'),
    plain: names(
      `id region_id ohjaamo_id person_id employer_id opening_id kind origin status starts_on ends_on agreement_signed_at feedback_at
       started_at ended_at supporter_id created_at created_by updated_at day_hours days_a_week week_hours day_starts day_ends hazards
       subsidy subsidy_kind without_subsidy extract_seen_by sharing_refused_at status_since`,
    ),
    ofPerson: 't.person_id = $1',
    alongside: { employer: '(SELECT f.name FROM employer f WHERE f.id = t.employer_id)' },
    retention: [
      {
        keep: { months: 24 },
        since: 'ended',
        at: `CASE WHEN t.status IN ('ended', 'interrupted', 'closed', 'dropped') THEN t.updated_at END`,
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
  impersonal(
    'placement_step',
    'kind code position name to_status fact needs skippable done_by days due law section source certainty',
  ),
];
