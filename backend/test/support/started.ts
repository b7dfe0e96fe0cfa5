import { sealLink } from '../../src/accounts/link.js';
import { newId, SECRET, type TestApp } from './app.js';
import { givenIn } from './given.js';
import { insertInto } from './given.rows.js';
import { signInAs } from './sign-in.js';

export type SideName = 'young_person' | 'employer';

/** Aino started at a firm this morning, and the worker who began it supports both sides. */
export async function startedAt(vartti: TestApp) {
  vartti.clock.set('2026-12-01T08:00:00Z');
  await vartti.database.empty();
  const given = givenIn(vartti);
  const ohjaamo = await given.ohjaamo();
  const worker = await given.staff({ ohjaamoId: ohjaamo.id, name: 'Maija Tuki' });
  const colleague = await given.staff({ ohjaamoId: ohjaamo.id, name: 'Kalle Kollega' });
  const employer = await given.employer({ ohjaamoId: ohjaamo.id });
  const recruiter = await given.recruiter({ employerId: employer.id });
  const person = await given.person({ regionId: ohjaamo.regionId, email: 'aino@example.fi' });
  const insert = insertInto(vartti.database);

  async function placement(more: Record<string, unknown> = {}) {
    const id = newId();
    const now = vartti.clock.now().toString();
    await insert('placement', {
      id,
      region_id: ohjaamo.regionId,
      ohjaamo_id: ohjaamo.id,
      person_id: person.id,
      employer_id: employer.id,
      kind: 'job',
      title: 'Leipuri',
      origin: 'other',
      status: 'running',
      started_at: now,
      created_at: now,
      created_by: worker.id,
      updated_at: now,
      ...more,
    });
    return id;
  }
  return {
    given,
    ohjaamo,
    worker,
    colleague,
    employer,
    recruiter,
    person,
    placement,
    cookies: {
      staff: await signInAs(vartti, worker.email),
      young: await signInAs(vartti, 'aino@example.fi'),
    },
    staffCookie: () => signInAs(vartti, worker.email),
    /** The question of this side, and its link. */
    checkIn: async (placementId: string, side: SideName, code: string) => {
      const [row] = await vartti.database.query<{ id: string; state: string; due: string }>(
        'SELECT id, state, due_on::text AS due FROM check_in WHERE placement_id = $1 AND side = $2 AND plan_code = $3',
        [placementId, side, code],
      );
      if (!row) throw new Error(`there is no ${code} for the ${side}`);
      return { ...row, link: sealLink({ subject: 'check_in', id: row.id, route: 'message' }, SECRET) };
    },
    told: async (template: string) =>
      (
        await vartti.database.query<{ to: string }>(
          'SELECT recipient_id AS to FROM outgoing_message WHERE template = $1 ORDER BY created_at, id',
          [template],
        )
      ).map(({ to }) => to),
  };
}
