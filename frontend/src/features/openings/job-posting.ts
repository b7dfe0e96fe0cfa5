import type { OpeningView } from '@/api/public-queries';

/** Kinds in which somebody is employed; a trial, a course or a workshop is no job to a search engine. */
const EMPLOYMENT: Record<string, string | undefined> = {
  job: undefined,
  subsidised_job: undefined,
  apprenticeship: 'OTHER',
  summer_job: 'TEMPORARY',
  winter_job: 'TEMPORARY',
  gig: 'PER_DIEM',
};

/** In Finland a full week is some 37 hours; from 30 on people call it full time. */
const FULL_TIME_FROM_HOURS = 30;

/**
 * An opening as search engines read it (schema.org/JobPosting), or null when it is no job or stands nowhere. What is not known is
 * left out, never guessed.
 * @param at the page of the opening, and the name of its municipality
 */
export function jobPosting(opening: OpeningView, at: { url: string; municipality?: string }): object | null {
  const { id, kind, hidden, status, title, description, employer, details, publishedAt, closesOn } = opening;
  if (!(kind in EMPLOYMENT) || hidden || status !== 'published' || !publishedAt || !at.municipality)
    return null;
  const hours = details.weeklyHours;
  const usual = hours && (hours >= FULL_TIME_FROM_HOURS ? 'FULL_TIME' : 'PART_TIME');
  return {
    '@context': 'https://schema.org',
    '@type': 'JobPosting',
    title,
    description,
    identifier: { '@type': 'PropertyValue', name: 'Vartti', value: id },
    url: at.url,
    datePosted: publishedAt.slice(0, 10),
    validThrough: closesOn ?? undefined,
    employmentType: EMPLOYMENT[kind] ?? usual ?? undefined,
    hiringOrganization: { '@type': 'Organization', name: employer.name },
    jobLocation: {
      '@type': 'Place',
      address: { '@type': 'PostalAddress', addressLocality: at.municipality, addressCountry: 'FI' },
    },
    jobStartDate: opening.startsOn ?? undefined,
    workHours: hours ? `${hours} h` : undefined,
    experienceRequirements: opening.noExperience ? 'no requirements' : undefined,
    baseSalary: salaryIn(details.pay),
    directApply: false,
  };
}

const UNITS: Record<string, string> = { h: 'HOUR', t: 'HOUR', kk: 'MONTH', mån: 'MONTH' };

/** "12,40 €/h …", "1 900 €/kk"; anything else is words, and not a sum that a machine should read. */
function salaryIn(pay: string | undefined): object | undefined {
  const [, sum, unit] = /^(\d[\d ]*(?:[.,]\d{1,2})?) ?€ ?\/ ?(h|t|kk|mån)(?![\p{L}])/u.exec(pay ?? '') ?? [];
  if (!sum || !unit) return undefined;
  const value = Number(sum.replaceAll(' ', '').replace(',', '.'));
  const amount = { '@type': 'QuantitativeValue', value, unitText: UNITS[unit] };
  return { '@type': 'MonetaryAmount', currency: 'EUR', value: amount };
}

/** JSON that may stand in a script: nothing in it can end the script or begin a comment, whatever an employer wrote. */
export const jsonInScript = (value: object): string =>
  JSON.stringify(value).replaceAll(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
