import { type Declaration, impersonal, names } from '../privacy/declaration.js';

export const networkPrivacy: Declaration[] = [
  impersonal('region', 'id slug name'),
  impersonal('municipality', 'code name list_version latitude longitude'),
  impersonal(
    'ohjaamo',
    `id region_id slug name street postal_code city arrival step_free languages time_zone opening_hours email phone`,
  ),
  impersonal('ohjaamo_municipality', 'ohjaamo_id municipality_code'),
  {
    table: 'staff_member',
    purpose: 'staff',
    about: ['staff_member'],
    personal: names('name email phone language'),
    withheld: [],
    plain: names('id ended_at'),
    retention: [
      {
        keep: { years: 5 },
        since: 'ended',
        at: 't.ended_at',
        // What they wrote ends before; a tablet they paired may still hang on its wall.
        where: `NOT EXISTS (SELECT FROM person_note n WHERE t.id IN (n.written_by, n.removed_by))
          AND NOT EXISTS (SELECT FROM person_note_version v WHERE v.written_by = t.id)
          AND NOT EXISTS (SELECT FROM young_person y WHERE y.confirmed_by = t.id)
          AND NOT EXISTS (SELECT FROM device d WHERE d.made_by = t.id)`,
        then: 'delete',
        why: {
          fi: 'Yhtä kauan kuin lokit, joissa työntekijä on: nuoren pitää nähdä, kuka hänen tietojaan katsoi.',
          sv: 'Lika länge som de loggar där den anställda finns: den unga ska kunna se vem som tittat på uppgifterna.',
          en: 'As long as the logs that name the member of staff: young people must be able to see who looked.',
        },
      },
    ],
    changes: 'audit',
    readings: false,
  },
  {
    table: 'staff_membership',
    purpose: 'staff',
    about: ['staff_member'],
    personal: [],
    withheld: [],
    plain: names('id role staff_member_id region_id ohjaamo_id granted_on last_used_on lapse_told_on'),
    retention: { with: 'staff_member' },
    changes: 'audit',
    readings: false,
  },
];
