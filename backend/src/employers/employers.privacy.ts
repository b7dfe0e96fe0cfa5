import { type Declaration, impersonal, names } from '../privacy/declaration.js';

export const employersPrivacy: Declaration[] = [
  {
    table: 'employer',
    purpose: 'employers',
    about: [],
    personal: [],
    withheld: [],
    plain: names('id region_id ohjaamo_id business_id name staffing_firm website status created_at'),
    retention: 'lasting',
    changes: 'audit',
    readings: false,
  },
  impersonal('employer_logo', 'employer_id version image width height changed_at'),
  {
    table: 'recruiter',
    purpose: 'employers',
    about: ['recruiter'],
    personal: names('name email phone language'),
    withheld: [],
    plain: names('id employer_id owner removed_at invitation_ends_at'),
    retention: [
      {
        keep: { months: 12 },
        since: 'removed',
        at: 't.removed_at',
        then: 'delete',
        why: {
          fi: 'Vuoden ajan voidaan selvittää, kuka yrityksestä näki nuorten tietoja.',
          sv: 'Under ett år går det att reda ut vem på företaget som sett ungas uppgifter.',
          en: 'For a year it can be found out who at the firm saw young people’s data.',
        },
      },
    ],
    changes: 'audit',
    readings: false,
  },
  {
    table: 'employer_request',
    purpose: 'employers',
    about: [],
    personal: [],
    withheld: names('request_hash'),
    plain: names('id at'),
    retention: [
      {
        keep: { days: 30 },
        since: 'asked',
        at: 't.at',
        then: 'delete',
        why: {
          fi: 'Samaa pyyntöä ei toisteta kuukauden jälkeen.',
          sv: 'Samma begäran upprepas inte efter en månad.',
          en: 'Nobody repeats the same request after a month.',
        },
      },
    ],
    changes: 'none',
    readings: false,
  },
];
