import { randomUUID } from 'node:crypto';
import { hashOf } from '../../src/devices/device.cookie.js';
import type { TestApp } from '../support/app.js';
import { insertInto } from '../support/given.rows.js';
import type { Here } from './world.types.js';

export async function makeVisit({ database, clock }: TestApp, ohjaamo: string): Promise<string> {
  const id = randomUUID();
  await insertInto(database)('visit', { id, ohjaamo_id: ohjaamo, day: clock.now().toString().slice(0, 10) });
  return id;
}

/** A kiosk, and a board that shows this event. */
export async function makeScreens(here: Here, event: string): Promise<Record<'kiosk' | 'board', string>> {
  const { vartti, things, markers, next } = here;
  const insert = insertInto(vartti.database);
  const now = vartti.clock.now().toString();
  const made = { kiosk: '', board: '' };
  for (const kind of ['kiosk', 'board'] as const) {
    const [id, name] = [randomUUID(), `Laite${next()}x`];
    await insert('device', {
      id,
      kind,
      ohjaamo_id: here.ohjaamo,
      event_id: kind === 'board' ? event : null,
      name,
      made_by: here.worker.id,
      made_at: now,
      token_hash: hashOf(id),
      paired_at: now,
      last_seen_on: now.slice(0, 10),
    });
    things.push({
      kind: 'device',
      id,
      ohjaamo: here.ohjaamo,
      region: here.region,
      owners: [id],
      with: { kind },
    });
    const where = kind === 'board' ? event : here.ohjaamo;
    const pages = kind === 'board' ? (['event', 'room'] as const) : (['today'] as const);
    for (const page of pages)
      markers.push({
        field: 'where one is',
        text: `{"id":"${where}"`,
        of: new Set([id]),
        on: `GET /${kind}/${page}`,
      });
    if (kind === 'kiosk')
      markers.push({ field: 'where one is', text: event, of: new Set([id]), on: 'GET /kiosk/rooms' });
    markers.push({ field: 'device', text: name, of: new Set([id, here.ohjaamo, here.region]) });
    made[kind] = id;
  }
  return made;
}
