import type { components } from '@/api/schema';
import { text } from '@/ui/form-state';

type CardInput = components['schemas']['CardInput'];
type WorkInput = NonNullable<CardInput['work']>;

const words = (form: FormData, name: string) =>
  text(form, name)
    .split(/[,\n]/)
    .map((word) => word.trim())
    .filter(Boolean);

const all = (form: FormData, name: string) => form.getAll(name).map(String);

/** null: not said. What is no number goes on as it is, and the API says so. */
const number = (form: FormData, name: string) => (text(form, name) ? Number(text(form, name)) : null);

/** The card's form as the API takes it; a language without a level is one that one gets by in. */
export function cardInput(form: FormData): CardInput {
  const rows = [...form.keys()].filter((name) => /^language\d+$/.test(name));
  const languages = rows
    .map((name) => ({
      code: text(form, name),
      level: (text(form, name.replace('language', 'level')) ||
        'everyday') as CardInput['languages'][number]['level'],
    }))
    .filter(({ code }) => code !== '');
  return {
    strengths: words(form, 'strengths'),
    interests: words(form, 'interests'),
    languages,
    licences: form.getAll('licences') as CardInput['licences'],
    lookingFor: text(form, 'lookingFor'),
    needs: form.getAll('needs') as CardInput['needs'],
    needsMore: text(form, 'needsMore'),
    under18: form.has('under18'),
    work: {
      municipalityCode: text(form, 'municipalityCode') || null,
      mostKm: number(form, 'mostKm'),
      kinds: all(form, 'kinds'),
      occupations: [0, 1, 2].map((nth) => text(form, `occupation${nth}`)).filter(Boolean),
      ruledOut: {
        kinds: all(form, 'notKinds'),
        sectors: all(form, 'notSectors'),
        occupations: all(form, 'notOccupations'),
      },
      times: all(form, 'times') as NonNullable<WorkInput['times']>,
      mostHours: number(form, 'mostHours'),
      from: text(form, 'from') || null,
    },
  };
}

/** Which field of the form a fault of the API is about: `strengths.2` stands in `strengths`, `languages.1` in `language1`. */
export function fieldOf(path: string): string {
  const [name = '', nth = '0', third = '0'] = path.split('.');
  if (name === 'work') return nth === 'occupations' ? `occupation${third}` : nth;
  return name === 'languages' ? `language${nth}` : name;
}
