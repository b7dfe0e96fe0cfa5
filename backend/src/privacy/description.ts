import type { Declaration, Words } from './declaration.js';
import { declarations } from './declarations.js';
import { descriptionWords } from './description.words.js';
import { keepWords } from './keep.words.js';
import { notice, rulesOf } from './notice.js';

type Language = keyof Words;

/**
 * The data-protection description that an Ohjaamo hands to its officer, as Markdown. Made from what the rooms declare, so it
 * says what the database holds; `npm run check` fails when the file in docs/ says something else.
 */
export function description(language: Language): string {
  const words = descriptionWords[language];
  const purposes = notice().purposes;
  return (
    [
      `# ${words.title}`,
      `<!-- ${words.generated} -->`,
      words.intro,
      `## ${words.controller}`,
      words.controllerText,
      `## ${words.purposes}`,
      ...purposes.flatMap(({ title, what, why, who, basis, kept }) => [
        `### ${title[language]}`,
        what[language],
        [
          `- **${words.why}:** ${why[language]}`,
          `- **${words.who}:** ${who[language]}`,
          `- **${words.basis}:** ${basis[language]}`,
          ...kept.map(
            ({ howLong, because }) => `- **${words.kept}:** ${howLong[language]}. ${because[language]}`,
          ),
        ].join('\n'),
      ]),
      ...words.sections.flatMap(({ title, text }) => [`## ${title}`, text]),
      `## ${words.tables}`,
      words.tablesText,
      tableOf(language),
      `${words.others} ${declarations
        .filter((one) => !tellsOfPeople(one))
        .map(({ table }) => `\`${table}\``)
        .join(', ')}.`,
    ].join('\n\n') + '\n'
  );
}

const tellsOfPeople = ({ about, withheld }: Declaration) => about.length > 0 || withheld.length > 0;

function tableOf(language: Language): string {
  const { columns, nobody, lasting, withParent, yes, no, changes } = descriptionWords[language];
  const head = `| ${columns.join(' | ')} |\n|${columns.map(() => '---').join('|')}|`;
  const rows = declarations
    .filter(tellsOfPeople)
    .map((one) =>
      [
        `\`${one.table}\``,
        [...one.personal, ...one.withheld].join(', ') || nobody,
        retentionOf(one, language, { lasting, withParent }),
        changes[one.changes],
        one.readings ? yes : no,
      ].join(' | '),
    );
  return [head, ...rows.map((row) => `| ${row} |`)].join('\n');
}

function retentionOf(
  { retention, ...declaration }: Declaration,
  language: Language,
  words: { lasting: string; withParent: string },
): string {
  if (retention === 'lasting') return words.lasting;
  if (!Array.isArray(retention) && 'with' in retention) return `${words.withParent} \`${retention.with}\``;
  return rulesOf({ ...declaration, retention })
    .map(({ keep, since }) => keepWords(keep, since)[language])
    .join('; ');
}
