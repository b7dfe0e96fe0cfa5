import { type Declaration, impersonal, names } from '../privacy/declaration.js';

const aWeek = {
  fi: 'Viikon ajan tiedoston voi tarkistaa ja korjata; sen jälkeen sitä ei tarvita.',
  sv: 'Under en vecka går det att granska och rätta filen; efter det behövs den inte.',
  en: 'For a week the file can be looked at and put right; after that nobody needs it.',
};

export const importsPrivacy: Declaration[] = [
  {
    ...impersonal(
      'opening_import',
      `id region_id ohjaamo_id employer_id made_by status fault content header unknown_columns lines_read fresh changed unchanged faulty
       left_out reason created_at read_at imported_at decided_at`,
    ),
    purpose: 'employers',
    withheld: names('file_name request_hash'),
    retention: [
      {
        keep: { days: 7 },
        since: 'asked',
        at: 't.created_at',
        where: `t.status IN ('waiting', 'read', 'unreadable')`,
        then: 'delete',
        why: aWeek,
      },
      {
        keep: { months: 3 },
        since: 'asked',
        at: 't.created_at',
        then: 'delete',
        why: {
          fi: 'Kolmen kuukauden ajan yritys ja Ohjaamo näkevät, mitä tuotiin ja mitä siitä päätettiin.',
          sv: 'I tre månader ser företaget och Navigatorn vad som förts in och vad man beslutat.',
          en: 'For three months the firm and the Ohjaamo see what was imported and what was decided.',
        },
      },
    ],
  },
  {
    ...impersonal(
      'opening_import_line',
      'import_id line ohjaamo_id employer_id fate reference opening_id seen_at cells written faults',
    ),
    purpose: 'employers',
    retention: [
      {
        keep: { days: 7 },
        since: 'asked',
        at: '(SELECT i.created_at FROM opening_import i WHERE i.id = t.import_id)',
        then: 'delete',
        why: aWeek,
      },
    ],
  },
  {
    ...impersonal(
      'employer_key',
      'id region_id ohjaamo_id employer_id last_four made_by created_at last_used_at revoked_at',
    ),
    purpose: 'employers',
    withheld: names('name hash'),
  },
  impersonal('opening_reference', 'employer_id reference opening_id ohjaamo_id import_id'),
];
