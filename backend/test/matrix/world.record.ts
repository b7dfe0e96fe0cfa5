import { randomUUID } from 'node:crypto';
import { inventedBusinessId } from '../../src/sample/business-ids.js';
import { insertInto } from '../support/given.rows.js';
import type { Firm, Here, Place, Surroundings } from './world.types.js';

/** What staff wrote down of a firm, one promise in it, and a firm that stands in their record alone. */
export async function makeRecord(here: Here, firm: Firm): Promise<void> {
  const { vartti, ohjaamo, region, worker, thing, mark, next } = here;
  const insert = insertInto(vartti.database);
  const now = vartti.clock.now().toString();
  const n = next();
  const of = { region_id: region, employer_id: firm.id };
  const words = { name: `Yhteys${n}x`, note: `Muistio${n}x`, event: `Kaynti${n}x`, promise: `Lupaus${n}x` };
  const [contact, event, promise, known] = [randomUUID(), randomUUID(), randomUUID(), randomUUID()];
  await insert('firm', {
    id: firm.id,
    region_id: region,
    not_before: '2027-01-01',
    not_before_because: `Tauko${n}x`,
  });
  await insert('firm_contact', { ...of, id: contact, name: words.name, note: words.note, updated_at: now });
  await insert('firm_event', {
    ...of,
    id: event,
    ohjaamo_id: ohjaamo,
    staff_id: worker.id,
    contact_id: contact,
    opening_id: firm.openings['hidden opening'],
    kind: 'visit',
    happened_on: '2026-11-20',
    words: words.event,
    outcome: 'good',
    written_at: now,
  });
  await insert('firm_promise', {
    ...of,
    id: promise,
    ohjaamo_id: ohjaamo,
    staff_id: worker.id,
    promised_by: 'us',
    what: words.promise,
    due_on: '2026-12-05',
    written_at: now,
  });
  for (const text of [...Object.values(words), `Tauko${n}x`])
    mark('firm record', text, firm.id, contact, promise);
  thing('firm contact', contact, { with: { firm: firm.id } });
  thing('firm promise', promise);
  const name = `Tuttu${n}x`;
  await insert('employer', {
    id: known,
    region_id: region,
    ohjaamo_id: ohjaamo,
    business_id: inventedBusinessId(3_000 + n),
    name,
    status: 'known',
    created_at: now,
  });
  mark('firm record', name, known);
  thing('known firm', known);
}

/**
 * Hidden openings that the other Ohjaamo of a region shares with the first. As things they stand where they are shared with. One of
 * the sister's is shared with nobody: that it is of the same region opens nothing.
 */
export async function shareOpenings(
  { vartti, things, markers }: Surroundings,
  places: Place[],
): Promise<void> {
  const insert = insertInto(vartti.database);
  const [home, sister, far, farther] = places as [Place, Place, Place, Place];
  const thing = (id: string, { ohjaamo, region }: Place) =>
    void things.push({ kind: 'shared opening', id, ohjaamo, region, with: {} });
  for (const [from, to] of [
    [sister, home],
    [farther, far],
  ] as const) {
    const id = from.neighbour.openings['hidden opening'];
    await insert('opening_share', {
      opening_id: id,
      ohjaamo_id: to.ohjaamo,
      from_ohjaamo_id: from.ohjaamo,
      shared_at: vartti.clock.now().toString(),
      shared_by: from.worker.id,
    });
    for (const marker of markers) if (marker.of.has(id)) marker.of.add(to.ohjaamo);
    thing(id, to);
  }
  thing(sister.firm.openings['hidden opening'], sister);
}
