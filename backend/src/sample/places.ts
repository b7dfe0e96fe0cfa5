import type { Localised } from '../platform/http/fields.js';

export interface SampleRegion {
  slug: string;
  name: string;
  ohjaamos: SampleOhjaamo[];
}
export interface SampleOhjaamo {
  slug: string;
  city: string;
  municipality: string;
  street: string;
  postalCode: string;
  phone: string;
  languages: string[];
  hours: { days: number[]; from: string; to: string }[];
  arrival: Localised;
  stepFree?: false;
}

const words = (fi: string, sv: string, en: string): Localised => ({ fi, sv, en });
const weekdays = [1, 2, 3, 4, 5];

/** Invented addresses: streets that could be there, people who are not. */
export const regions: SampleRegion[] = [
  {
    slug: 'keski-uusimaa',
    name: 'Keski-Uusimaa',
    ohjaamos: [
      {
        slug: 'kerava',
        city: 'Kerava',
        municipality: '245',
        street: 'Keskikatu 3',
        postalCode: '04200',
        phone: '+358505550101',
        languages: ['fi', 'sv', 'en', 'so', 'ar'],
        hours: [
          { days: [1, 2, 3, 4], from: '12:00', to: '17:00' },
          { days: [5], from: '12:00', to: '15:00' },
        ],
        arrival: words(
          'Kävelykadun varrella, asemalta kolme minuuttia. Bussilla Sompiosta 9 minuuttia.',
          'Vid gågatan, tre minuter från stationen. Nio minuter med buss från Sompio.',
          'On the pedestrian street, three minutes from the station. Nine minutes by bus from Sompio.',
        ),
      },
      {
        slug: 'jarvenpaa',
        city: 'Järvenpää',
        municipality: '186',
        street: 'Rantakatu 12',
        postalCode: '04400',
        phone: '+358505550102',
        languages: ['fi', 'en', 'ru', 'uk'],
        hours: [{ days: weekdays, from: '12:00', to: '16:00' }],
        arrival: words(
          'Kirjaston vieressä, ovi sisäpihalta. Asemalta viisi minuuttia kävellen.',
          'Bredvid biblioteket, ingång från gården. Fem minuter till fots från stationen.',
          'Next to the library, door in the courtyard. Five minutes on foot from the station.',
        ),
      },
      {
        slug: 'hyvinkaa',
        city: 'Hyvinkää',
        municipality: '106',
        street: 'Torikatu 7',
        postalCode: '05800',
        phone: '+358505550103',
        languages: ['fi', 'en', 'ar'],
        hours: [
          { days: [1, 3, 4], from: '12:00', to: '16:00' },
          { days: [2], from: '12:00', to: '18:00' },
        ],
        arrival: words(
          'Torin laidalla, toinen kerros. Hissi on pihan puolella.',
          'Vid torget, andra våningen. Hissen finns på gårdssidan.',
          'By the market square, second floor. The lift is on the courtyard side.',
        ),
      },
      {
        slug: 'tuusula',
        city: 'Tuusula',
        municipality: '858',
        street: 'Hyryläntie 5',
        postalCode: '04300',
        phone: '+358505550104',
        languages: ['fi', 'sv', 'en'],
        hours: [{ days: [2, 3, 4], from: '13:00', to: '17:00' }],
        arrival: words(
          'Hyrylän keskustassa, bussipysäkki aivan oven edessä.',
          'I Hyrylä centrum, busshållplatsen är precis utanför dörren.',
          'In the centre of Hyrylä, with the bus stop right outside the door.',
        ),
      },
      {
        slug: 'nurmijarvi',
        city: 'Nurmijärvi',
        municipality: '543',
        street: 'Klaukkalantie 40',
        postalCode: '01800',
        phone: '+358505550105',
        languages: ['fi', 'en'],
        hours: [{ days: [1, 3], from: '12:00', to: '16:00' }],
        arrival: words(
          'Klaukkalan nuorisotilassa, kaupan takana. Seuraa keltaisia nuolia.',
          'I ungdomslokalen i Klövskog, bakom affären. Följ de gula pilarna.',
          'In the youth centre in Klaukkala, behind the shop. Follow the yellow arrows.',
        ),
      },
      {
        slug: 'mantsala',
        city: 'Mäntsälä',
        municipality: '505',
        street: 'Keskuskatu 9',
        postalCode: '04600',
        phone: '+358505550106',
        languages: ['fi', 'en'],
        hours: [{ days: [2, 4], from: '12:00', to: '16:00' }],
        arrival: words(
          'Linja-autoasemalta kaksi minuuttia. Ovessa on Ohjaamon tarra.',
          'Två minuter från busstationen. Navigatorns dekal sitter på dörren.',
          'Two minutes from the bus station. Look for the Ohjaamo sticker on the door.',
        ),
      },
      {
        slug: 'sipoo',
        city: 'Sipoo',
        municipality: '753',
        street: 'Jussaksentie 2',
        postalCode: '04130',
        phone: '+358505550107',
        languages: ['fi', 'sv', 'en'],
        hours: [{ days: [1, 4], from: '13:00', to: '17:00' }],
        arrival: words(
          'Nikkilässä, kirjaston alakerrassa. Bussi pysähtyy tien toisella puolella.',
          'I Nickby, i bibliotekets nedre våning. Bussen stannar på andra sidan vägen.',
          'In Nikkilä, downstairs in the library. The bus stops across the road.',
        ),
      },
      {
        slug: 'pornainen',
        city: 'Pornainen',
        municipality: '611',
        street: 'Kirkkotie 1',
        postalCode: '07170',
        phone: '+358505550108',
        languages: ['fi'],
        hours: [{ days: [3], from: '13:00', to: '16:00' }],
        stepFree: false,
        arrival: words(
          'Kunnantalon vanhassa siivessä. Ovella on kolme porrasta; soita, niin tulemme vastaan.',
          'I kommunhusets gamla flygel. Tre trappsteg vid dörren; ring så möter vi dig.',
          'In the old wing of the town hall. There are three steps; call, and we come and meet you.',
        ),
      },
    ],
  },
  {
    slug: 'lahti',
    name: 'Lahti',
    ohjaamos: [
      {
        slug: 'lahti',
        city: 'Lahti',
        municipality: '398',
        street: 'Rautatienkatu 22',
        postalCode: '15110',
        phone: '+358505550201',
        languages: ['fi', 'en', 'ru', 'ar', 'so', 'fa'],
        hours: [
          { days: [1, 2, 3, 4], from: '10:00', to: '18:00' },
          { days: [5], from: '10:00', to: '15:00' },
        ],
        arrival: words(
          'Kauppakeskuksen katutasossa. Torilta kaksi korttelia, matkakeskuksesta kahdeksan minuuttia.',
          'På gatunivå i köpcentret. Två kvarter från torget, åtta minuter från resecentret.',
          'At street level in the shopping centre. Two blocks from the square, eight minutes from the station.',
        ),
      },
    ],
  },
  {
    slug: 'forssa',
    name: 'Forssa',
    ohjaamos: [
      {
        slug: 'forssa',
        city: 'Forssa',
        municipality: '061',
        street: 'Kehräämönkatu 4',
        postalCode: '30100',
        phone: '+358505550301',
        languages: ['fi', 'en'],
        hours: [{ days: weekdays, from: '11:00', to: '16:00' }],
        arrival: words(
          'Vanhassa kehräämössä joen rannalla, portti B. Pyörätelineet ovat pihassa.',
          'I det gamla spinneriet vid ån, port B. Cykelställ finns på gården.',
          'In the old spinning mill by the river, gate B. Bicycle racks in the yard.',
        ),
      },
    ],
  },
  {
    slug: 'rovaniemi',
    name: 'Rovaniemi',
    ohjaamos: [
      {
        slug: 'rovaniemi',
        city: 'Rovaniemi',
        municipality: '698',
        street: 'Koskikatu 18',
        postalCode: '96200',
        phone: '+358505550401',
        languages: ['fi', 'en', 'uk', 'fr'],
        hours: [{ days: weekdays, from: '10:00', to: '16:00' }],
        arrival: words(
          'Kävelykadulla, kirjakaupan yläkerrassa. Hissi löytyy porttikongista.',
          'På gågatan, ovanför bokhandeln. Hissen finns i portgången.',
          'On the pedestrian street, above the bookshop. The lift is in the gateway.',
        ),
      },
    ],
  },
];

export interface SampleStaff {
  name: string;
  role: 'worker' | 'coordinator' | 'region_coordinator';
  /** A region coordinator's region, everybody else's Ohjaamo. */
  at: string;
  language?: 'sv' | 'en';
}

export const staff: SampleStaff[] = [
  { name: 'Helena Kivelä', role: 'region_coordinator', at: 'keski-uusimaa' },
  { name: 'Saara Lehtonen', role: 'coordinator', at: 'kerava' },
  { name: 'Abdi Warsame', role: 'worker', at: 'kerava' },
  { name: 'Mikael Granlund', role: 'worker', at: 'kerava', language: 'sv' },
  { name: 'Jenni Ahola', role: 'coordinator', at: 'jarvenpaa' },
  { name: 'Oksana Koval', role: 'worker', at: 'jarvenpaa' },
  { name: 'Petri Salmela', role: 'coordinator', at: 'hyvinkaa' },
  { name: 'Noora Hamid', role: 'worker', at: 'hyvinkaa' },
  { name: 'Katri Vuori', role: 'coordinator', at: 'tuusula' },
  { name: 'Ville Rantala', role: 'worker', at: 'nurmijarvi' },
  { name: 'Milla Jokela', role: 'worker', at: 'mantsala' },
  { name: 'Annika Forsman', role: 'coordinator', at: 'sipoo', language: 'sv' },
  { name: 'Timo Laakso', role: 'worker', at: 'pornainen' },
  { name: 'Riikka Manninen', role: 'coordinator', at: 'lahti' },
  { name: 'Samir Haddad', role: 'worker', at: 'lahti' },
  { name: 'Eveliina Saarinen', role: 'worker', at: 'lahti' },
  { name: 'Pirjo Niemelä', role: 'region_coordinator', at: 'lahti' },
  { name: 'Tuomas Heino', role: 'coordinator', at: 'forssa' },
  { name: 'Iida Mattila', role: 'worker', at: 'forssa' },
  { name: 'Aslak Näkkälä', role: 'coordinator', at: 'rovaniemi' },
  { name: 'Emma Korhonen', role: 'worker', at: 'rovaniemi' },
];
