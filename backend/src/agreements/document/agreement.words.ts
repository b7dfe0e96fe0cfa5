import type { Language } from '../../platform/http/fields.js';
import type { Party } from '../agreement.states.js';

export interface PaperWords {
  locale: string;
  title: string;
  about: string;
  authorityDecides: string;
  parties: string;
  party: string;
  name: string;
  more: string;
  sides: Record<Party, string>;
  businessId: string;
  under18: string;
  objective: string;
  tasks: string;
  times: string;
  item: string;
  agreed: string;
  duration: string;
  hoursADay: string;
  daysAWeek: string;
  hoursAWeek: string;
  clock: string;
  where: string;
  place: string;
  supervisor: string;
  phone: string;
  safety: string;
  hazards: string;
  noHazards: string;
  hazardNotice: string;
  terms: string;
  law: string;
  signatures: string;
  signing: string;
  clarified: string;
  placeAndDay: string;
  signature: string;
  rightToSign: string;
  open: string;
  hours: (count: string) => string;
  days: (count: number) => string;
  footer: (of: { id: string; version: number; page: number; pages: number; madeOn: string }) => string;
}

export const paperWords: Record<Language, PaperWords> = {
  fi: {
    locale: 'fi-FI',
    title: 'Työkokeilusopimus',
    about:
      'Sopimus tehdään kirjallisesti ennen kuin työkokeilu alkaa. Sen tekevät työkokeilija, työpaikka ja työvoimaviranomainen.',
    authorityDecides: 'Työvoimaviranomainen päättää.',
    parties: 'Osapuolet',
    party: 'Osapuoli',
    name: 'Nimi',
    more: 'Lisätieto',
    sides: {
      participant: 'Työkokeilija',
      organiser: 'Työkokeilun järjestäjä (työpaikka)',
      authority: 'Työvoimaviranomainen',
    },
    businessId: 'Y-tunnus',
    under18: 'alle 18-vuotias',
    objective: 'Tavoite',
    tasks: 'Tehtävät',
    times: 'Kesto ja ajat',
    item: 'Asia',
    agreed: 'Sovittu',
    duration: 'Työkokeilu kestää',
    hoursADay: 'Päivässä',
    daysAWeek: 'Viikossa',
    hoursAWeek: 'Tunteja viikossa',
    clock: 'Kellonajat',
    where: 'Paikka ja ohjaaja',
    place: 'Paikka',
    supervisor: 'Ohjaaja työpaikalla',
    phone: 'Ohjaajan puhelin',
    safety: 'Perehdytys ja turvallisuus',
    hazards: 'Vaarat työssä',
    noHazards: 'Työssä ei ole nimettyjä vaaroja.',
    hazardNotice: 'Ilmoitus työsuojeluviranomaiselle on tehty',
    terms: 'Ehdot',
    law: 'Laki',
    signatures: 'Allekirjoitukset',
    signing:
      'Sopimus on voimassa, kun kaikki kolme osapuolta ovat allekirjoittaneet sen. Jokainen saa oman kappaleen.',
    clarified: 'Nimenselvennys',
    placeAndDay: 'Paikka ja päivä',
    signature: 'Allekirjoitus',
    rightToSign: 'Järjestäjän puolesta allekirjoittaa henkilö, jolla on siihen oikeus.',
    open: 'ei vielä sovittu',
    hours: (count) => `${count} tuntia`,
    days: (count) => `${count} päivänä`,
    footer: ({ id, version, page, pages, madeOn }) =>
      `Työkokeilusopimus · tunnus ${id} · versio ${version} (${madeOn}) · sivu ${page}/${pages}`,
  },
  sv: {
    locale: 'sv-FI',
    title: 'Avtal om arbetsprövning',
    about:
      'Avtalet görs skriftligt innan arbetsprövningen börjar, mellan deltagaren, arbetsplatsen och arbetskraftsmyndigheten.',
    authorityDecides: 'Arbetskraftsmyndigheten beslutar.',
    parties: 'Parter',
    party: 'Part',
    name: 'Namn',
    more: 'Mer',
    sides: {
      participant: 'Deltagare',
      organiser: 'Anordnare (arbetsplats)',
      authority: 'Arbetskraftsmyndighet',
    },
    businessId: 'FO-nummer',
    under18: 'under 18 år',
    objective: 'Mål',
    tasks: 'Uppgifter',
    times: 'Längd och tider',
    item: 'Sak',
    agreed: 'Avtalat',
    duration: 'Arbetsprövningen varar',
    hoursADay: 'Per dag',
    daysAWeek: 'Per vecka',
    hoursAWeek: 'Timmar per vecka',
    clock: 'Klockslag',
    where: 'Plats och handledare',
    place: 'Plats',
    supervisor: 'Handledare på arbetsplatsen',
    phone: 'Handledarens telefon',
    safety: 'Introduktion och säkerhet',
    hazards: 'Risker i arbetet',
    noHazards: 'Inga risker har nämnts i arbetet.',
    hazardNotice: 'Anmälan till arbetarskyddsmyndigheten är gjord',
    terms: 'Villkor',
    law: 'Lag',
    signatures: 'Underskrifter',
    signing: 'Avtalet gäller när alla tre parter har skrivit under det. Var och en får ett eget exemplar.',
    clarified: 'Namnförtydligande',
    placeAndDay: 'Plats och dag',
    signature: 'Underskrift',
    rightToSign: 'För anordnaren skriver en person under som har rätt till det.',
    open: 'inte avtalat ännu',
    hours: (count) => `${count} timmar`,
    days: (count) => `${count} dagar`,
    footer: ({ id, version, page, pages, madeOn }) =>
      `Avtal om arbetsprövning · nummer ${id} · version ${version} (${madeOn}) · sida ${page}/${pages}`,
  },
  en: {
    locale: 'en-GB',
    title: 'Work trial agreement',
    about:
      'The agreement is made in writing before the work trial starts, between the participant, the workplace and the employment authority.',
    authorityDecides: 'The employment authority decides.',
    parties: 'Parties',
    party: 'Party',
    name: 'Name',
    more: 'More',
    sides: {
      participant: 'Participant',
      organiser: 'Organiser (workplace)',
      authority: 'Employment authority',
    },
    businessId: 'Business ID',
    under18: 'under 18',
    objective: 'Aim',
    tasks: 'Tasks',
    times: 'Length and times',
    item: 'What',
    agreed: 'Agreed',
    duration: 'The work trial lasts',
    hoursADay: 'A day',
    daysAWeek: 'A week',
    hoursAWeek: 'Hours a week',
    clock: 'Time of day',
    where: 'Place and supervisor',
    place: 'Place',
    supervisor: 'Supervisor at the workplace',
    phone: 'Supervisor’s phone',
    safety: 'Induction and safety',
    hazards: 'Dangers in the work',
    noHazards: 'No dangers in the work were named.',
    hazardNotice: 'The occupational safety authority was told on',
    terms: 'Terms',
    law: 'Act',
    signatures: 'Signatures',
    signing: 'The agreement holds when all three parties have signed it. Each of them gets a copy.',
    clarified: 'Name in print',
    placeAndDay: 'Place and day',
    signature: 'Signature',
    rightToSign: 'For the organiser, a person signs who has the right to.',
    open: 'not agreed yet',
    hours: (count) => `${count} hours`,
    days: (count) => `${count} days`,
    footer: ({ id, version, page, pages, madeOn }) =>
      `Work trial agreement · id ${id} · version ${version} (${madeOn}) · page ${page}/${pages}`,
  },
};
