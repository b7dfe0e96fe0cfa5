import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { sql, type Staff, staffOfNewOhjaamo } from './door';
import { inventedBusinessId, newAddress } from './work';

export interface Path extends Staff {
  staffId: string;
  person: { id: string; email: string; firstName: string };
  firm: { id: string; email: string; name: string };
}

/** An Ohjaamo of its own with somebody whom it knows and a firm with an account: no other journey meets any of them. */
export async function pathOf(page: Page, firstName: string): Promise<Path> {
  const { ohjaamoId } = await staffOfNewOhjaamo(page);
  const firm = {
    id: randomUUID(),
    email: newAddress('firma'),
    name: `Leipomo ${randomUUID().slice(0, 6)} Oy`,
  };
  const [member] = await sql<{ id: string }>(
    'SELECT staff_member_id AS id FROM staff_membership WHERE ohjaamo_id = $1',
    [ohjaamoId],
  );
  const staffId = member?.id as string;
  const person = await knownTo({ ohjaamoId, staffId }, firstName);
  await sql(
    `WITH firm AS (INSERT INTO employer (id, region_id, ohjaamo_id, business_id, name, status, created_at)
       SELECT $2, region_id, id, $3, $4, 'approved', now() FROM ohjaamo WHERE id = $1 RETURNING id)
     INSERT INTO recruiter (id, employer_id, name, email, owner, language)
     SELECT gen_random_uuid(), id, 'Liisa Leipuri', $5, true, 'fi' FROM firm`,
    [ohjaamoId, firm.id, inventedBusinessId(), firm.name, firm.email],
  );
  return { page, ohjaamoId, staffId, person, firm };
}

/** Somebody else whom that Ohjaamo has written a note about, so that it knows them. */
export async function knownTo(
  { ohjaamoId, staffId }: Pick<Path, 'ohjaamoId' | 'staffId'>,
  firstName: string,
): Promise<Path['person']> {
  const person = { id: randomUUID(), email: newAddress('nuori'), firstName };
  await sql(
    `WITH person AS (INSERT INTO young_person (id, region_id, first_name, email, language, created_at)
       SELECT $2, region_id, $3, $4, 'fi', now() FROM ohjaamo WHERE id = $1 RETURNING id),
     note AS (INSERT INTO person_note (id, ohjaamo_id, person_id, kind, written_by, written_at)
       SELECT gen_random_uuid(), $1, id, 'contact', $5, now() FROM person RETURNING id)
     INSERT INTO person_note_version (note_id, version, text, written_by, written_at)
     SELECT id, 1, 'Soitti ja kysyi töitä.', $5, now() FROM note`,
    [ohjaamoId, person.id, firstName, person.email, staffId],
  );
  return person;
}

/** What waits for the morning goes now: these messages are not sent at night, and journeys are run at any hour. */
export const letMorningCome = (ohjaamoId: string) =>
  sql(`UPDATE outgoing_message SET not_before = created_at WHERE ohjaamo_id = $1 AND status = 'waiting'`, [
    ohjaamoId,
  ]);

/** How long until the worker has looked for what is due, which it does each minute. */
export const WITHIN_A_MINUTE_MS = 90_000;
