import type { PatienceCode } from './patience.entity.js';

/** SQL: so many days as an interval, from the row of the table. */
export const patience = (code: PatienceCode) =>
  `(SELECT make_interval(days => days) FROM patience WHERE code = '${code}')`;
