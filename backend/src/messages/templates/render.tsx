import { render } from '@react-email/render';
import type { Language } from '../../platform/http/fields.js';
import type { Letter } from '../letters/letter.js';
import { translator } from '../texts/translator.js';
import { LetterMail } from './letter-mail.js';
import { plainText } from './plain-text.js';

/** A letter as HTML and as plain text. */
export async function draw(letter: Letter, language: Language, portal: string) {
  const tagline = translator(language)('common.tagline');
  const html = await render(
    <LetterMail letter={letter} language={language} portal={portal} tagline={tagline} />,
  );
  return { html, text: plainText(letter, tagline) };
}
