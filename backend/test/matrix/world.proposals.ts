import { randomUUID } from 'node:crypto';
import { sealLink } from '../../src/accounts/link.js';
import { SECRET } from '../support/app.js';
import { content } from '../support/card-table.js';
import { insertInto } from '../support/given.rows.js';
import type { Evening, Firm, Here, Person } from './world.types.js';

/** The person is asked about the firm's hidden opening; somebody else said yes to its public one. */
export async function makeProposals(
  here: Here,
  evening: Evening,
  { person, firm }: { person: Person; firm: Firm },
): Promise<void> {
  const { thing, mark, markers, worker } = here;
  const hidden = firm.openings['hidden opening'];
  const asked = await propose(here, { person: person.id, opening: hidden, state: 'asked' });
  mark('proposal', asked.words, asked.id, person.id);
  const link = sealLink({ subject: 'proposal', id: asked.id, route: 'message' }, SECRET);
  thing('proposal', asked.id, { owners: [person.id], with: { link } });
  for (const { field, of } of markers) {
    if (field === 'opening not out' && of.has(hidden)) [asked.id, person.id].forEach((id) => of.add(id));
    if (field === 'staff' && of.has(worker.id)) [asked.id, firm.id].forEach((id) => of.add(id));
  }
  await askToEvening(here, evening, person);
  await sayYes(here, evening, firm);
}

/** The same person is asked to an evening. */
async function askToEvening(
  { vartti, ohjaamo, worker, next, mark, markers, thing }: Here,
  { event }: Evening,
  person: Person,
): Promise<void> {
  const [id, words] = [randomUUID(), `Iltakutsu${next()}x`];
  await vartti.database.query(
    `INSERT INTO evening_proposal (id, region_id, ohjaamo_id, event_id, person_id, words, state, since, proposed_by, created_at)
     SELECT $1, o.region_id, o.id, $2, $3, $4, 'asked', $5, $6, $5 FROM ohjaamo o WHERE o.id = $7`,
    [id, event, person.id, words, vartti.clock.now().toString(), worker.id, ohjaamo],
  );
  mark('proposal', words, id, person.id);
  const link = sealLink({ subject: 'proposal', id, route: 'message' }, SECRET);
  mark('link', link, id, person.id);
  thing('evening proposal', id, { owners: [person.id], with: { link } });
  for (const { field, of } of markers) if (field === 'staff' && of.has(worker.id)) of.add(id);
}

async function propose(
  { vartti, ohjaamo, worker, next }: Here,
  { person, opening, state }: { person: string; opening: string; state: string },
): Promise<{ id: string; words: string }> {
  const [id, words] = [randomUUID(), `Ehdotus${next()}x`];
  const told = state === 'with_employer' ? 'account' : null;
  await vartti.database.query(
    `INSERT INTO proposal (id, region_id, ohjaamo_id, person_id, opening_id, employer_id, words, state, since, proposed_by, created_at,
       asked_at, told_by)
     SELECT $1, o.region_id, o.id, $2, q.id, q.employer_id, $5, $6, $7, $8, $7, $7, $9 FROM opening q, ohjaamo o WHERE q.id = $3 AND o.id = $4`,
    [id, person, opening, ohjaamo, words, state, vartti.clock.now().toString(), worker.id, told],
  );
  return { id, words };
}

/** Somebody else, whose card the firm may see. */
async function sayYes(here: Here, { event }: Evening, firm: Firm): Promise<void> {
  const { vartti, given, ohjaamo, region, thing, mark, markers, next } = here;
  const insert = insertInto(vartti.database);
  const now = vartti.clock.now().toString();
  const n = next();
  const firstName = `Ehdokas${n}x`;
  const person = await given.person({ regionId: region, firstName, phone: `+35850127${String(4000 + n)}` });
  const came = {
    ohjaamo_id: ohjaamo,
    event_id: event,
    person_id: person.id,
    first_name: firstName,
    language: 'fi',
  };
  const cancelled = { code: `KOODI${n}x`, channel: 'web', status: 'cancelled', created_at: now };
  await insert('registration', { id: randomUUID(), ...came, ...cancelled });
  mark('contact', person.phone as string, person.id, event);
  const [version, consent] = [randomUUID(), randomUUID()];
  await insert('card_version', { id: version, person_id: person.id, version: 1, content, created_at: now });
  await insert('consent', {
    id: consent,
    person_id: person.id,
    card_version_id: version,
    kind: 'employer_card',
    first_name: firstName,
    employer_id: firm.id,
    opening_id: firm.openings.opening,
    until: '2027-02-01T00:00:00Z',
    given_at: now,
    request_hash: 'x',
  });
  const opening = firm.openings.opening;
  const { id, words } = await propose(here, { person: person.id, opening, state: 'with_employer' });
  mark('first name', firstName, person.id, id, firm.id, event);
  mark('proposal', words, id, person.id);
  markers.push({
    field: 'consent',
    text: consent,
    of: new Set([consent, person.id, firm.id, ohjaamo, region]),
  });
  thing('proposal with firm', id, { owners: [firm.id] });
}
