import type { Contact } from '../platform/http/fields.js';
import type { Chance } from './chance.js';

export interface SamplePerson {
  firstName: string;
  contact: Contact;
  language: 'fi' | 'sv' | 'en';
}

const names: Record<SamplePerson['language'], string[]> = {
  fi: 'Aino Eetu Veeti Siiri Onni Helmi Niko Oona Joona Elli Jesse Iina Aleksi Venla Topi Nea Miro Pinja Arttu Saana Roope Viivi Eemeli Kerttu Lauri Peppi Oskari Minttu Valtteri Sara'.split(
    ' ',
  ),
  sv: 'Ebba Linus Wilma Axel Saga Casper Ida Rasmus'.split(' '),
  en: 'Amina Abdirahman Hodan Yusuf Layla Omar Noor Zahra Ali Daria Ivan Polina Artem Olena Bohdan Sofiia Fatima Reza Parisa Nguyen Linh Aisha Ibrahim Mariam Kwame'.split(
    ' ',
  ),
};

/**
 * Two hundred young people, none of them real: numbers of a range that rings nowhere, addresses of example.fi. Nearly
 * everybody leaves a phone number.
 */
export function people(chance: Chance): SamplePerson[] {
  return Array.from({ length: 200 }, (_, i) => {
    const language = i % 10 < 6 ? 'fi' : i % 10 === 6 ? 'sv' : 'en';
    const firstName = chance.pick(names[language]);
    const hasPhone = i % 5 !== 4;
    return {
      firstName,
      // Somebody with a name from elsewhere may well read Finnish.
      language: language === 'en' && chance.below(2) === 0 ? 'fi' : language,
      contact: hasPhone
        ? { phone: `+35850000${String(1000 + i)}`, email: null }
        : { phone: null, email: `${firstName.toLowerCase()}.${i}@example.fi` },
    };
  });
}
