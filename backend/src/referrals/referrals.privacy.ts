import { type Declaration, impersonal, names } from '../privacy/declaration.js';

export const referralsPrivacy: Declaration[] = [
  impersonal(
    'service',
    `id region_id ohjaamo_id kind name what how_to_refer consent age_from age_to municipality_codes languages email phone website
     keeper_id checked_on ended_at created_at updated_at`,
  ),
  {
    table: 'referral',
    purpose: 'referrals',
    about: ['young_person'],
    personal: names('why service_words outcome report_words'),
    withheld: [],
    plain: names(
      `id region_id ohjaamo_id person_id service_id consent_id made_by status asked_at answered_at seen_at acknowledged_at
       reported_at updated_at`,
    ),
    ofPerson: 't.person_id = $1',
    alongside: { service: `(SELECT s.name ->> 'fi' FROM service s WHERE s.id = t.service_id)` },
    retention: [
      {
        keep: { months: 12 },
        since: 'written',
        at: 't.updated_at',
        then: 'delete',
        why: {
          fi: 'Vuoden ajan nähdään, mihin sinut ohjattiin ja mitä sieltä vastattiin.',
          sv: 'Under ett år ser man vart du hänvisats och vad man svarat där.',
          en: 'For a year it can be seen where you were referred to and what they answered.',
        },
      },
    ],
    changes: 'transition',
    readings: true,
  },
];
