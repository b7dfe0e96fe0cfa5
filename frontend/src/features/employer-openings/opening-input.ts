import type { components } from '@/api/schema';
import { text } from '@/ui/form';

type OpeningInput = components['schemas']['OpeningInput'];

/** What stands in the form, as the API takes it. A field that the kind does not ask is not in the form, and not sent. */
export function readOpening(form: FormData): OpeningInput {
  const orNull = (name: string) => text(form, name) || null;
  const number = (name: string) =>
    text(form, name) ? Number(text(form, name).replace(',', '.')) : undefined;
  const written = (name: string) => text(form, `details.${name}`) || undefined;
  return {
    kind: text(form, 'kind'),
    title: text(form, 'title'),
    description: text(form, 'description'),
    sectorCode: orNull('sectorCode'),
    occupationCode: orNull('occupationCode'),
    municipalityCode: orNull('municipalityCode'),
    noExperience: form.has('noExperience'),
    licences: form.getAll('licences').map(String) as OpeningInput['licences'],
    languages: form.getAll('languages').map(String),
    places: number('places') ?? 1,
    minorsWelcome: form.has('minorsWelcome'),
    startsOn: orNull('startsOn'),
    endsOn: orNull('endsOn'),
    closesOn: orNull('closesOn'),
    details: {
      pay: written('pay'),
      weeklyHours: number('details.weeklyHours'),
      dayStarts: written('dayStarts'),
      dayEnds: written('dayEnds'),
      whatYouLearn: written('whatYouLearn'),
      supervisor: written('supervisor'),
      skills: written('skills'),
      hazards: written('hazards'),
      educationProvider: written('educationProvider'),
      criminalRecordExtract: form.has('details.criminalRecordExtract') || undefined,
      country: written('country'),
    },
  };
}

/** What an opening holds, as the form's fields hold it. */
export function writtenOpening(opening: components['schemas']['OwnOpening']): Record<string, string[]> {
  const { details } = opening;
  const held: Record<string, string | number | null | undefined> = {
    kind: opening.kind,
    title: opening.title,
    description: opening.description,
    sectorCode: opening.sectorCode,
    occupationCode: opening.occupationCode,
    municipalityCode: opening.municipalityCode,
    noExperience: opening.noExperience ? 'yes' : null,
    places: opening.places,
    startsOn: opening.startsOn,
    endsOn: opening.endsOn,
    closesOn: opening.closesOn,
    minorsWelcome: opening.minorsWelcome ? 'yes' : null,
  };
  for (const [name, value] of Object.entries(details))
    held[`details.${name}`] = typeof value === 'boolean' ? (value ? 'yes' : null) : value;
  const fields = Object.entries(held).filter(([, value]) => value !== null && value !== undefined);
  return {
    ...Object.fromEntries(fields.map(([name, value]) => [name, [String(value)]])),
    languages: opening.languages,
    licences: opening.licences,
  };
}
