import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { insertInto } from '../support/given.rows.js';
import type { Firm, Here } from './world.types.js';

/** A file that waits to be read, and one that is imported. */
export async function bringFiles(here: Here, firm: Firm): Promise<void> {
  const { vartti, ohjaamo, region, thing, mark, next } = here;
  const insert = insertInto(vartti.database);
  for (const kind of ['key', 'revoked key'] as const) {
    const [id, name, reference] = [randomUUID(), `Avain${next()}x`, `viite${next()}x`];
    const key = `vartti_${randomBytes(32).toString('base64url')}`;
    await vartti.database.query(
      `INSERT INTO employer_key (id, region_id, ohjaamo_id, employer_id, name, hash, last_four, created_at, revoked_at)
       VALUES ($1, $2, $3, $4, $5, $6, 'abcd', $7, $8)`,
      [
        ...[id, region, ohjaamo, firm.id, name, createHash('sha256').update(key).digest()],
        ...[vartti.clock.now().toString(), kind === 'key' ? null : vartti.clock.now().toString()],
      ],
    );
    const opening = firm.openings[kind === 'key' ? 'waiting opening' : 'draft opening'];
    await insert('opening_reference', {
      employer_id: firm.id,
      reference,
      opening_id: opening,
      ohjaamo_id: ohjaamo,
    });
    thing(kind, id, { owners: [firm.id], with: { key, name, reference } });
    mark('key name', name, id, firm.id);
    for (const marker of here.markers)
      if (marker.field === 'opening not out' && marker.of.has(firm.id) && kind === 'key') marker.of.add(id);
  }
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
