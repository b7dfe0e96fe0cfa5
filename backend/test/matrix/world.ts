import { randomUUID } from 'node:crypto';
import type { Asker } from '../../src/accounts/matrix/matrix.js';
import type { Relation, Role, Trouble, Whose } from '../../src/accounts/matrix/matrix.types.js';
import { insertInto } from '../support/given.rows.js';
import { startApp, type TestApp } from '../support/app.js';
import { givenIn } from '../support/given.js';
import { signInAs } from '../support/sign-in.js';
import { shareOpenings } from './world.record.js';
import { shareCard } from './world.room.js';
import { makePlace } from './world.places.js';
import type { Marker, Place, Surroundings, Thing } from './world.types.js';

/** Somebody who asks, and what is theirs. */
export interface Actor extends Asker {
  name: string;
  cookie: string | null;
  /** Their own Ohjaamo, if any; their region. */
  ohjaamo?: string;
  region?: string;
  /** What is theirs by its id: themselves, their firm, their event. */
  owns: Set<string>;
  whose: Record<Exclude<Whose, 'there' | 'everywhere'>, Set<string>>;
}

export interface World {
  vartti: TestApp;
  /** Home first, then the other Ohjaamo of its region, then two of another region. */
  places: Place[];
  things: Thing[];
  markers: Marker[];
  actors: Actor[];
}

/** Two regions with two Ohjaamos each, and one of every kind of people who ask, at home in the first. */
export async function makeWorld(): Promise<World> {
  const vartti = await startApp();
  const given = givenIn(vartti);
  const all: Surroundings = { vartti, given, things: [], markers: [], count: 10 };
  const regions = [await given.region({ slug: 'alue-a' }), await given.region({ slug: 'alue-b' })] as const;
  const places: Place[] = [];
  for (const [name, region] of [
    ['A1', 0],
    ['A2', 0],
    ['B1', 1],
    ['B2', 1],
  ] as const)
    places.push(await makePlace(all, name, regions[region].id));
  await shareOpenings(all, places);
  await vartti.database.query(`UPDATE opening SET details = '{"pay": "12 €/h"}'`);
  // A firm far away may see the card of somebody here, too: the firm here does not learn of it.
  const [home, , far] = places as [Place, Place, Place];
  const mark = (field: Marker['field'], text: string, ...of: string[]) =>
    void all.markers.push({ field, text, of: new Set(of) });
  await shareCard({ vartti, mark }, home.room, home.met, far.firm);
  const actors = await makeActors(all, places);
  return { vartti, places, things: all.things, markers: merged(all.markers), actors };
}

/** The same word of the same field is one marker, and belongs to all to whom it belongs. */
function merged(markers: Marker[]): Marker[] {
  const known = new Map<string, Marker>();
  for (const marker of markers) {
    const key = `${marker.field} ${marker.text} ${marker.on ?? ''}`;
    const first = known.get(key) ?? { ...marker, of: new Set<string>() };
    for (const id of marker.of) first.of.add(id);
    known.set(key, first);
  }
  return [...known.values()];
}

async function makeActors(
  { vartti, given, markers, things }: Surroundings,
  places: Place[],
): Promise<Actor[]> {
  const [home, sister] = places as [Place, Place];
  const { ohjaamo, region, firm } = home;
  const actors: Actor[] = [];
  const one = (
    name: string,
    role: Role | null,
    cookie: string | null,
    more: Partial<Actor> & { mine?: Partial<Actor['whose']> },
  ) => {
    const { mine, ...rest } = more;
    const none = () => new Set<string>();
    const whose = { own: none(), firm: none(), work: none(), people: none(), region: none(), ...mine };
    actors.push({ name, role, cookie, owns: new Set(), whose, ...rest });
  };
  /** Signs in, and then makes the session what it should be. */
  async function signIn(contact: string, trouble?: Trouble): Promise<string> {
    const strength = trouble === 'no second factor' ? 'code' : 'strong';
    const cookie = await signInAs(vartti, contact, { strength });
    if (trouble === 'since yesterday' || trouble === 'an hour ago')
      await vartti.database.query(
        `UPDATE auth_session SET "createdAt" = "createdAt" - $1::interval, proven_at = proven_at - $1::interval
         WHERE id = (SELECT id FROM auth_session ORDER BY "updatedAt" DESC, ctid DESC LIMIT 1)`,
        [trouble === 'since yesterday' ? '13 hours' : '1 hour'],
      );
    return cookie;
  }

  one('a stranger', null, null, {});
  const { person } = home;
  const cards = await vartti.database.query<{ id: string }>(
    'SELECT id FROM card_version WHERE person_id = $1',
    [person.id],
  );
  const own = new Set([person.id, ...cards.map(({ id }) => id)]);
  const self = { owns: new Set([person.id]), mine: { own }, region };
  one('a young person', 'young person', await signIn(person.phone), self);
  one('a young person, an hour ago', 'young person', await signIn(person.phone, 'an hour ago'), {
    ...self,
    trouble: 'an hour ago',
  });

  const recruiters = [
    { name: "a firm's owner", role: 'owner', who: firm.owner, of: firm },
    { name: "a firm's recruiter", role: 'recruiter', who: firm.colleague, of: firm },
    {
      name: 'an owner without a second factor',
      role: 'owner',
      who: firm.owner,
      of: firm,
      trouble: 'no second factor',
    },
    { name: 'an owner since an hour', role: 'owner', who: firm.owner, of: firm, trouble: 'an hour ago' },
    {
      name: 'a recruiter since yesterday',
      role: 'recruiter',
      who: firm.colleague,
      of: firm,
      trouble: 'since yesterday',
    },
    {
      name: 'the owner of a firm that waits',
      role: 'owner',
      who: home.waitingFirm.owner,
      of: home.waitingFirm,
      trouble: 'firm waits',
    },
  ] as const;
  for (const { name, role, who, of, ...rest } of recruiters) {
    const trouble = 'trouble' in rest ? rest.trouble : undefined;
    one(name, role, await signIn(who.email, trouble), {
      ...(trouble ? { trouble } : {}),
      ohjaamo,
      region,
      owns: new Set([of.id, who.id]),
      mine: { own: new Set([who.id]), firm: new Set([of.id]) },
    });
  }

  const regional = [ohjaamo, sister.ohjaamo, region];
  const everywhere = places.flatMap((place) => [place.ohjaamo, place.region]);
  const staff = [
    { name: 'a worker', role: 'worker', work: [ohjaamo], people: [ohjaamo], regions: [region] },
    { name: 'a coordinator', role: 'coordinator', work: [ohjaamo], people: [ohjaamo], regions: [region] },
    {
      name: 'a region coordinator',
      role: 'region coordinator',
      work: regional,
      people: [],
      regions: [region],
    },
    { name: 'an administrator', role: 'administrator', work: everywhere, people: [], regions: everywhere },
    {
      name: 'a worker without a second factor',
      role: 'worker',
      trouble: 'no second factor',
      work: [ohjaamo],
      people: [ohjaamo],
      regions: [region],
    },
    {
      name: 'a coordinator since an hour',
      role: 'coordinator',
      trouble: 'an hour ago',
      work: [ohjaamo],
      people: [ohjaamo],
      regions: [region],
    },
    {
      name: 'a worker since yesterday',
      role: 'worker',
      trouble: 'since yesterday',
      work: [ohjaamo],
      people: [ohjaamo],
      regions: [region],
    },
  ] as const;
  for (const [n, { name, role, work, people, regions, ...rest }] of staff.entries()) {
    const trouble = 'trouble' in rest ? rest.trouble : undefined;
    const isLocal = role === 'worker' || role === 'coordinator';
    const member = await given.staff({
      role: role.replace(' ', '_') as 'worker',
      regionId: region,
      ...(isLocal ? { ohjaamoId: ohjaamo } : {}),
      name: `Tekijä${n}x`,
      email: `tekija${n}x@kunta.fi`,
    });
    const of = new Set([member.id, region, ...(isLocal ? [ohjaamo] : [])]);
    markers.push(
      { field: 'staff', text: member.name, of },
      { field: 'staff contact', text: member.email, of },
    );
    one(name, role, await signIn(member.email, trouble), {
      ...(trouble ? { trouble } : {}),
      ...(isLocal ? { ohjaamo } : {}),
      ...(role === 'administrator' ? {} : { region }),
      owns: new Set([member.id]),
      mine: {
        own: new Set([member.id]),
        work: new Set(work),
        people: new Set(people),
        region: new Set(regions),
      },
    });
  }

  const devices = await vartti.database.query<{ id: string; kind: 'kiosk' | 'board' }>(
    'SELECT id, kind FROM device WHERE ohjaamo_id = $1',
    [ohjaamo],
  );
  for (const { id, kind } of devices)
    one(`a ${kind}`, kind, `vartti-device=${id}`, {
      ohjaamo,
      region,
      owns: new Set([id]),
      mine: { own: new Set([id]) },
    });
  const worker = actors.find(({ name }) => name === 'a worker') as Actor;
  await addSessions(vartti, things, [
    ...actors.filter(({ owns }) => owns.size > 0),
    ...(await strangersElsewhere(vartti, places)),
  ]);
  await addOwnNote(vartti, things, markers, home, [...worker.owns][0] as string);
  await addOwnNote(vartti, [], markers, { ...sister, person: home.person }, sister.worker.id);
  for (const marker of markers.filter(
    ({ field, of }) => field === 'whom one meets' && of.has(home.person.id),
  ))
    markers.push({ ...marker, text: `"${sister.ohjaamo}"` });
  // Somebody of whom everything is other than of the young person here.
  const { person: other, worker: reader, ohjaamo: where } = places[2] as Place;
  await vartti.database.query(
    'UPDATE young_person SET confirmed_at = NULL, confirmed_by = NULL WHERE id = $1',
    [other.id],
  );
  await insertInto(vartti.database)('reading', {
    person_id: other.id,
    actor_kind: 'staff',
    actor_id: reader.id,
    what: 'person',
    why: 'guidance',
    ohjaamo_id: where,
    hour: vartti.clock.now().toString(),
    first_at: vartti.clock.now().toString(),
    last_at: vartti.clock.now().toString(),
  });
  return actors;
}

/** How far a thing is from whoever asks. */
export function relationOf(actor: Actor, thing: Thing | null): Relation {
  if (!thing || thing.owners?.some((owner) => actor.owns.has(owner))) return 'own';
  if (actor.ohjaamo === thing.ohjaamo) return 'ohjaamo';
  return actor.region === thing.region ? 'region' : 'everywhere';
}

export const freshId = () => randomUUID();

/** A note of this member of staff about the person of this place. */
async function addOwnNote(
  { database, clock }: TestApp,
  things: Thing[],
  markers: Marker[],
  { ohjaamo, region, person }: Place,
  writer: string,
): Promise<void> {
  const insert = insertInto(database);
  const [id, text, now] = [randomUUID(), `Omamuistio${ohjaamo.slice(0, 6)}x`, clock.now().toString()];
  await insert('person_note', {
    id,
    ohjaamo_id: ohjaamo,
    person_id: person.id,
    kind: 'guidance',
    written_by: writer,
    written_at: now,
  });
  await insert('person_note_version', { note_id: id, version: 1, text, written_by: writer, written_at: now });
  for (const marker of markers)
    if (marker.field === 'staff' && marker.of.has(writer)) marker.of.add(person.id);
  markers.push({ field: 'note', text, of: new Set([id, ohjaamo, region, person.id]) });
  things.push({ kind: 'note', id, ohjaamo, region, owners: [writer], with: { person: person.id } });
}

/** Somebody of the sister Ohjaamo and of another region, signed in, so that there are sessions that are nobody's here. */
async function strangersElsewhere(
  vartti: TestApp,
  places: Place[],
): Promise<Pick<Actor, 'owns' | 'ohjaamo' | 'region'>[]> {
  const others = [];
  for (const { worker, ohjaamo, region } of places.slice(0, 3)) {
    await signInAs(vartti, worker.email);
    others.push({ owns: new Set([worker.id]), ohjaamo, region });
  }
  return others;
}

/** Every session that there is, as a thing; and a passkey of everybody who is not an actor here. */
async function addSessions(
  { database, clock }: TestApp,
  things: Thing[],
  people: Pick<Actor, 'owns' | 'ohjaamo' | 'region'>[],
) {
  const rows = await database.query<{ id: string; user: string; owner: string }>(
    `SELECT s.id, u.id AS user, coalesce(m.id, r.id, y.id) AS owner FROM auth_session s JOIN auth_user u ON u.id = s."userId"
     LEFT JOIN staff_member m ON m.email::text = u.email LEFT JOIN recruiter r ON r.email::text = u.email
     LEFT JOIN young_person y ON y.phone = '+' || split_part(u.email, '@', 1)`,
  );
  for (const { id, user, owner } of rows) {
    const of = people.find(({ owns }) => owns.has(owner));
    if (!of) continue;
    const place = { ohjaamo: of.ohjaamo ?? '', region: of.region ?? '', with: {} };
    things.push({ kind: 'session', id, owners: [owner], ...place });
    if (of.owns.size > 1 || things.some(({ kind, owners }) => kind === 'passkey' && owners?.includes(owner)))
      continue;
    const isElsewhere = !('name' in of);
    if (!isElsewhere) continue;
    const passkey = randomUUID();
    await insertInto(database)('auth_passkey', {
      id: passkey,
      user_id: user,
      credential_id: passkey,
      public_key: Buffer.from('key'),
      counter: 0,
      name: 'Avain',
      created_at: clock.now().toString(),
    });
    things.push({ kind: 'passkey', id: passkey, owners: [owner], ...place });
  }
}
