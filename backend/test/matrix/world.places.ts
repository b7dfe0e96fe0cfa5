import type { Field, Subject } from '../../src/accounts/matrix/matrix.types.js';
import { makeAgreement } from './world.agreements.js';
import { makeEvening } from './world.evening.js';
import { makeFirm } from './world.firms.js';
import { makeInterest } from './world.interests.js';
import { bringFiles } from './world.imports.js';
import { letLook } from './world.matching.js';
import { book, makeCards, wait } from './world.people.js';
import { saveSearch } from './world.searches.js';
import { refer } from './world.referrals.js';
import { makeProposals } from './world.proposals.js';
import { makePlacements } from './world.placements.js';
import { makeRecord } from './world.record.js';
import { makeRotation } from './world.rotation.js';
import { makeRoom } from './world.room.js';
import { makeSupport } from './world.support.js';
import { makeScreens, makeVisit } from './world.screens.js';
import type { Here, Place, Surroundings } from './world.types.js';

/** One Ohjaamo with two firms and a third that waits, an event, people who booked and wait, colleagues and screens. */
export async function makePlace(all: Surroundings, name: string, region: string): Promise<Place> {
  const { vartti, given, things, markers } = all;
  const { id: ohjaamo } = await given.ohjaamo({
    regionId: region,
    slug: `ohjaamo-${name.toLowerCase()}`,
    name: `Ohjaamo ${name}`,
  });
  const thing = (
    kind: Subject,
    id: string,
    more: { owners?: string[]; with?: Record<string, string> } = {},
  ) => void things.push({ kind, id, ohjaamo, region, with: {}, ...more });
  const mark = (field: Field, text: string, ...of: string[]) =>
    void markers.push({ field, text, of: new Set([...of, ohjaamo, region]) });
  const next = () => (all.count += 1);
  thing('ohjaamo', ohjaamo);

  const worker = await given.staff({
    ohjaamoId: ohjaamo,
    name: `Ohjaaja${name}x`,
    email: `ohjaaja-${name.toLowerCase()}@kunta.fi`,
  });
  mark('staff', worker.name, worker.id);
  mark('staff contact', worker.email, worker.id);
  await given.staff({
    ohjaamoId: ohjaamo,
    role: 'coordinator',
    name: `Koordinaattori${name}x`,
    email: `koordinaattori-${name.toLowerCase()}@kunta.fi`,
  });
  mark('staff', `Koordinaattori${name}x`);
  mark('staff contact', `koordinaattori-${name.toLowerCase()}@kunta.fi`);
  const [membership] = await vartti.database.query<{ id: string }>(
    'SELECT id FROM staff_membership WHERE staff_member_id = $1',
    [worker.id],
  );
  thing('membership', membership?.id as string, { owners: [worker.id] });

  const here: Here = { ...all, ohjaamo, region, worker, thing, mark, next };
  const firm = await makeFirm(here, 'approved');
  const neighbour = await makeFirm(here, 'approved');
  const asking = await makeFirm(here, 'approved');
  const waitingFirm = await makeFirm(here, 'waiting');
  for (const one of [firm, neighbour]) await bringFiles(here, one);
  await makeRecord(here, firm);
  const evening = await makeEvening(here, { firm, neighbour, asking, waitingFirm });
  const { event, freeSlot, draftTable } = evening;
  const person = await book(here, evening, evening.ours[0], firm);
  await book(here, evening, evening.ours[1], firm);
  const other = await book(here, evening, evening.theirs, neighbour);
  await wait(here, evening);
  await saveSearch(here, person);
  await makeCards(here, event, person, firm);
  await makeCards(here, event, other, neighbour);
  await makeInterest(here, person, firm);
  await refer(here, person);
  await letLook(here, person);
  await makeProposals(here, evening, { person, firm });
  await makeSupport(here, { person, firm });
  await makePlacements(here, firm, person, other);
  await makeAgreement(here, person, firm);
  await makeRotation(here, { firm, neighbour });
  here.markers.push({
    field: 'where one is',
    text: ohjaamo,
    of: new Set([ohjaamo]),
    on: 'GET /staff/visits',
  });
  thing('visit', await makeVisit(vartti, ohjaamo));
  const { room, met, next: onScreen } = await makeRoom(here, { firm, neighbour });
  const { board } = await makeScreens(here, room);
  for (const marker of markers) if (marker.text === onScreen) marker.of.add(board);
  return {
    ohjaamo,
    region,
    event,
    room,
    met,
    freeSlot,
    draftTable,
    firm,
    neighbour,
    waitingFirm,
    worker,
    person,
  };
}
