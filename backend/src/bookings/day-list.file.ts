import { Temporal } from 'temporal-polyfill';
import { translator } from '../messages/texts/translator.js';
import { csv } from '../platform/encoding/encodings.js';
import type { Language } from '../platform/http/fields.js';
import type { RegistrationRow } from './registration.views.js';

/**
 * The day's list as a table for a spreadsheet: when, at which table, who, which code. A file travels further than a screen,
 * so no address stands in it, and whoever is under non-disclosure does not stand in it at all.
 */
export function dayListFile(rows: RegistrationRow[], timeZone: string, language: Language): string {
  const t = translator(language);
  const lines = rows
    .filter(({ nonDisclosure, status }) => !nonDisclosure && status === 'active')
    .flatMap(({ firstName, code, language: speaks, meetings }) =>
      meetings
        .filter(({ status }) => status !== 'cancelled')
        .map(({ startsAt, tableNumber }) => [
          timeOf(startsAt, timeZone),
          tableNumber,
          firstName,
          speaks,
          code,
        ]),
    )
    .sort(([one = ''], [other = '']) => String(one).localeCompare(String(other)));
  const head = [t('list.time'), t('list.table'), t('list.name'), t('list.language'), t('list.code')];
  return csv([head, ...lines]);
}

function timeOf(instant: string, timeZone: string): string {
  const { hour, minute } = Temporal.Instant.from(instant).toZonedDateTimeISO(timeZone);
  return `${String(hour).padStart(2, '0')}.${String(minute).padStart(2, '0')}`;
}
