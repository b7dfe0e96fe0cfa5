/** What a letter is made of; templates/ draws it, plain-text.ts writes it without pictures. */
export interface Letter {
  subject: string;
  /** What the list of letters shows beside the subject. */
  preheader: string;
  heading: string;
  tone: Tone;
  /** On the coloured card below the heading: each time with its place, the first line large. */
  ticket: TicketLine[];
  greeting: string;
  paragraphs: string[];
  code: { label: string; value: string } | null;
  facts: { label: string; value: string }[];
  quote: { label: string; text: string } | null;
  /** The first is the one that most people want. */
  buttons: { label: string; href: string }[];
  notes: string[];
  sender: Sender;
  /** Ends what this letter belongs to when it is posted to; mail programs show it beside the sender (RFC 8058). */
  unsubscribe?: string;
  /** Why this letter came. */
  why: string;
}

export type Tone = 'mint' | 'sun' | 'lilac' | 'coral';

export interface TicketLine {
  text: string;
  strong?: boolean;
}

/** Who writes: an Ohjaamo with its address, or Vartti itself. */
export interface Sender {
  name: string;
  lines: string[];
  email: string | null;
}

/** Ready to go, for either channel; or not to be sent at all, because what it would tell is no longer true. */
export type Composed =
  { letter: Letter; sms: string | null; calendarFor: string | null } | { dropped: string };

export const drop = (reason: string): Composed => ({ dropped: reason });
