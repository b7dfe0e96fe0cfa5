import type { PurposeName, Words } from './declaration.js';

export interface Purpose {
  title: Words;
  /** What is stored, as one says it to a fifteen-year-old. */
  what: Words;
  why: Words;
  /** Who sees it. */
  who: Words;
  basis: keyof typeof bases;
}

/** On what the use rests. Which paragraph of which law, the controller's own officer confirms for each Ohjaamo. */
export const bases = {
  task: {
    fi: 'Lakisääteinen tehtävä: alle 30-vuotiaiden yhteinen matalan kynnyksen palvelu (381/2023; tietosuoja-asetus 6 art. 1 kohta e)',
    sv: 'Lagstadgad uppgift: gemensam lågtröskelservice för personer under 30 (381/2023; dataskyddsförordningen art. 6.1 e)',
    en: 'A task laid down in law: the joint low-threshold service for people under 30 (381/2023; GDPR article 6(1)(e))',
  },
  consent: {
    fi: 'Suostumuksesi, jonka voit perua milloin vain (tietosuoja-asetus 6 art. 1 kohta a)',
    sv: 'Ditt samtycke, som du kan ta tillbaka när som helst (dataskyddsförordningen art. 6.1 a)',
    en: 'Your consent, which you can take back at any time (GDPR article 6(1)(a))',
  },
  security: {
    fi: 'Lakisääteinen velvollisuus suojata tiedot ja näyttää, kuka niitä käsitteli (tietosuoja-asetus 6 art. 1 kohta c, 5 art. 2 kohta ja 32 art.)',
    sv: 'Lagstadgad skyldighet att skydda uppgifterna och visa vem som behandlat dem (dataskyddsförordningen art. 6.1 c, 5.2 och 32)',
    en: 'A duty in law to protect the data and to show who handled it (GDPR articles 6(1)(c), 5(2) and 32)',
  },
} satisfies Record<string, Words>;

export const purposes: Record<PurposeName, Purpose> = {
  person: {
    title: { fi: 'Kuka olet', sv: 'Vem du är', en: 'Who you are' },
    what: {
      fi: 'Etunimesi, puhelinnumerosi tai sähköpostisi, kielesi ja se, onko sinulla turvakielto. Muuta emme kysy: emme henkilötunnusta, sukunimeä emmekä osoitetta.',
      sv: 'Ditt förnamn, ditt telefonnummer eller din e-post, ditt språk och om du har spärrmarkering. Vi frågar inte efter annat: varken personbeteckning, efternamn eller adress.',
      en: 'Your first name, your phone number or e-mail, your language, and whether you are under non-disclosure. We ask for nothing else: no identity code, no surname, no address.',
    },
    why: {
      fi: 'Jotta tunnistamme sinut ovella ja voimme lähettää sinulle viestin.',
      sv: 'För att vi ska känna igen dig vid dörren och kunna skicka dig meddelanden.',
      en: 'So that we know you at the door and can send you a message.',
    },
    who: {
      fi: 'Ne työntekijät, jotka kohtaavat nuoria siinä Ohjaamossa, jossa käyt. Työnantaja näkee pöydässään vain etunimesi ja ajan.',
      sv: 'De anställda som möter unga på den Navigator du besöker. En arbetsgivare ser bara ditt förnamn och tiden vid sitt eget bord.',
      en: 'The staff who meet young people at the Ohjaamo you visit. At their own table an employer sees only your first name and the time.',
    },
    basis: 'task',
  },
  bookings: {
    title: { fi: 'Mihin varasit ajan', sv: 'Vad du har bokat', en: 'What you booked' },
    what: {
      fi: 'Tapahtumat, joihin ilmoittauduit tai jonotit, ketä toivoit tapaavasi, aikasi ja se, tulitko.',
      sv: 'Evenemang du anmält dig till eller köat för, vem du önskade träffa, dina tider och om du kom.',
      en: 'Events you signed up or queued for, whom you wished to meet, your times, and whether you came.',
    },
    why: {
      fi: 'Jotta paikkasi pysyy sinulla ja tapahtuma sujuu.',
      sv: 'För att din plats ska finnas kvar och evenemanget fungera.',
      en: 'So that your place stays yours and the event runs.',
    },
    who: {
      fi: 'Sinä ja Ohjaamo, jonka tapahtuma se on. Työnantaja näkee vain omat aikansa.',
      sv: 'Du och den Navigator som ordnar evenemanget. En arbetsgivare ser bara sina egna tider.',
      en: 'You and the Ohjaamo whose event it is. An employer sees only their own times.',
    },
    basis: 'task',
  },
  card: {
    title: { fi: 'Korttisi ja luvat', sv: 'Ditt kort och dina samtycken', en: 'Your card and consents' },
    what: {
      fi: 'Mitä itse kerroit itsestäsi kortillasi, ja kenelle annoit luvan nähdä sen.',
      sv: 'Det du själv berättat på ditt kort och vem du låtit se det.',
      en: 'What you told about yourself on your card, and whom you let see it.',
    },
    why: {
      fi: 'Jotta työnantaja, jonka itse valitset, oppii tuntemaan sinut.',
      sv: 'För att en arbetsgivare som du själv väljer ska lära känna dig.',
      en: 'So that an employer you choose yourself gets to know you.',
    },
    who: {
      fi: 'Vain ne, joille annoit luvan, ja vain sen ajan, jonka annoit. Kun perut luvan, kortti katoaa heidän ruudultaan heti.',
      sv: 'Bara de som du gett samtycke, och bara så länge du bestämt. När du tar tillbaka det försvinner kortet genast från deras skärm.',
      en: 'Only those you gave consent, and only for as long as you said. When you take it back, the card disappears from their screen at once.',
    },
    basis: 'consent',
  },
  notes: {
    title: { fi: 'Ohjaajan muistiinpanot', sv: 'Handledarens anteckningar', en: 'Notes by staff' },
    what: {
      fi: 'Mitä ohjaaja kirjasi tapaamisestanne ja siitä, mitä sovitte.',
      sv: 'Det handledaren antecknat om ert möte och vad ni kommit överens om.',
      en: 'What staff wrote down about your meeting and what you agreed.',
    },
    why: {
      fi: 'Jotta ohjaus jatkuu siitä, mihin jäätiin.',
      sv: 'För att handledningen ska fortsätta där ni slutade.',
      en: 'So that guidance goes on from where it was left.',
    },
    who: {
      fi: 'Sinä ja saman Ohjaamon ohjaajat. Toinen Ohjaamo vain, jos annat luvan. Virkamiehen työmuistiinpanon tekstiä et näe, mutta näet, että sellainen on.',
      sv: 'Du och handledarna på samma Navigator. En annan Navigator bara om du samtycker. Texten i en tjänstemans arbetsanteckning ser du inte, men du ser att den finns.',
      en: 'You and the staff of the same Ohjaamo. Another Ohjaamo only if you agree. You do not see the text of an official’s working note, but you see that there is one.',
    },
    basis: 'task',
  },
  path: {
    title: {
      fi: 'Matkasi töihin',
      sv: 'Din väg till jobbet',
      en: 'Your way to work',
    },
    what: {
      fi: 'Mistä paikoista kiinnostuit, mitä sinulle ehdotettiin, mihin pääsit ja miten siellä on sujunut.',
      sv: 'Vilka platser du visat intresse för, vad som föreslagits dig, var du börjat och hur det går där.',
      en: 'Which openings interested you, what was proposed to you, where you started and how it is going there.',
    },
    why: {
      fi: 'Jotta saat vastauksen, pääset alkuun ja saat tukea myös sen jälkeen.',
      sv: 'För att du ska få svar, komma i gång och få stöd också efteråt.',
      en: 'So that you get an answer, get started, and are supported afterwards too.',
    },
    who: {
      fi: 'Sinä ja Ohjaamosi ohjaajat. Työnantaja näkee vain sen, mihin suostuit hänelle, ja allekirjoitetun sopimuksen.',
      sv: 'Du och handledarna på din Navigator. Arbetsgivaren ser bara det du samtyckt till för just den och ett undertecknat avtal.',
      en: 'You and the staff of your Ohjaamo. An employer sees only what you agreed to for them, and a signed agreement.',
    },
    basis: 'task',
  },
  referrals: {
    title: {
      fi: 'Ohjaus toiseen palveluun',
      sv: 'Hänvisning till en annan tjänst',
      en: 'Referral to another service',
    },
    what: {
      fi: 'Mihin palveluun sinut ohjattiin, mitä suostuit kertomaan sinne ja mitä sieltä vastattiin.',
      sv: 'Vilken tjänst du hänvisats till, vad du gått med på att berätta och vad de svarat.',
      en: 'Which service you were referred to, what you agreed to tell them, and what they answered.',
    },
    why: {
      fi: 'Jotta sinun ei tarvitse aloittaa alusta ja joku varmasti vastaa.',
      sv: 'För att du inte ska behöva börja från början och för att någon verkligen ska svara.',
      en: 'So that you need not start again from the beginning, and somebody surely answers.',
    },
    who: {
      fi: 'Sinä, Ohjaamosi ohjaajat ja se palvelu, jolle annoit luvan.',
      sv: 'Du, handledarna på din Navigator och den tjänst du gett samtycke.',
      en: 'You, the staff of your Ohjaamo, and the service you gave consent.',
    },
    basis: 'consent',
  },
  messages: {
    title: { fi: 'Viestit sinulle', sv: 'Meddelanden till dig', en: 'Messages to you' },
    what: {
      fi: 'Mistä asiasta viesti lähti, milloin ja millä tavalla.',
      sv: 'Vad meddelandet gällde, när och hur det skickades.',
      en: 'What a message was about, when and how it was sent.',
    },
    why: {
      fi: 'Jotta jokainen viesti lähtee, ja vain kerran.',
      sv: 'För att varje meddelande ska skickas, och bara en gång.',
      en: 'So that every message goes out, and only once.',
    },
    who: {
      fi: 'Ei kukaan ihminen: palvelu itse.',
      sv: 'Ingen människa: tjänsten själv.',
      en: 'No person: the service itself.',
    },
    basis: 'task',
  },
  signing_in: {
    title: { fi: 'Kirjautuminen', sv: 'Inloggning', en: 'Signing in' },
    what: {
      fi: 'Missä olet kirjautuneena ja millä laitteella karkeasti (esimerkiksi puhelin). Verkko-osoitettasi emme tallenna. Koodit ja salasanat ovat tallessa vain muodossa, jonka voi tarkistaa mutta ei lukea.',
      sv: 'Var du är inloggad och ungefär med vilken enhet (till exempel telefon). Din nätadress sparas inte. Koder och lösenord finns bara i en form som går att kontrollera men inte läsa.',
      en: 'Where you are signed in and roughly with what (for example a phone). We do not store your network address. Codes and passwords are kept only in a form that can be checked but not read.',
    },
    why: {
      fi: 'Jotta kukaan muu ei pääse tietoihisi.',
      sv: 'För att ingen annan ska komma åt dina uppgifter.',
      en: 'So that nobody else gets at your data.',
    },
    who: { fi: 'Sinä.', sv: 'Du.', en: 'You.' },
    basis: 'security',
  },
  trail: {
    title: {
      fi: 'Kuka katsoi ja mitä muuttui',
      sv: 'Vem som tittat och vad som ändrats',
      en: 'Who looked and what changed',
    },
    what: {
      fi: 'Kuka katsoi tietojasi, milloin ja miksi, ja mitä niissä muutettiin.',
      sv: 'Vem som tittat på dina uppgifter, när och varför, och vad som ändrats.',
      en: 'Who looked at your data, when and why, and what was changed in it.',
    },
    why: {
      fi: 'Jotta sinä ja valvoja voitte nähdä, että tietoja käytetään oikein.',
      sv: 'För att du och den som övervakar ska kunna se att uppgifterna används rätt.',
      en: 'So that you and whoever supervises can see that data is used rightly.',
    },
    who: {
      fi: 'Sinä, ja Ohjaamon tietosuojasta vastaava, kun jotain selvitetään.',
      sv: 'Du, och Navigatorns dataskyddsansvariga när något utreds.',
      en: 'You, and whoever answers for data protection when something is looked into.',
    },
    basis: 'security',
  },
  employers: {
    title: {
      fi: 'Työnantajat ja rekrytoijat',
      sv: 'Arbetsgivare och rekryterare',
      en: 'Employers and recruiters',
    },
    what: {
      fi: 'Yrityksen nimi ja Y-tunnus, sen rekrytoijien ja yhteyshenkilöiden nimi, tehtävä, sähköposti ja puhelin, ja mitä heidän kanssaan on puhuttu ja luvattu.',
      sv: 'Företagets namn och FO-nummer, rekryterarnas och kontaktpersonernas namn, uppgift, e-post och telefon samt vad man talat om och lovat.',
      en: 'The firm’s name and business ID, the name, role, e-mail and phone of its recruiters and contact people, and what was talked about and promised.',
    },
    why: {
      fi: 'Jotta nuoret ja yritykset kohtaavat ja tiedetään, kuka yrityksen puolesta toimii.',
      sv: 'För att unga och företag ska mötas och man ska veta vem som agerar för företaget.',
      en: 'So that young people and firms meet, and it is known who acts for a firm.',
    },
    who: {
      fi: 'Alueen Ohjaamot ja yritys itse. Yrityksen nimi on julkinen.',
      sv: 'Regionens Navigatorer och företaget självt. Företagets namn är offentligt.',
      en: 'The region’s Ohjaamos and the firm itself. The firm’s name is public.',
    },
    basis: 'task',
  },
  staff: {
    title: { fi: 'Ohjaamon työntekijät', sv: 'Navigatorns anställda', en: 'Staff of the Ohjaamo' },
    what: {
      fi: 'Nimi, työsähköposti ja -puhelin, kieli ja rooli.',
      sv: 'Namn, arbetets e-post och telefon, språk och roll.',
      en: 'Name, work e-mail and phone, language and role.',
    },
    why: {
      fi: 'Jotta vain oikea työntekijä pääsee nuorten tietoihin.',
      sv: 'För att bara rätt anställd ska komma åt ungas uppgifter.',
      en: 'So that only the right member of staff gets at young people’s data.',
    },
    who: {
      fi: 'Saman Ohjaamon väki.',
      sv: 'Personalen på samma Navigator.',
      en: 'The people of the same Ohjaamo.',
    },
    basis: 'security',
  },
  service: {
    title: {
      fi: 'Ohjelma, paikat ja luvut',
      sv: 'Program, platser och siffror',
      en: 'Programme, openings and numbers',
    },
    what: {
      fi: 'Tapahtumat, avoimet paikat ja luvut. Niissä ei ole tietoa kenestäkään. Nimettömästä käynnistä jää vain luku ja päivä.',
      sv: 'Evenemang, lediga platser och siffror. De säger inget om någon person. Av ett anonymt besök finns bara en siffra och en dag.',
      en: 'Events, openings and numbers. They say nothing about anybody. Of an anonymous visit only a number and a day remain.',
    },
    why: {
      fi: 'Jotta palvelu toimii ja sen tulokset voidaan näyttää.',
      sv: 'För att tjänsten ska fungera och resultaten kunna visas.',
      en: 'So that the service works and its results can be shown.',
    },
    who: {
      fi: 'Kaikki; luvut Ohjaamon väki.',
      sv: 'Alla; siffrorna Navigatorns personal.',
      en: 'Everybody; the numbers, staff.',
    },
    basis: 'task',
  },
};
