import { randomUUID } from 'node:crypto';
import { sealLink } from '../../src/accounts/link.js';
import { SECRET } from '../support/app.js';
import { content } from '../support/card-table.js';
import { insertInto } from '../support/given.rows.js';
import type { Evening, Firm, Here, Person } from './world.types.js';

/** Somebody who takes this time at this firm's table. */
export async function book(
  here: Here,
  { event, freeSlot }: Evening,
  slotId: string,
  at: Firm,
): Promise<Person> {
  const { vartti, ohjaamo, thing, mark, next } = here;
  const n = next();
  const firstName = `Nuori${n}x`;
  const phone = `+35850123${String(4000 + n)}`;
  const registration = randomUUID();
  const booked = await vartti.ask(`PUT /registrations/${registration}`, {
    body: { slotId, firstName, contact: phone, language: 'fi' },
  });
  if (booked.status !== 200) throw new Error(`${firstName} could not book: ${booked.text}`);
  const [row] = await vartti.database.query<{ id: string; feed: string }>(
    'UPDATE young_person SET feed_key = gen_random_uuid() WHERE phone = $1 RETURNING id, feed_key AS feed',
    [phone],
  );
  const { id, feed } = row as { id: string; feed: string };
  const belongs = [id, registration, event, at.id];
  mark('first name', firstName, ...belongs);
  mark('contact', phone, ...belongs);
  mark('contact hint', `…${phone.slice(-4)}`, ...belongs);
  // Codes are drawn by lot, and another event may draw the same one.
  const code = `KOODI${n}x`;
  await vartti.database.query('UPDATE registration SET code = $2 WHERE id = $1', [registration, code]);
  mark('booking code', code, ...belongs);
  mark('feed', feed, id);
  for (const route of ['screen', 'message'] as const)
    mark('link', sealLink({ subject: 'registration', id: registration, route }, SECRET), ...belongs);
  const link = sealLink({ subject: 'registration', id: registration, route: 'message' }, SECRET);
  thing('registration', registration, { owners: [id], with: { link, freeSlot, person: id } });
  thing('person', id, {
    owners: [id],
    with: { phone, feed, firstName, firm: at.id, event: event, ohjaamo },
  });
  return { id, firstName, phone, registration, link, feed };
}

/** Somebody who waits for a time at the firm's table. */
export async function wait(
  { vartti, thing, mark, next }: Here,
  { event, part, ourTable }: Evening,
): Promise<void> {
  const waitingName = `Jonossa${next()}x`;
  const waitingPhone = `+35850124${String(4000 + next())}`;
  const entry = randomUUID();
  const waits = await vartti.ask(`PUT /waiting-list/${entry}`, {
    body: { partId: part, tableId: ourTable, firstName: waitingName, contact: waitingPhone, language: 'fi' },
  });
  if (waits.status !== 200) throw new Error(`${waitingName} could not wait: ${waits.text}`);
  mark('first name', waitingName, entry, event);
  mark('contact', waitingPhone, entry, event);
  mark('contact hint', `…${waitingPhone.slice(-4)}`, entry, event);
  for (const route of ['screen', 'message'] as const)
    mark('link', sealLink({ subject: 'waiting', id: entry, route }, SECRET), entry);
  thing('waiting entry', entry, {
    with: { link: sealLink({ subject: 'waiting', id: entry, route: 'message' }, SECRET) },
  });
}

/** A card that one firm and the Ohjaamo may see, a note to read and a working note. */
export async function makeCards(here: Here, event: string, person: Person, firm: Firm): Promise<void> {
  const { vartti, things, markers, next } = here;
  const insert = insertInto(vartti.database);
  const now = vartti.clock.now().toString();
  const of = [person.id, here.ohjaamo, here.region];
  const card = `Vahvuus${next()}x`;
  const version = randomUUID();
  await insert('card_version', {
    id: version,
    person_id: person.id,
    version: 1,
    content: { ...content, strengths: [card] },
    created_at: now,
  });
  const given = {
    person_id: person.id,
    card_version_id: version,
    until: '2027-02-01T00:00:00Z',
    given_at: now,
    request_hash: 'x',
  };
  const [toFirm, toUs] = [randomUUID(), randomUUID()];
  await insert('consent', {
    ...given,
    id: toFirm,
    kind: 'employer_card',
    first_name: person.firstName,
    employer_id: firm.id,
    event_id: event,
  });
  await insert('consent', { ...given, id: toUs, kind: 'ohjaamo_card', ohjaamo_id: here.ohjaamo });
  for (const id of [toFirm, toUs])
    markers.push({
      field: 'consent',
      text: id,
      of: new Set([...of, id, ...(id === toFirm ? [firm.id] : [])]),
    });
  for (const id of [firm.id, here.ohjaamo])
    markers.push({
      field: 'whom one meets',
      text: `"${id}"`,
      of: new Set([person.id]),
      on: 'GET /my/consents',
    });
  markers.push({ field: 'card', text: card, of: new Set([...of, toFirm, firm.id]) });
  things.push({
    kind: 'consent',
    id: toFirm,
    ohjaamo: here.ohjaamo,
    region: here.region,
    owners: [firm.id, person.id],
    with: { person: person.id },
  });
  await vartti.database.query('UPDATE young_person SET confirmed_at = $2, confirmed_by = $3 WHERE id = $1', [
    person.id,
    now,
    here.worker.id,
  ]);
  for (const marker of markers)
    if (marker.field === 'staff' && marker.of.has(here.worker.id)) marker.of.add(person.id);
  for (const working of [null, 'kesken']) {
    const [id, text] = [randomUUID(), `${working ? 'Työn' : 'Ohjaus'}muistio${next()}x`];
    await insert('person_note', {
      id,
      ohjaamo_id: here.ohjaamo,
      person_id: person.id,
      kind: 'guidance',
      working_because: working,
      written_by: here.worker.id,
      written_at: now,
    });
    await insert('person_note_version', {
      note_id: id,
      version: 1,
      text,
      written_by: here.worker.id,
      written_at: now,
    });
    markers.push({ field: working ? 'working note' : 'note', text, of: new Set([...of, id]) });
    things.push({
      kind: 'note',
      id,
      ohjaamo: here.ohjaamo,
      region: here.region,
      owners: [here.worker.id],
      with: { person: person.id },
    });
  }
}
