import type { CardContent } from '../people/card.schema.js';
import { nothingSaid } from '../people/work.schema.js';

type Language = 'fi' | 'sv' | 'en';

const nothing: CardContent = {
  strengths: [],
  interests: [],
  languages: [],
  licences: [],
  lookingFor: '',
  needs: [],
  needsMore: '',
  under18: false,
  work: nothingSaid,
};

/** What invented young people tell of themselves, in the language they read. */
export const cards: Record<Language, CardContent[]> = {
  fi: [
    {
      ...nothing,
      strengths: ['ripeä', 'täsmällinen', 'hyvä lasten kanssa'],
      interests: ['ruoka', 'jalkapallo'],
      languages: [
        { code: 'fi', level: 'mother_tongue' },
        { code: 'en', level: 'everyday' },
      ],
      licences: ['hygiene_passport'],
      lookingFor: 'Kesätyötä tai viikonloppuvuoroja keittiöstä tai kahvilasta.',
      under18: true,
      work: {
        ...nothingSaid,
        municipalityCode: '245',
        mostKm: 40,
        kinds: ['summer_job', 'job'],
        times: ['day', 'evening'],
      },
    },
    {
      ...nothing,
      strengths: ['kädentaidot', 'jaksan pitkän päivän'],
      interests: ['autot', 'metsä'],
      languages: [{ code: 'fi', level: 'mother_tongue' }],
      licences: ['occupational_safety_card', 'hot_work_card', 'driving_b', 'driving_t'],
      work: { ...nothingSaid, municipalityCode: '245', mostKm: 60, kinds: ['job', 'apprenticeship'] },
      lookingFor: 'Työtä varastolta tai rakennukselta, oppisopimus kiinnostaa.',
      needs: ['calm'],
    },
    {
      ...nothing,
      strengths: ['tarkka', 'kärsivällinen'],
      interests: ['koodaus', 'pelit', 'piirtäminen'],
      languages: [
        { code: 'fi', level: 'mother_tongue' },
        { code: 'en', level: 'fluent' },
      ],
      work: { ...nothingSaid, kinds: ['work_trial'], mostHours: 30 },
      lookingFor: 'Työkokeilua, jossa näkisi ohjelmistotyön arkea.',
      needs: ['more_time', 'plain_language'],
      needsMore: 'Kirjalliset ohjeet auttavat.',
    },
  ],
  sv: [
    {
      ...nothing,
      strengths: ['social', 'lär mig snabbt'],
      interests: ['djur', 'ridning'],
      languages: [
        { code: 'sv', level: 'mother_tongue' },
        { code: 'fi', level: 'everyday' },
      ],
      licences: ['driving_am'],
      lookingFor: 'Sommarjobb utomhus eller med djur.',
    },
  ],
  en: [
    {
      ...nothing,
      strengths: ['hard-working', 'good with customers'],
      interests: ['sewing', 'basketball'],
      languages: [
        { code: 'so', level: 'mother_tongue' },
        { code: 'en', level: 'fluent' },
        { code: 'fi', level: 'a_little' },
      ],
      licences: ['hygiene_passport', 'alcohol_pass'],
      lookingFor: 'A first job where I can practise Finnish.',
      needs: ['plain_language', 'interpreter'],
    },
    {
      ...nothing,
      strengths: ['careful', 'strong'],
      interests: ['bicycles', 'repairing things'],
      languages: [
        { code: 'uk', level: 'mother_tongue' },
        { code: 'ru', level: 'fluent' },
        { code: 'en', level: 'everyday' },
      ],
      licences: ['driving_b', 'occupational_safety_card'],
      lookingFor: 'Work in a workshop or a warehouse.',
    },
  ],
};

/** What staff write down; the second is an official's working note. */
export const sampleNotes = [
  {
    kind: 'guidance',
    text: 'Juteltiin kesästä. Kiinnostaa keittiö, hygieniapassi on jo.',
    workingBecause: null,
  },
  { kind: 'agreed_step', text: 'Tekee kortin valmiiksi ja tulee torstain klinikalle.', workingBecause: null },
  {
    kind: 'other',
    text: 'Selvitetään, mihin palveluun hakemus ohjataan.',
    workingBecause: 'Asia on vielä selvityksessä toisen viranomaisen kanssa',
  },
] as const;
