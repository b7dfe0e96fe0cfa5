import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { say } from '../work/say';
import type { Consent } from './people.types';

/** Who sees: the name of the firm, the Ohjaamo or the service. */
export const nameOf = ({ employer, ohjaamo, service }: Consent, locale: Locale) =>
  employer?.name ?? ohjaamo?.name ?? (service ? say(service.name, locale) : '');

/** What somebody may see, as a sentence. */
export async function consentTitle(consent: Consent, locale: Locale): Promise<string> {
  const t = await getTranslations('cards.sharing');
  return t(consent.kind, { name: nameOf(consent, locale), of: consent.notesOf?.name ?? '' });
}

/** What it was given for. */
export async function purposeOf(
  { kind, event, opening, placement }: Consent,
  locale: Locale,
): Promise<string | null> {
  if (placement) return placement.title;
  if (kind !== 'employer_card') return null;
  const t = await getTranslations('cards.sharing');
  return event ? say(event.title, locale) : (opening?.title ?? t('closedOpening'));
}

/** The page that asks for the same once more. */
export function askAgain(locale: Locale, { employer, event, ohjaamo, kind }: Consent): string | null {
  const sharing = `/${locale}/my/sharing`;
  if (kind === 'employer_card' && employer && event) return `${sharing}/employer/${employer.id}/${event.id}`;
  if (kind === 'ohjaamo_matching' && ohjaamo) return `${sharing}/matching/${ohjaamo.id}`;
  return kind === 'ohjaamo_card' && ohjaamo ? `${sharing}/ohjaamo/${ohjaamo.id}` : null;
}
