import { type Declaration, names } from '../privacy/declaration.js';

export const firmsPrivacy: Declaration[] = [
  {
    table: 'firm',
    purpose: 'employers',
    about: [],
    personal: [],
    withheld: [],
    plain: names(
      'id region_id municipality_code keeper_id keeper_ohjaamo_id kept_since not_before not_before_because',
    ),
    retention: 'lasting',
    changes: 'audit',
    readings: false,
  },
  {
    table: 'firm_contact',
    purpose: 'employers',
    about: ['firm_contact'],
    personal: names('name role phone email note'),
    withheld: [],
    plain: names('id region_id employer_id updated_at'),
    retention: [
      {
        keep: { months: 24 },
        since: 'last_seen',
        at: `greatest(t.updated_at, (SELECT max(e.written_at) FROM firm_event e WHERE e.contact_id = t.id))`,
        then: 'delete',
        why: {
          fi: 'Kahden vuoden hiljaisuuden jälkeen emme tiedä, onko hän yrityksessä enää.',
          sv: 'Efter två tysta år vet vi inte om hen längre är kvar på företaget.',
          en: 'After two silent years we do not know whether they are still at the firm.',
        },
      },
    ],
    changes: 'audit',
    readings: false,
  },
  {
    table: 'firm_event',
    purpose: 'employers',
    about: ['firm_contact'],
    personal: names('words'),
    withheld: [],
    plain: names(
      'id region_id employer_id ohjaamo_id staff_id contact_id opening_id kind happened_on outcome too_early written_at',
    ),
    retention: [
      {
        keep: { months: 36 },
        since: 'happened',
        at: 't.written_at',
        then: 'delete',
        why: {
          fi: 'Kolmen vuoden ajan nähdään, mitä yrityksen kanssa on sovittu, eikä samaa kysytä monesti.',
          sv: 'Under tre år ser man vad som avtalats med företaget, och samma sak frågas inte flera gånger.',
          en: 'For three years it can be seen what was agreed with the firm, and nobody asks the same again.',
        },
      },
    ],
    changes: 'none',
    readings: false,
  },
  {
    table: 'firm_promise',
    purpose: 'employers',
    about: ['firm_contact'],
    personal: names('what'),
    withheld: [],
    plain: names(
      'id region_id employer_id ohjaamo_id staff_id event_id promised_by due_on status settled_at written_at',
    ),
    retention: [
      {
        keep: { months: 24 },
        since: 'ended',
        at: 't.settled_at',
        then: 'delete',
        why: {
          fi: 'Kahden vuoden ajan nähdään, mitä luvattiin ja pidettiin.',
          sv: 'Under två år ser man vad som lovades och hölls.',
          en: 'For two years it can be seen what was promised and kept.',
        },
      },
    ],
    changes: 'transition',
    readings: false,
  },
];
