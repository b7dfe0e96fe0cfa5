import type { Language } from '../../platform/http/fields.js';
import type { Letter } from '../letters/letter.js';
import { Layout } from './layout.js';
import { Buttons, Card, Code, Facts, Note, Paragraph, Quote } from './pieces.js';

interface LetterMailProps {
  letter: Letter;
  language: Language;
  portal: string;
  tagline: string;
}

/** A letter as it looks in a mail program. */
export function LetterMail({ letter, language, portal, tagline }: LetterMailProps) {
  return (
    <Layout
      language={language}
      subject={letter.subject}
      preheader={letter.preheader}
      portal={portal}
      sender={letter.sender}
      tagline={tagline}
      why={letter.why}
    >
      <Card tone={letter.tone} heading={letter.heading} ticket={letter.ticket} />
      {letter.code && <Code {...letter.code} />}
      <Paragraph text={letter.greeting} />
      {letter.paragraphs.map((text) => (
        <Paragraph key={text} text={text} />
      ))}
      {letter.quote && <Quote {...letter.quote} />}
      {letter.facts.length > 0 && <Facts facts={letter.facts} />}
      {letter.buttons.length > 0 && <Buttons buttons={letter.buttons} />}
      {letter.notes.map((text) => (
        <Note key={text} text={text} />
      ))}
    </Layout>
  );
}
