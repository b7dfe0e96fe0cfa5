import { type Declaration, names } from '../privacy/declaration.js';

const path = { purpose: 'path', about: ['young_person'], readings: true } as const;
const ofPerson = 'EXISTS (SELECT FROM agreement a WHERE a.id = t.agreement_id AND a.person_id = $1)';

export const agreementsPrivacy: Declaration[] = [
  {
    ...path,
    table: 'agreement',
    personal: [],
    withheld: [],
    plain: names(
      'id region_id ohjaamo_id placement_id person_id employer_id status version asked_at created_at created_by updated_at',
    ),
    ofPerson: 't.person_id = $1',
    alongside: { employer: '(SELECT f.name FROM employer f WHERE f.id = t.employer_id)' },
    retention: { with: 'placement' },
    changes: 'transition',
  },
  {
    ...path,
    about: ['young_person', 'recruiter'],
    table: 'agreement_version',
    personal: names('terms'),
    withheld: [],
    plain: names('id ohjaamo_id agreement_id version clauses content_hash made_by_kind made_by made_at'),
    ofPerson,
    retention: { with: 'agreement' },
    changes: 'none',
  },
  {
    ...path,
    about: ['young_person', 'recruiter'],
    table: 'agreement_answer',
    personal: names('words'),
    withheld: [],
    plain: names('id ohjaamo_id agreement_id version party answer reason said_by said_at'),
    ofPerson,
    retention: { with: 'agreement' },
    changes: 'none',
  },
  {
    ...path,
    about: ['young_person', 'recruiter', 'staff_member'],
    table: 'agreement_signature',
    personal: names('name'),
    withheld: [],
    plain: names(
      `id ohjaamo_id agreement_id version party signed_on how right_to_sign recorded_by_kind recorded_by recorded_at taken_back_at`,
    ),
    ofPerson,
    retention: { with: 'agreement' },
    changes: 'none',
  },
  {
    ...path,
    about: ['young_person', 'recruiter'],
    table: 'agreement_feedback',
    personal: names('answers went_well learned words'),
    withheld: [],
    plain: names('id ohjaamo_id agreement_id party said_by said_at'),
    ofPerson,
    retention: { with: 'agreement' },
    changes: 'none',
  },
];
