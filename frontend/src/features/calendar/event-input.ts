import type { components } from '@/api/schema';
import { text } from '@/ui/form';

type Localised = components['schemas']['Localised'];
type Place = components['schemas']['NewEventInput']['place'];

/** Three fields `name.fi`, `name.sv`, `name.en` as one text; nothing when the Finnish one is empty. */
export function readLocalised(form: FormData, name: string): Localised | undefined {
  const fi = text(form, `${name}.fi`);
  const others = { sv: text(form, `${name}.sv`) || undefined, en: text(form, `${name}.en`) || undefined };
  return fi || others.sv || others.en ? { fi, ...others } : undefined;
}

/** null: at the Ohjaamo. */
export function readPlace(form: FormData): Place {
  if (text(form, 'where') !== 'elsewhere') return null;
  return {
    name: text(form, 'place.name'),
    street: text(form, 'place.street'),
    city: text(form, 'place.city'),
    arrival: readLocalised(form, 'place.arrival') ?? null,
  };
}

export const readNumber = (form: FormData, name: string) =>
  text(form, name) ? Number(text(form, name)) : undefined;

/** What a new event and a series ask alike: the four fields, and what comes from the format unless it is said. */
export function readNewEvent(form: FormData, ohjaamoId: string) {
  const languages = form.getAll('languages').map(String);
  return {
    formatCode: text(form, 'formatCode'),
    ohjaamoId,
    time: text(form, 'time'),
    place: readPlace(form),
    title: readLocalised(form, 'title'),
    languages: languages.length > 0 ? languages : undefined,
    tableCount: readNumber(form, 'tableCount'),
  };
}

export function readEventChange(form: FormData): components['schemas']['EventChangeInput'] {
  const parts = form.getAll('partIds').map(String);
  return {
    title: readLocalised(form, 'title') ?? { fi: '' },
    description: readLocalised(form, 'description') ?? null,
    sectorCode: text(form, 'sectorCode') || null,
    languages: form.getAll('languages').map(String),
    minorsWelcome: form.has('minorsWelcome'),
    day: text(form, 'day'),
    time: text(form, 'time'),
    place: readPlace(form),
    parts: parts.map((id, index) => ({ id, capacity: readNumber(form, `parts.${index}.capacity`) })),
    tableCount: readNumber(form, 'tableCount'),
  };
}

export function readRule(form: FormData): components['schemas']['SeriesRule'] {
  const every = text(form, 'rule.every') as 'week' | 'other_week' | 'month';
  const weekday = Number(text(form, 'rule.weekday'));
  if (every !== 'month') return { every, weekday };
  return { every, weekday, week: Number(text(form, 'rule.week')) as 1 | 2 | 3 | 4 | -1 };
}

/** Sectors by turns, in the order of the fields; empty ones are skipped. */
export const readTurns = (form: FormData) => form.getAll('sectorCodes').map(String).filter(Boolean);
