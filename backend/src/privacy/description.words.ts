/** The words around what the rooms declare; see description.ts. */
interface DescriptionWords {
  title: string;
  generated: string;
  intro: string;
  controller: string;
  controllerText: string;
  purposes: string;
  why: string;
  who: string;
  basis: string;
  kept: string;
  sections: { title: string; text: string }[];
  tables: string;
  tablesText: string;
  others: string;
  columns: [string, string, string, string, string];
  nobody: string;
  lasting: string;
  withParent: string;
  yes: string;
  no: string;
  changes: Record<'audit' | 'transition' | 'none', string>;
}

export const descriptionWords: Record<'fi' | 'sv' | 'en', DescriptionWords> = {
  fi: {
    title: 'Tietosuojaseloste: Vartti',
    generated:
      'Tehty koodista: npm run generate. Muuta taulujen määrittelyjä (backend/src/*/*.privacy.ts), älä tätä.',
    intro:
      'Mitä tietoja Vartti tallentaa, miksi, kuinka kauan, kuka ne näkee ja miltä pohjalta. Ohjaamo voi antaa tämän tietosuojavastaavalleen. Seloste syntyy samoista määrittelyistä, joita palvelu itse noudattaa: palvelu ei käynnisty, jos tietokannassa on taulu tai sarake, jota tässä ei ole.',
    controller: 'Rekisterinpitäjä ja yhteys',
    controllerText:
      'Rekisterinpitäjä on kunta, jonka Ohjaamo palvelua käyttää. Nuori voi kysyä omasta Ohjaamostaan; yhteystiedot ovat sivulla `/fi/privacy`. Käsittelyperusteen vahvistaa kunnan tietosuojavastaava.',
    purposes: 'Mitä varten',
    why: 'Miksi',
    who: 'Kuka näkee',
    basis: 'Peruste',
    kept: 'Säilytys',
    sections: [
      {
        title: 'Nuoren oikeudet',
        text: 'Sivulla `/my/data` nuori näkee kaiken, mitä hänestä on tallessa, kuka on katsonut ja milloin, sekä jokaisen luvan. Hän voi perua luvan, ladata tiedot (JSON ja sivu) ja poistaa ne. Poisto peruu ensin tulevat varaukset, jotta paikat vapautuvat, ja poistaa kaiken; jäljelle jää lukuja ja tunnus, josta ei pääse kehenkään.',
      },
      {
        title: 'Alaikäiset',
        text: 'Palvelu on alle 30-vuotiaille, nuorimmat käyttäjät noin 15-vuotiaita. Huoltajan lupaa ei kysytä, eikä huoltajalle kerrota. Tekstit on kirjoitettu nuorelle.',
      },
      {
        title: 'Turvakielto',
        text: 'Kun turvakielto on merkitty, nimestä näkyy listoilla ja työnantajalle vain ensimmäinen kirjain ilman yhteystietoa. Viesteissä, kalenterissa, tauluilla ja ladattavissa tiedostoissa ei ole paikkaa.',
      },
      {
        title: 'Pikatreffit',
        text: 'Ennen iltaa työnantaja voi antaa tähtiä tai sanoa ”ei kiitos” nuoresta, joka on jakanut hänelle korttinsa. Suunnitelma ottaa sen huomioon. Mikään sivu ei näytä sitä nuorelle, mutta se on hänen tietojensa latauksessa, kun tapahtuma on ohi.',
      },
      {
        title: 'Nimetön käynti',
        text: 'Nimettömästä käynnistä tallentuu vain Ohjaamo ja päivä, ei edes kellonaikaa.',
      },
      {
        title: 'Tietojen suojaus',
        text: 'Jokaisella taululla on tietokannassa oma muurinsa (rivikohtainen suojaus), joka rajaa toisen Ohjaamon ja yrityksen tiedot pois, vaikka ohjelmassa olisi virhe. Henkilökunta kirjautuu kahdella tekijällä. Lokeissa ei ole henkilötietoja. Tietoja ei luovuteta kolmansille eikä viedä EU:n ulkopuolelle; sivuilla ei ole muiden palveluja.',
      },
      {
        title: 'Varmuuskopiot',
        text: 'Poistetuista pidetään tietokannan ulkopuolella luetteloa, jossa on vain tunnuksia. Kun varmuuskopio palautetaan, luettelo ajetaan siihen ennen kuin palvelu avataan (docs/runbook.md), joten poistettu ei palaa.',
      },
    ],
    tables: 'Taulut',
    others: 'Näissä ei ole tietoa kenestäkään:',
    tablesText: 'Sarakkeet, jotka kertovat jostakusta, ja niiden säilytys. Täysi luettelo on koodissa.',
    columns: ['taulu', 'henkilötiedot', 'säilytys', 'muutosten kirjaus', 'katselun kirjaus'],
    nobody: '–',
    lasting: 'niin kauan kuin palvelu toimii',
    withParent: 'poistuu yhdessä:',
    yes: 'kyllä',
    no: '–',
    changes: { audit: 'muutosloki', transition: 'tilasiirtymät', none: '–' },
  },
  sv: {
    title: 'Dataskyddsbeskrivning: Vartti',
    generated:
      'Gjord ur koden: npm run generate. Ändra tabellernas deklarationer (backend/src/*/*.privacy.ts), inte den här.',
    intro:
      'Vilka uppgifter Vartti sparar, varför, hur länge, vem som ser dem och på vilken grund. En Navigator kan ge den här till sitt dataskyddsombud. Beskrivningen görs ur samma deklarationer som tjänsten själv följer: tjänsten startar inte om databasen har en tabell eller kolumn som saknas här.',
    controller: 'Personuppgiftsansvarig och kontakt',
    controllerText:
      'Personuppgiftsansvarig är den kommun vars Navigator använder tjänsten. Unga kan fråga på sin egen Navigator; kontaktuppgifterna finns på sidan `/sv/privacy`. Kommunens dataskyddsombud bekräftar den rättsliga grunden.',
    purposes: 'Vad uppgifterna används till',
    why: 'Varför',
    who: 'Vem som ser',
    basis: 'Grund',
    kept: 'Sparas',
    sections: [
      {
        title: 'Den ungas rättigheter',
        text: 'På sidan `/my/data` ser den unga allt som är sparat, vem som tittat och när, och varje samtycke. Där går det att ta tillbaka samtycken, ladda ner uppgifterna (JSON och sida) och radera dem. Raderingen avbokar först kommande tider så att platserna blir lediga och raderar sedan allt; kvar finns siffror och ett kännetecken som inte leder till någon.',
      },
      {
        title: 'Minderåriga',
        text: 'Tjänsten är för personer under 30, de yngsta omkring 15 år. Vårdnadshavaren tillfrågas inte och underrättas inte. Texterna är skrivna för unga.',
      },
      {
        title: 'Spärrmarkering',
        text: 'När spärrmarkering är angiven syns bara första bokstaven i namnet på listor och för arbetsgivare, utan kontaktuppgift. I meddelanden, kalendrar, på tavlor och i filer nämns ingen plats.',
      },
      {
        title: 'Snabbdejter',
        text: 'Före kvällen kan en arbetsgivare ge stjärnor eller säga ”nej tack” om en ung person som delat sitt kort. Planen tar hänsyn till det. Ingen sida visar det för den unga, men det finns i nedladdningen av de egna uppgifterna när evenemanget är över.',
      },
      {
        title: 'Anonymt besök',
        text: 'Av ett anonymt besök sparas bara Navigatorn och dagen, inte ens klockslaget.',
      },
      {
        title: 'Skydd av uppgifterna',
        text: 'Varje tabell har en egen mur i databasen (radnivåskydd) som stänger ute en annan Navigators och ett annat företags uppgifter även om programmet har ett fel. Personalen loggar in med två faktorer. Loggarna innehåller inga personuppgifter. Uppgifter lämnas inte ut till andra och förs inte utanför EU; sidorna har inga andra tjänster.',
      },
      {
        title: 'Säkerhetskopior',
        text: 'Över raderade personer förs en lista utanför databasen med enbart kännetecken. När en säkerhetskopia återställs körs listan mot den innan tjänsten öppnas (docs/runbook.md), så att ingen raderad kommer tillbaka.',
      },
    ],
    tables: 'Tabeller',
    others: 'De här säger inget om någon:',
    tablesText: 'Kolumner som säger något om någon och hur länge de sparas. Hela listan finns i koden.',
    columns: ['tabell', 'personuppgifter', 'sparas', 'ändringar antecknas', 'läsning antecknas'],
    nobody: '–',
    lasting: 'så länge tjänsten är i bruk',
    withParent: 'raderas tillsammans med',
    yes: 'ja',
    no: '–',
    changes: { audit: 'ändringslogg', transition: 'lägesändringar', none: '–' },
  },
  en: {
    title: 'Data-protection description: Vartti',
    generated:
      'Made from the code: npm run generate. Change the declarations of the tables (backend/src/*/*.privacy.ts), not this.',
    intro:
      'What Vartti stores, what for, for how long, who sees it and on what ground. An Ohjaamo can hand this to its data-protection officer. It is made from the very declarations that the service obeys: the service does not start while the database has a table or a column that is missing here.',
    controller: 'Controller and contact',
    controllerText:
      'The controller is the municipality whose Ohjaamo uses the service. Young people ask their own Ohjaamo; its address is on the page `/en/privacy`. The municipality’s data-protection officer confirms the legal basis.',
    purposes: 'What the data is used for',
    why: 'Why',
    who: 'Who sees it',
    basis: 'Ground',
    kept: 'Kept',
    sections: [
      {
        title: 'Rights of young people',
        text: 'On the page `/my/data` they see everything that is stored about them, who looked and when, and every consent. They can take consents back, download the data (JSON and a page) and delete it. Deleting cancels coming bookings first, so that the places are free, and then removes everything; what stays are numbers, and a mark that leads to nobody.',
      },
      {
        title: 'Minors',
        text: 'The service is for people under 30, the youngest about 15. No guardian is asked or told. The texts are written for young people.',
      },
      {
        title: 'Non-disclosure (turvakielto)',
        text: 'Once it is set, lists and employers show only the first letter of the name and no address. Messages, calendars, boards and files name no place.',
      },
      {
        title: 'Speed dates',
        text: 'Before the evening an employer may give stars to somebody who shared their card, or say "no thanks". The plan takes it into account. No page shows it to the person, but the download of their data has it once the event is over.',
      },
      {
        title: 'Anonymous visit',
        text: 'Of an anonymous visit only the Ohjaamo and the day are stored, not even the hour.',
      },
      {
        title: 'How the data is protected',
        text: 'Every table has a wall of its own in the database (row-level security) that keeps another Ohjaamo’s and another firm’s data out even when the program is wrong. Staff sign in with two factors. Logs hold no personal data. Nothing is handed to third parties or taken outside the EU; the pages carry no other services.',
      },
      {
        title: 'Backups',
        text: 'A list of whom we erased, ids only, is kept outside the database. When a backup is restored, the list is replayed onto it before the service opens (docs/runbook.md), so that nobody who was erased comes back.',
      },
    ],
    tables: 'Tables',
    others: 'These tell nothing of anybody:',
    tablesText:
      'The columns that tell something of somebody, and how long they are kept. The whole list is in the code.',
    columns: ['table', 'personal data', 'kept', 'changes recorded', 'readings recorded'],
    nobody: '–',
    lasting: 'as long as the service runs',
    withParent: 'goes together with',
    yes: 'yes',
    no: '–',
    changes: { audit: 'audit', transition: 'transitions', none: '–' },
  },
};
