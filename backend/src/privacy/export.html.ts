import type { Language } from '../platform/http/fields.js';
import type { Download, DownloadPart } from './export.js';
import { columnWords, exportWords } from './export.words.js';

const STYLE = `body{font:1rem/1.6 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem;color:#1a1a1a}
h1,h2{line-height:1.2}section{margin:2.5rem 0;border-top:2px solid #ccc}dl{display:grid;grid-template-columns:minmax(8rem,14rem) 1fr;
gap:.25rem 1rem;border:1px solid #ddd;border-radius:.5rem;padding:.75rem;margin:.75rem 0}dt{font-weight:600}dd{margin:0;overflow-wrap:anywhere}
@media(max-width:30rem){dl{grid-template-columns:1fr}}`;

/** One page that needs nothing from the network and runs nothing. Whatever anybody typed in is text and stays text. */
export function asHtml({ madeAt, language, parts }: Download): string {
  const words = exportWords[language];
  return `<!doctype html>
<html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escape(words.title)}</title><style>${STYLE}</style></head>
<body><h1>${escape(words.title)}</h1><p>${escape(words.made)} ${escape(madeAt)}</p>
${parts.map((part) => section(part, language)).join('\n')}
</body></html>
`;
}

function section({ title, why, basis, whoSees, kept, tables }: DownloadPart, language: Language): string {
  const words = exportWords[language];
  const about = [
    why,
    `${words.who}: ${whoSees}`,
    `${words.basis}: ${basis}`,
    `${words.kept}: ${kept.join('; ')}`,
  ];
  const rows = tables.flatMap((table) => table.rows);
  return `<section><h2>${escape(title)}</h2>${about.map((line) => `<p>${escape(line)}</p>`).join('')}
${rows.map((row) => `<dl>${fields(row, language)}</dl>`).join('\n')}</section>`;
}

function fields(row: Record<string, unknown>, language: Language): string {
  return Object.entries(row)
    .filter(([, value]) => value !== null && value !== '')
    .map(
      ([name, value]) =>
        `<dt>${escape(columnWords(name, language))}</dt><dd>${escape(shown(value, language))}</dd>`,
    )
    .join('');
}

function shown(value: unknown, language: Language): string {
  if (typeof value === 'boolean') return exportWords[language][value ? 'yes' : 'no'];
  if (value instanceof Date) return value.toISOString();
  return typeof value === 'object' ? JSON.stringify(value) : String(value);
}

const ENTITIES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export const escape = (text: string): string => text.replace(/[&<>"']/g, (mark) => ENTITIES[mark] as string);
