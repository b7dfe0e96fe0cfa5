export interface SampleFirm {
  key: string;
  name: string;
  /** The Ohjaamo that looks after the firm. */
  at: string;
  sector: string;
  owner: string;
  colleague?: string;
  staffing?: true;
  waiting?: true;
  language?: 'sv' | 'en';
}

/** All invented, with business IDs of a range that is never issued. */
export const firms: SampleFirm[] = [
  // Keski-Uusimaa
  { key: 'aalto', name: 'Kahvila Aalto Ky', at: 'kerava', sector: 'restaurant', owner: 'Maija Aalto' },
  { key: 'pyora', name: 'Keravan Pyöräverstas Oy', at: 'kerava', sector: 'retail', owner: 'Jukka Harju' },
  { key: 'varasto', name: 'Varastoveli Oy', at: 'kerava', sector: 'logistics', owner: 'Tero Koskinen' },
  {
    key: 'ripea',
    name: 'Ripeä Henkilöstö Oy',
    at: 'kerava',
    sector: 'logistics',
    owner: 'Sanna Peltola',
    colleague: 'Jesse Aro',
    staffing: true,
  },
  { key: 'kontu', name: 'Leipomo Kontu Oy', at: 'jarvenpaa', sector: 'restaurant', owner: 'Raimo Kontu' },
  {
    key: 'kaski',
    name: 'Ravintola Kaskisavu Oy',
    at: 'jarvenpaa',
    sector: 'restaurant',
    owner: 'Leila Kaski',
    colleague: 'Pauli Virta',
  },
  { key: 'bitti', name: 'Bittiverstas Oy', at: 'jarvenpaa', sector: 'it', owner: 'Daniel Eskola' },
  {
    key: 'pomppu',
    name: 'Liikuntakeskus Pomppu Oy',
    at: 'jarvenpaa',
    sector: 'culture',
    owner: 'Anni Ruuska',
  },
  {
    key: 'vuoro',
    name: 'Uusi Vuoro Henkilöstöpalvelut Oy',
    at: 'jarvenpaa',
    sector: 'office',
    owner: 'Minna Soini',
    staffing: true,
  },
  {
    key: 'hietala',
    name: 'Rakennus Hietala Oy',
    at: 'hyvinkaa',
    sector: 'construction',
    owner: 'Ari Hietala',
  },
  {
    key: 'terasniemi',
    name: 'Konepaja Teräsniemi Oy',
    at: 'hyvinkaa',
    sector: 'industry',
    owner: 'Kirsi Teräs',
  },
  { key: 'metsapuro', name: 'Hoivakoti Metsäpuro Oy', at: 'tuusula', sector: 'care', owner: 'Ritva Metsälä' },
  { key: 'kiilto', name: 'Kiiltopuhdas Oy', at: 'tuusula', sector: 'cleaning', owner: 'Nadia Karimi' },
  { key: 'vainio', name: 'Puutarha Vihervainio', at: 'nurmijarvi', sector: 'nature', owner: 'Eero Vainio' },
  { key: 'ojala', name: 'Marketti Ojala Oy', at: 'mantsala', sector: 'retail', owner: 'Tarja Ojala' },
  { key: 'kihara', name: 'Kampaamo Kihara', at: 'mantsala', sector: 'beauty', owner: 'Susanna Lilja' },
  {
    key: 'suvituuli',
    name: 'Stall Sommarvind – Talli Suvituuli',
    at: 'sipoo',
    sector: 'nature',
    owner: 'Charlotta Lindqvist',
    language: 'sv',
  },
  { key: 'kapy', name: 'Päiväkoti Pikkukäpy Oy', at: 'pornainen', sector: 'care', owner: 'Hanna Suvanto' },
  // Lahti
  {
    key: 'vesi',
    name: 'Ravintola Vesiputous Oy',
    at: 'lahti',
    sector: 'restaurant',
    owner: 'Markus Lahtela',
    colleague: 'Sofia Mäki',
  },
  { key: 'satama', name: 'Pizzeria Satamasilta', at: 'lahti', sector: 'restaurant', owner: 'Emre Yildiz' },
  { key: 'kahvio', name: 'Hallin Kahvio Ky', at: 'lahti', sector: 'restaurant', owner: 'Päivi Tolonen' },
  { key: 'salpa', name: 'Salpa Logistiikka Oy', at: 'lahti', sector: 'logistics', owner: 'Janne Toivonen' },
  { key: 'kymppi', name: 'Kuljetus Kymppi Oy', at: 'lahti', sector: 'logistics', owner: 'Risto Kymäläinen' },
  { key: 'onni', name: 'Kotihoiva Onni Oy', at: 'lahti', sector: 'care', owner: 'Outi Onnela' },
  { key: 'ilta', name: 'Palvelutalo Iltarusko ry', at: 'lahti', sector: 'care', owner: 'Marjatta Pulkkinen' },
  {
    key: 'harju',
    name: 'Harjun Kiinteistöhuolto Oy',
    at: 'lahti',
    sector: 'cleaning',
    owner: 'Kalle Harjula',
  },
  {
    key: 'mylly',
    name: 'Työmylly Oy',
    at: 'lahti',
    sector: 'logistics',
    owner: 'Laura Myllymäki',
    colleague: 'Omar Saleh',
    staffing: true,
  },
  {
    key: 'apu',
    name: 'Duuniapu Oy',
    at: 'lahti',
    sector: 'restaurant',
    owner: 'Teemu Apunen',
    staffing: true,
  },
  // Forssa
  { key: 'loimi', name: 'Loimijoen Levy Oy', at: 'forssa', sector: 'industry', owner: 'Pekka Levänen' },
  { key: 'kehra', name: 'Kauppahuone Kehrä Oy', at: 'forssa', sector: 'retail', owner: 'Sirpa Rautio' },
  { key: 'evas', name: 'Lounaseväs Oy', at: 'forssa', sector: 'restaurant', owner: 'Niina Valli' },
  { key: 'suurtalo', name: 'Suur-Talon Maatila', at: 'forssa', sector: 'nature', owner: 'Antti Suurtalo' },
  {
    key: 'hame',
    name: 'Etelä-Hämeen Tekijät Oy',
    at: 'forssa',
    sector: 'industry',
    owner: 'Jaana Sipilä',
    staffing: true,
  },
  // Rovaniemi
  { key: 'safari', name: 'Kaamossafarit Oy', at: 'rovaniemi', sector: 'tourism', owner: 'Heikki Ylitalo' },
  {
    key: 'hotelli',
    name: 'Hotelli Revonhäntä Oy',
    at: 'rovaniemi',
    sector: 'tourism',
    owner: 'Tiina Alakorva',
    colleague: 'Matias Ruotsala',
  },
  { key: 'rinne', name: 'Tunturirinteet Oy', at: 'rovaniemi', sector: 'tourism', owner: 'Juha Kallunki' },
  { key: 'joulu', name: 'Joulutupa Tontunlakki Oy', at: 'rovaniemi', sector: 'retail', owner: 'Arja Nivala' },
  { key: 'leipa', name: 'Pohjan Leipä Oy', at: 'rovaniemi', sector: 'restaurant', owner: 'Seppo Kantola' },
  { key: 'poro', name: 'Porotila Palojärvi', at: 'rovaniemi', sector: 'nature', owner: 'Inka Palojärvi' },
  { key: 'hilla', name: 'Taidepaja Hilla ry', at: 'rovaniemi', sector: 'culture', owner: 'Venla Kangas' },
  { key: 'kaarna', name: 'Kotihoito Kaarna Oy', at: 'rovaniemi', sector: 'care', owner: 'Elina Vaara' },
  {
    key: 'routa',
    name: 'Arktinen Rakennus Routa Oy',
    at: 'rovaniemi',
    sector: 'construction',
    owner: 'Mauri Salmi',
  },
  {
    key: 'pohjoinen',
    name: 'Pohjoisen Työvoima Oy',
    at: 'rovaniemi',
    sector: 'tourism',
    owner: 'Katja Autti',
    staffing: true,
    colleague: 'Nikolai Petrov',
  },
  // asked for access, and wait for staff
  {
    key: 'kaiku',
    name: 'Somepaja Kaiku',
    at: 'jarvenpaa',
    sector: 'it',
    owner: 'Roosa Kaukonen',
    waiting: true,
  },
  {
    key: 'salo',
    name: 'Sähkö-Salo Oy',
    at: 'hyvinkaa',
    sector: 'construction',
    owner: 'Veikko Salo',
    waiting: true,
  },
  {
    key: 'aurinko',
    name: 'Grilli Aurinko',
    at: 'lahti',
    sector: 'restaurant',
    owner: 'Hasan Demir',
    waiting: true,
  },
];
