import type { Audience } from '../../platform/http/audience.js';
import { everyRow, type MatrixRoute } from './matrix.js';
import { doors } from './matrix.doors.js';
import { type Role, roles, type Rule, type Sees } from './matrix.types.js';

/** Prints docs/access.md: the matrix, for people to read. */

const TITLES: Record<Audience, string> = {
  public: 'For everybody',
  link: 'With a link',
  my: 'A young person, about themselves',
  employer: 'Employers',
  staff: 'Staff',
  anyone_signed_in: 'Everybody who is signed in, about their own signing in',
  kiosk: 'The kiosk',
  board: 'The board',
};

const SHORT = { nowhere: '·', own: 'own', ohjaamo: 'Ohjaamo', region: 'region', everywhere: 'all' } as const;
const WHOSE: Record<keyof Sees, string> = {
  there: 'of the thing itself',
  own: 'one’s own',
  firm: 'of one’s firm',
  work: 'of the Ohjaamos where one works',
  people: 'of the Ohjaamo where one meets people',
  region: 'of the region',
  everywhere: 'of everybody',
};

function lines(): string[] {
  const audiences = Object.keys(TITLES) as Audience[];
  return [
    '# Who may do what, and what they see by it',
    '',
    'Made from `backend/src/accounts/matrix` by `npm run generate`; `backend/test/matrix` tries every cell of it over HTTP.',
    '',
    '- **own**: themselves, their firm, their one event. **Ohjaamo**: what belongs to an Ohjaamo where they work. **region**: to',
    '  any Ohjaamo of its region. **all**: wherever it belongs. **·**: they may ask, and there is nothing for them.',
    '- An empty cell is shut: whoever is nobody here hears `signed_out`, whoever is somebody else `not_allowed`.',
    '- Beyond one’s reach a thing does not exist (`not_found`), unless the row says another answer.',
    '- **strong**: a second factor was shown in this session; **fresh**: who one is was shown within ten minutes.',
    '- Staff are let in with a second factor only; staff and recruiters show who they are again after half a day; recruiters',
    '  come in once their firm is approved.',
    '- Besides personal fields the last column names what is not out yet: drafts, hidden openings, wishes.',
    '',
    ...audiences.flatMap(section),
  ];
}

function section(audience: Audience): string[] {
  const rows = everyRow().filter((row) => row.audience === audience);
  const open = audience === 'public' || audience === 'link';
  const columns: readonly Role[] = open ? [] : doors[audience].lets;
  const heads = [
    'Route',
    'About',
    ...(open ? ['Everybody'] : roles.filter((role) => columns.includes(role))),
    'Otherwise',
    'Sees',
  ];
  return [
    `## ${TITLES[audience]}`,
    '',
    `| ${heads.join(' | ')} |`,
    `| ${heads.map(() => '---').join(' | ')} |`,
    ...rows.flatMap((row) => row.rules.map((rule, i) => line(row, rule, i === 0, open ? null : columns))),
    '',
  ];
}

function line(row: MatrixRoute, rule: Rule, isFirst: boolean, columns: readonly Role[] | null): string {
  const name = isFirst ? `\`${row.route}\`${row.needs ? ` (${row.needs})` : ''}` : '';
  const about = [rule.about].flat().join(', ') + (rule.named ? ` in \`${rule.named}\`` : '');
  const may = columns
    ? roles.filter((role) => columns.includes(role)).map((role) => cell(rule, role))
    : [rule.may === 'everybody' ? 'all' : '·'];
  const otherwise =
    typeof rule.beyond === 'object'
      ? Object.entries(rule.beyond)
          .map(([where, code]) => `${SHORT[where as 'own']}: \`${code}\``)
          .join(', ')
      : rule.beyond === 'nothing happens'
        ? rule.beyond
        : rule.beyond
          ? `\`${rule.beyond}\``
          : '';
  const sees = Object.entries(rule.sees ?? {})
    .map(([whose, fields]) => `${(fields as string[]).join(', ')} ${WHOSE[whose as keyof Sees]}`)
    .join('; ');
  const why = rule.because ? `${sees ? '. ' : ''}_${rule.because}_` : '';
  return `| ${[name, about, ...may, otherwise, sees + why].join(' | ')} |`;
}

function cell({ may }: Rule, role: Role): string {
  if (may === 'everybody') return 'all';
  const reach = may[role];
  if (reach === undefined) return '';
  return typeof reach === 'object' ? `\`${reach.refused}\`` : SHORT[reach];
}

process.stdout.write(`${lines().join('\n')}`);
