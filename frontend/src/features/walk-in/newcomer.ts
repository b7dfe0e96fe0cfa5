import type { components } from '@/api/schema';
import type { Locale } from '@/i18n/locales';
import { text } from '@/ui/form-state';

/** What somebody without a booking said, as the API hears it; whoever wants a number only is asked for nothing. */
export function newcomerIn(form: FormData, locale: Locale): components['schemas']['NewcomerInput'] {
  const lines = linesIn(form);
  if (text(form, 'only') === 'number')
    return { lines, language: locale, shownAs: 'number', contact: contactIn(form) };
  return {
    lines,
    language: locale,
    firstName: text(form, 'firstName'),
    initial: text(form, 'initial') || null,
    contact: contactIn(form),
  };
}

const contactIn = (form: FormData) => text(form, 'contact') || null;

/** None chosen: all that were offered, so that the table which is free first calls. */
function linesIn(form: FormData): string[] {
  const chosen = named(form, 'lines');
  return chosen.length > 0 ? chosen : named(form, 'offered');
}

const named = (form: FormData, name: string) =>
  form.getAll(name).filter((line): line is string => typeof line === 'string' && line !== '');
