import { randomUUID } from 'node:crypto';
import { insertInto } from '../support/given.rows.js';
import type { Here, Person } from './world.types.js';

/** Lets the Ohjaamo look for openings for them, and its worker recommends something. */
export async function letLook(
  { vartti, ohjaamo, worker, thing, markers, region, next }: Here,
  person: Person,
) {
  const insert = insertInto(vartti.database);
  const now = vartti.clock.now().toString();
  const [card] = await vartti.database.query<{ id: string }>(
    'SELECT id FROM card_version WHERE person_id = $1',
    [person.id],
  );
  const consent = randomUUID();
  await insert('consent', {
    id: consent,
    person_id: person.id,
    kind: 'ohjaamo_matching',
    card_version_id: card?.id,
    first_name: person.firstName,
    ohjaamo_id: ohjaamo,
    until: '2027-02-01T00:00:00Z',
    given_at: now,
    request_hash: 'x',
  });
  const of = [person.id, ohjaamo, region];
  markers.push({ field: 'consent', text: consent, of: new Set([...of, consent]) });
  const [id, words] = [randomUUID(), `Suositus${next()}x`];
  await insert('recommendation', {
    id,
    ohjaamo_id: ohjaamo,
    person_id: person.id,
    sector_code: 'nature',
    words,
    written_by: worker.id,
    written_at: now,
  });
  markers.push({ field: 'recommendation', text: words, of: new Set([...of, id]) });
  thing('recommendation', id, { owners: [worker.id], with: { person: person.id } });
}
