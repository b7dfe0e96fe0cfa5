import { randomUUID } from 'node:crypto';
import { sealLink } from '../../src/accounts/link.js';
import { SECRET } from '../support/app.js';
import { insertInto } from '../support/given.rows.js';
import type { Here, Person } from './world.types.js';

/** A catalogue of three services, and somebody who is asked about one and was sent to another. */
export async function refer(here: Here, person: Person): Promise<void> {
  const { vartti, ohjaamo, region, worker, thing, mark, next } = here;
  const insert = insertInto(vartti.database);
  const now = vartti.clock.now().toString();
  const where = { ohjaamo_id: ohjaamo, region_id: region };
  for (const kind of ['service', 'referral', 'referral under way'] as const) {
    const service = randomUUID();
    const name = JSON.stringify({ fi: 'Palvelu' });
    await insert('service', {
      ...{ id: service, ...where, kind: 'debt', name, what: name, how_to_refer: name, consent: 'needed' },
      ...{
        email: 'velka@example.fi',
        keeper_id: worker.id,
        checked_on: '2026-11-01',
        created_at: now,
        updated_at: now,
      },
    });
    if (kind === 'service') {
      thing(kind, service);
      continue;
    }
    const [id, why, consent] = [randomUUID(), `Syy${next()}x`, kind === 'referral' ? null : randomUUID()];
    if (consent) {
      await insert('consent', {
        ...{ id: consent, person_id: person.id, kind: 'service_referral', service_id: service },
        ...{ until: '2027-02-01T00:00:00Z', given_at: now, request_hash: 'x' },
      });
      mark('consent', consent, consent, person.id);
    }
    await insert('referral', {
      ...{
        id,
        ...where,
        person_id: person.id,
        service_id: service,
        consent_id: consent,
        made_by: worker.id,
        why,
      },
      ...{ status: consent ? 'seen' : 'asked', answered_at: consent && now, seen_at: consent && now },
      ...{ asked_at: now, updated_at: now },
    });
    mark('referral', why, id, person.id);
    for (const marker of here.markers)
      if (['first name', 'contact', 'contact hint'].includes(marker.field) && marker.of.has(person.id))
        marker.of.add(id);
      else if (marker.field === 'staff' && marker.of.has(worker.id)) marker.of.add(id);
    const link = sealLink({ subject: 'referral', id, route: 'message' }, SECRET);
    thing(kind, id, { owners: [person.id], with: { link, person: person.id } });
  }
}
