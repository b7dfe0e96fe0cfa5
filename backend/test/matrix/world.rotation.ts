import { randomUUID } from 'node:crypto';
import { sealLink } from '../../src/accounts/link.js';
import { SECRET } from '../support/app.js';
import { content } from '../support/card-table.js';
import { insertInto } from '../support/given.rows.js';
import type { Firm, Here } from './world.types.js';

/**
 * An evening of speed dates that is to be planned: one comes for the firm's table and shares a card with it, which gave stars; one
 * for the neighbour's. There is a draft of who meets whom.
 */
export async function makeRotation(
  here: Here,
  { firm, neighbour }: Record<'firm' | 'neighbour', Firm>,
): Promise<void> {
  const { vartti, given, ohjaamo, thing, mark } = here;
  const insert = insertInto(vartti.database);
  const now = vartti.clock.now().toString();
  const wanted = { ohjaamoId: ohjaamo, format: 'vartissa-toihin', day: '2026-12-11' };
  const event = await given.event({ ...wanted, employerIds: [firm.id, neighbour.id] });
  const alone = await given.event({ ...wanted, day: '2026-12-12', employerIds: [neighbour.id] });
  const plan = randomUUID();
  await insert('rotation_plan', {
    id: plan,
    ohjaamo_id: ohjaamo,
    event_id: event.id,
    status: 'draft',
    asked_at: now,
    done_at: now,
  });
  thing('rotation', event.id, { with: { plan } });
  thing('rotation with our table', event.id, { owners: [firm.id] });
  thing('rotation with our table', alone.id, { owners: [neighbour.id] });
  for (const [n, of] of [firm, neighbour].entries()) {
    const table = event.tables[n]?.id as string;
    thing('table of a rotation', table);
    const { registration, person, firstName } = await come(here, event, table);
    mark('first name', firstName, event.id, table, of.id);
    const consent = await share(here, event.id, person, firstName, of);
    thing('shared for a rotation', consent, { owners: [of.id], with: { event: event.id, firm: of.id } });
    await insert('table_interest', {
      event_table_id: table,
      registration_id: registration,
      ohjaamo_id: ohjaamo,
      stars: 2,
      said_at: now,
    });
    await insert('plan_meeting', {
      plan_id: plan,
      round: n + 1,
      event_table_id: table,
      registration_id: registration,
      ohjaamo_id: ohjaamo,
    });
  }
}

/** Somebody who wishes for this table. */
async function come(
  { vartti, thing, mark, next }: Here,
  event: { id: string; parts: { id: string; kind: string }[] },
  table: string,
): Promise<{ registration: string; person: string; firstName: string }> {
  const n = next();
  const [registration, firstName, phone] = [randomUUID(), `Kiertäjä${n}x`, `+35850126${String(4000 + n)}`];
  const part = event.parts.find(({ kind }) => kind === 'rotation')?.id;
  const booked = await vartti.ask(`PUT /registrations/${registration}`, {
    body: { partId: part, wishes: { wishes: [table] }, firstName, contact: phone, language: 'fi' },
  });
  if (booked.status !== 200) throw new Error(`${firstName} could not come: ${booked.text}`);
  const code = `KOODI${n}x`;
  const [row] = await vartti.database.query<{ person: string }>(
    'UPDATE registration SET code = $2 WHERE id = $1 RETURNING person_id AS person',
    [registration, code],
  );
  const person = (row as { person: string }).person;
  mark('first name', firstName, person, registration);
  mark('contact', phone, person, registration);
  mark('contact hint', `…${phone.slice(-4)}`, person, registration);
  mark('booking code', code, person, registration, event.id, table);
  const [onScreen, link] = (['screen', 'message'] as const).map((route) =>
    sealLink({ subject: 'registration', id: registration, route }, SECRET),
  ) as [string, string];
  for (const one of [onScreen, link]) mark('link', one, person, registration);
  thing('comes to a rotation', registration, { owners: [person], with: { link, table, person } });
  return { registration, person, firstName };
}

/** A card for this firm at this event. */
async function share(
  { vartti, markers, ohjaamo, region }: Here,
  event: string,
  person: string,
  firstName: string,
  firm: Firm,
): Promise<string> {
  const insert = insertInto(vartti.database);
  const now = vartti.clock.now().toString();
  const [version, consent] = [randomUUID(), randomUUID()];
  await insert('card_version', { id: version, person_id: person, version: 1, content, created_at: now });
  await insert('consent', {
    id: consent,
    person_id: person,
    card_version_id: version,
    kind: 'employer_card',
    first_name: firstName,
    employer_id: firm.id,
    event_id: event,
    until: '2027-02-01T00:00:00Z',
    given_at: now,
    request_hash: 'x',
  });
  markers.push({
    field: 'consent',
    text: consent,
    of: new Set([consent, person, firm.id, ohjaamo, region]),
  });
  return consent;
}
