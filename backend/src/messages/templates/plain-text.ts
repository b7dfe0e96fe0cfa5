import type { Letter } from '../letters/letter.js';

/** The same letter for those who read without pictures, and for watches and screen readers. */
export function plainText(letter: Letter, tagline: string): string {
  const { heading, ticket, code, greeting, paragraphs, quote, facts, buttons, notes, sender, why } = letter;
  const blocks = [
    heading.toUpperCase(),
    ticket.map(({ text }) => text).join('\n'),
    code ? `${code.label}: ${code.value}` : '',
    greeting,
    ...paragraphs,
    quote ? `${quote.label}:\n${quote.text.replace(/^/gm, '  ')}` : '',
    facts.map(({ label, value }) => `${label}: ${value}`).join('\n'),
    buttons.map(({ label, href }) => `${label}:\n${href}`).join('\n\n'),
    ...notes,
    `-- \n${[sender.name, ...sender.lines, sender.email].filter(Boolean).join('\n')}`,
    why,
    tagline,
  ];
  return `${blocks.filter(Boolean).join('\n\n')}\n`;
}
