import { randomUUID } from 'node:crypto';
import { insertInto } from '../support/given.rows.js';
import type { Firm, Here } from './world.types.js';

/** A file that waits to be read, and one that is imported. */
export async function bringFiles(here: Here, firm: Firm): Promise<void> {
  const { vartti, ohjaamo, region, thing, mark, next } = here;
  const insert = insertInto(vartti.database);
  for (const kind of ['import', 'imported file'] as const) {
    const [id, name] = [randomUUID(), `tiedosto${next()}x.csv`];
    await insert('opening_import', {
      id,
      region_id: region,
      ohjaamo_id: ohjaamo,
      employer_id: firm.id,
      file_name: name,
      status: kind === 'import' ? 'waiting' : 'imported',
      request_hash: 'x',
      created_at: vartti.clock.now().toString(),
    });
    thing(kind, id, { owners: [firm.id] });
    mark('imported file', name, id, firm.id, ...(kind === 'import' ? [] : [ohjaamo, region]));
  }
}
