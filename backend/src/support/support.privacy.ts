import { type Declaration, impersonal, names } from '../privacy/declaration.js';

const OF_PERSON = 't.placement_id IN (SELECT p.id FROM placement p WHERE p.person_id = $1)';
const TITLE = '(SELECT p.title FROM placement p WHERE p.id = t.placement_id)';
/** Notes are read, and downloaded, at an address that staff have seen to be the person's (docs/decisions/0007). */
const CONFIRMED = `EXISTS (SELECT FROM placement p JOIN young_person y ON y.id = p.person_id
  WHERE p.id = t.placement_id AND y.confirmed_at IS NOT NULL)`;

export const supportPrivacy: Declaration[] = [
  impersonal('check_in_plan', 'code position after_days after_months'),
  {
    table: 'check_in',
    purpose: 'path',
    about: ['young_person', 'recruiter'],
    personal: names('face words'),
    withheld: [],
    plain: names(
      `id ohjaamo_id placement_id side plan_code due_on state asked_at asked_again_at call_me answered_at rang_at seen_to_at seen_to_by`,
    ),
    ofPerson: OF_PERSON,
    // What the firm said in confidence to the support person is the firm's.
    shownWhen: `t.side = 'young_person'`,
    alongside: { placement: TITLE },
    retention: { with: 'placement' },
    changes: 'transition',
    readings: true,
  },
  {
    table: 'support_note',
    purpose: 'path',
    about: ['young_person'],
    personal: names('text spoke_with'),
    withheld: [],
    plain: names('id ohjaamo_id placement_id written_by written_at'),
    ofPerson: OF_PERSON,
    shownWhen: CONFIRMED,
    alongside: { placement: TITLE, writer: '(SELECT s.name FROM staff_member s WHERE s.id = t.written_by)' },
    retention: { with: 'placement' },
    changes: 'none',
    readings: true,
  },
  {
    table: 'support_end',
    purpose: 'path',
    about: ['young_person'],
    personal: names('reasons words'),
    withheld: [],
    plain: names('placement_id ohjaamo_id written_by written_at'),
    ofPerson: OF_PERSON,
    shownWhen: CONFIRMED,
    alongside: { placement: TITLE, writer: '(SELECT s.name FROM staff_member s WHERE s.id = t.written_by)' },
    retention: { with: 'placement' },
    changes: 'none',
    readings: true,
  },
];
