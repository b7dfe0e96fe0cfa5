import { type Declaration, impersonal, names } from './declaration.js';

/** What the platform keeps for itself; it knows no domain word, so it is declared here. */
export const platformPrivacy: Declaration[] = [
  impersonal('migration', 'name checksum applied_at'),
  {
    table: 'request_count',
    purpose: 'signing_in',
    about: ['young_person', 'recruiter', 'staff_member'],
    personal: [],
    withheld: names('key'),
    plain: names('used ends_at'),
    retention: [
      {
        keep: { days: 1 },
        since: 'expired',
        at: 't.ends_at',
        then: 'delete',
        why: {
          fi: 'Liian tiheät pyynnöt lasketaan tunnisteesta, jota ei voi avata, ja avain vaihtuu joka päivä.',
          sv: 'För täta förfrågningar räknas med ett kännetecken som inte går att läsa, och nyckeln byts varje dag.',
          en: 'Too many requests are counted by a mark that cannot be read, and its key changes every day.',
        },
      },
    ],
    changes: 'none',
    readings: false,
  },
];
