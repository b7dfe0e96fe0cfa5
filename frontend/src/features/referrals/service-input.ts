import type { components } from '@/api/schema';
import { text } from '@/ui/form';
import { consents, kindIn, type Service } from './referrals.types';

type Input = components['schemas']['ServiceInput'];

/** What stands in the form, as the API takes it. */
export function readService(form: FormData): Input {
  const words = (name: string) => ({
    fi: text(form, `${name}.fi`),
    sv: text(form, `${name}.sv`) || undefined,
    en: text(form, `${name}.en`) || undefined,
  });
  const age = (name: string) => (text(form, name) ? Number(text(form, name)) : null);
  return {
    ohjaamoId: text(form, 'ohjaamoId'),
    kind: kindIn(text(form, 'kind')) ?? 'other',
    name: words('name'),
    what: words('what'),
    howToRefer: words('howToRefer'),
    consent: consents.find((one) => one === text(form, 'consent')) ?? 'needed',
    ageFrom: age('ageFrom'),
    ageTo: age('ageTo'),
    municipalityCodes: form.getAll('municipalityCodes').map(String),
    languages: form.getAll('languages').map(String),
    email: text(form, 'email'),
    phone: text(form, 'phone'),
    website: text(form, 'website'),
  };
}

/** What a service holds, by the names of the form's fields. */
export const heldIn = (service: Service | undefined) => (name: string) => {
  const [field = '', language] = name.split('.');
  const value = service?.[field as keyof Service];
  if (language && typeof value === 'object' && value !== null)
    return (value as Record<string, string | undefined>)[language];
  return typeof value === 'string' || typeof value === 'number' ? String(value) : undefined;
};
