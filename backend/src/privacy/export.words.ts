import type { Language } from '../platform/http/fields.js';
import type { Words } from './declaration.js';

export const exportWords = {
  fi: {
    title: 'Tietoni Vartissa',
    made: 'Tehty',
    who: 'Kuka näkee',
    basis: 'Peruste',
    kept: 'Kuinka kauan',
    yes: 'kyllä',
    no: 'ei',
  },
  sv: {
    title: 'Mina uppgifter i Vartti',
    made: 'Gjord',
    who: 'Vem som ser',
    basis: 'Grund',
    kept: 'Hur länge',
    yes: 'ja',
    no: 'nej',
  },
  en: {
    title: 'My data in Vartti',
    made: 'Made',
    who: 'Who sees it',
    basis: 'Ground',
    kept: 'How long',
    yes: 'yes',
    no: 'no',
  },
} as const satisfies Record<Language, Record<string, string>>;

/** Columns that people would not understand by their names. One that is not here keeps its name, in plain letters. */
const columns: Record<string, Words> = {
  first_name: { fi: 'Etunimi', sv: 'Förnamn', en: 'First name' },
  phone: { fi: 'Puhelin', sv: 'Telefon', en: 'Phone' },
  email: { fi: 'Sähköposti', sv: 'E-post', en: 'E-mail' },
  language: { fi: 'Kieli', sv: 'Språk', en: 'Language' },
  non_disclosure: { fi: 'Turvakielto', sv: 'Spärrmarkering', en: 'Non-disclosure' },
  created_at: { fi: 'Tallennettu', sv: 'Sparat', en: 'Stored' },
  last_seen_at: { fi: 'Kirjauduit viimeksi', sv: 'Senast inloggad', en: 'Last signed in' },
  status: { fi: 'Tila', sv: 'Läge', en: 'State' },
  code: { fi: 'Koodi ovella', sv: 'Kod vid dörren', en: 'Code at the door' },
  answer: { fi: 'Vastauksesi', sv: 'Ditt svar', en: 'Your answer' },
  event: { fi: 'Tapahtuma', sv: 'Evenemang', en: 'Event' },
  event_starts_at: { fi: 'Tapahtuma alkaa', sv: 'Evenemanget börjar', en: 'Event begins' },
  employer: { fi: 'Työnantaja', sv: 'Arbetsgivare', en: 'Employer' },
  ohjaamo: { fi: 'Ohjaamo', sv: 'Navigator', en: 'Ohjaamo' },
  starts_at: { fi: 'Alkaa', sv: 'Börjar', en: 'Begins' },
  ends_at: { fi: 'Päättyy', sv: 'Slutar', en: 'Ends' },
  content: { fi: 'Kortin sisältö', sv: 'Kortets innehåll', en: 'What the card says' },
  version: { fi: 'Versio', sv: 'Version', en: 'Version' },
  until: { fi: 'Voimassa', sv: 'Gäller till', en: 'Until' },
  given_at: { fi: 'Annettu', sv: 'Gett', en: 'Given' },
  ended_at: { fi: 'Päättynyt', sv: 'Upphört', en: 'Ended' },
  text: { fi: 'Teksti', sv: 'Text', en: 'Text' },
  kind: { fi: 'Laji', sv: 'Slag', en: 'Kind' },
  writer: { fi: 'Kirjoittaja', sv: 'Skrivet av', en: 'Written by' },
  written_at: { fi: 'Kirjoitettu', sv: 'Skrivet', en: 'Written' },
  working_note: { fi: 'Työmuistiinpano', sv: 'Arbetsanteckning', en: 'Working note' },
  who: { fi: 'Kuka', sv: 'Vem', en: 'Who' },
  what: { fi: 'Mitä', sv: 'Vad', en: 'What' },
  why: { fi: 'Miksi', sv: 'Varför', en: 'Why' },
  reason: { fi: 'Syy', sv: 'Orsak', en: 'Reason' },
  first_at: { fi: 'Ensin', sv: 'Först', en: 'First' },
  last_at: { fi: 'Viimeksi', sv: 'Senast', en: 'Last' },
  times: { fi: 'Kertoja', sv: 'Gånger', en: 'Times' },
  columns: { fi: 'Mitkä kohdat', sv: 'Vilka punkter', en: 'Which points' },
  at: { fi: 'Milloin', sv: 'När', en: 'When' },
  template: { fi: 'Viestin laji', sv: 'Slags meddelande', en: 'Kind of message' },
  address: { fi: 'Osoite', sv: 'Adress', en: 'Address' },
  sent_at: { fi: 'Lähetetty', sv: 'Skickat', en: 'Sent' },
  number: { fi: 'Vuoronumero', sv: 'Könummer', en: 'Number' },
  initial: { fi: 'Sukunimen alkukirjain', sv: 'Efternamnets initial', en: 'Initial of the last name' },
  shown_as: { fi: 'Näytöllä', sv: 'På skärmen', en: 'On the big screen' },
  came_by: { fi: 'Mistä numero otettiin', sv: 'Var numret togs', en: 'Where the number was taken' },
  presence: { fi: 'Olit', sv: 'Du var', en: 'You were' },
  came_at: { fi: 'Tulit', sv: 'Du kom', en: 'You came' },
  lines: { fi: 'Jonotit', sv: 'Du köade till', en: 'You stood in line for' },
  waits: {
    fi: 'Jonot, koneen muistiinpanot',
    sv: 'Köer, maskinens anteckningar',
    en: 'Lines, as the machine notes them',
  },
  promised: { fi: 'Arvio odotuksesta (min)', sv: 'Väntan, uppskattad (min)', en: 'Estimated wait (min)' },
  state: { fi: 'Tila', sv: 'Läge', en: 'State' },
  called_at: { fi: 'Kutsuttiin', sv: 'Kallades', en: 'Called' },
  recalled_at: { fi: 'Kutsuttiin uudelleen', sv: 'Kallades igen', en: 'Called again' },
  started_at: { fi: 'Tapaaminen alkoi', sv: 'Mötet började', en: 'The meeting began' },
  impression: { fi: 'Työnantajan vastaus', sv: 'Arbetsgivarens svar', en: 'What the employer answered' },
  words: { fi: 'Työnantajan sanat', sv: 'Arbetsgivarens ord', en: 'What the employer wrote' },
  device: { fi: 'Laite', sv: 'Enhet', en: 'Device' },
};

export const columnWords = (column: string, language: Language): string =>
  columns[column]?.[language] ??
  column
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replaceAll('_', ' ')
    .toLowerCase();
