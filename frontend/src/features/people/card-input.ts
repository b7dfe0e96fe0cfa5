import type { components } from '@/api/schema';
import { text } from '@/ui/form-state';

type CardInput = components['schemas']['CardInput'];

const words = (form: FormData, name: string) =>
  text(form, name)
    .split(/[,\n]/)
    .map((word) => word.trim())
    .filter(Boolean);

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
  };
}

/** Which field of the form a fault of the API is about: `strengths.2` stands in `strengths`, `languages.1` in `language1`. */
export function fieldOf(path: string): string {
  const [name = '', nth = '0'] = path.split('.');
  return name === 'languages' ? `language${nth}` : name;
}
