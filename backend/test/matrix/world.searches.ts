import { randomUUID } from 'node:crypto';
import { sealLink } from '../../src/accounts/link.js';
import { SECRET } from '../support/app.js';
import type { Here, Person } from './world.types.js';

/** Somebody is told of new openings at their own number. */
export async function saveSearch(here: Here, { id, phone }: Person): Promise<void> {
  const { vartti, thing, mark, next } = here;
  const searchId = randomUUID();
  const words = `Haku${next()}x`;
  await vartti.database.query(
    `INSERT INTO saved_search (id, address, language, filters, asked_at, confirmed_at, ends_at, told_until)
     VALUES ($1, $2, 'fi', jsonb_build_object('search', $3::text), $4, $4, $4::timestamptz + interval '90 days', $4)`,
    [searchId, phone, words, vartti.clock.now().toString()],
  );
  const link = sealLink({ subject: 'saved_search', id: searchId, route: 'message' }, SECRET);
  for (const text of [words, link]) mark('saved search', text, searchId, id);
  thing('saved search', searchId, { owners: [id], with: { link } });
}
