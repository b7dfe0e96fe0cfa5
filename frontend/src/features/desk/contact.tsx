import { phoneText } from '../work/say';

/** A phone number or an address that opens the phone or the mail. */
export function Contact({ contact }: { contact: string | null }) {
  if (!contact) return '–';
  const scheme = contact.includes('@') ? 'mailto' : 'tel';
  return <a href={`${scheme}:${contact}`}>{phoneText(contact)}</a>;
}
