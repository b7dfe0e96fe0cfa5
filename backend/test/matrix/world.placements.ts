import { randomUUID } from 'node:crypto';
import { insertInto } from '../support/given.rows.js';
import type { Firm, Here, Person } from './world.types.js';

/** One start that the firm may see, and one of somebody else that it may not. */
export async function makePlacements(here: Here, firm: Firm, shown: Person, other: Person): Promise<void> {
  const { vartti, ohjaamo, region, worker, thing, mark, next } = here;
  const insert = insertInto(vartti.database);
  const now = vartti.clock.now().toString();
  for (const person of [shown, other]) {
    const [id, title] = [randomUUID(), `Aloitus${next()}x`];
    const isShown = person === shown;
    await insert('placement', {
      id,
      region_id: region,
      ohjaamo_id: ohjaamo,
      person_id: person.id,
      employer_id: firm.id,
      kind: 'job',
      title,
      origin: 'other',
      created_at: now,
      created_by: worker.id,
      updated_at: now,
    });
    const owners = [person.id, ...(isShown ? [firm.id] : [])];
    thing(isShown ? 'placement' : 'placement not shown', id, { owners, with: { person: person.id } });
    mark('placement', title, id, ...owners);
    if (!isShown) continue;
    await insert('consent', {
      id: randomUUID(),
      person_id: person.id,
      kind: 'employer_placement',
      first_name: person.firstName,
      employer_id: firm.id,
      placement_id: id,
      until: '2027-12-01T00:00:00Z',
      given_at: now,
      request_hash: id,
    });
  }
}
