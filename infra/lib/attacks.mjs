import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { backend } from './paths.mjs';

/** The eight ways in, and the words for them. @type {Record<string, string>} */
export const GROUPS = {
  'sign-in': 'Signing in',
  authorisation: 'Who may do what',
  browser: 'Through a person’s own browser',
  injection: 'Text that means something where it ends up',
  outbound: 'Making us call somebody',
  robustness: 'Wearing us down',
  races: 'Two at once',
  privacy: 'What is known of people',
};

const FOLDER = join(backend, 'test', 'attacks');
const CALL = /\battack\(\s*(['"`])((?:\\.|(?!\1)[\s\S])+)\1,\s*(['"`])((?:\\.|(?!\3)[\s\S])+)\3/g;

/**
 * Every family of attacks that the tests try, read from the specs themselves.
 * @returns {{ group: string, file: string, name: string, seenIn: string }[]}
 */
export function attackFamilies(folder = FOLDER) {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.spec.ts') && file !== 'families.spec.ts')
    .sort()
    .flatMap((file) =>
      [...readFileSync(join(folder, file), 'utf8').matchAll(CALL)].map(([, , name = '', , seenIn = '']) => ({
        group: file.split('.')[0] ?? '',
        file,
        name: plain(name),
        seenIn: plain(seenIn),
      })),
    );
}

/** docs/attacks.md */
export function attacksInWords() {
  const families = attackFamilies();
  const parts = Object.entries(GROUPS).map(([group, title]) => {
    const own = families.filter((one) => one.group === group);
    const rows = own.map(({ name, seenIn }) => `| ${cell(name)} | ${cell(seenIn)} |`);
    return [`## ${title}`, '', '| Tried | Seen in |', '| --- | --- |', ...rows, ''].join('\n');
  });
  return [
    '# What is tried against us',
    '',
    `Made from \`backend/test/attacks\` by \`npm run generate\`: ${families.length} families of attacks, each a test`,
    'with the real failure that it comes from. What protects against them: [security.md](security.md).',
    '',
    ...parts,
  ].join('\n');
}

/** @param {string} literal as it stands in the source */
const plain = (literal) =>
  literal
    .replace(/\\(['"`\\])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();

/** @param {string} text */
const cell = (text) => text.replace(/[|<>{}\\`*_[\]]/g, (sign) => `\\${sign}`);
