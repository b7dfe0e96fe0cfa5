import { sealLink } from '../../src/accounts/link.js';
import { newId, SECRET, type TestApp } from './app.js';
import { type OnTheWay, referred } from './planted.path.js';

/** A file that a firm brought, and somebody who was referred: for whoever looks at every page. */
export async function fromOpeningToStart(
  { database, clock }: TestApp,
  { employerId, ...who }: Omit<OnTheWay, 'run' | 'now'> & { employerId: string },
) {
  const now = clock.now().toString();
  const importId = newId();
  await database.query(
    `INSERT INTO opening_import (id, region_id, ohjaamo_id, employer_id, file_name, status, request_hash, created_at)
     SELECT $1, h.region_id, $3, h.id, 'paikat.csv', 'imported', 'x', $4 FROM employer h WHERE h.id = $2`,
    [importId, employerId, who.ohjaamoId, now],
  );
  const referralId = await referred({ ...who, now, run: (text, values) => database.query(text, values) });
  const [row] = await database.query<{ serviceId: string }>(
    'SELECT service_id AS "serviceId" FROM referral WHERE id = $1',
    [referralId],
  );
  const referralLink = sealLink({ subject: 'referral', id: referralId, route: 'message' }, SECRET);
  return { importId, referralId, serviceId: row?.serviceId as string, referralLink };
}
