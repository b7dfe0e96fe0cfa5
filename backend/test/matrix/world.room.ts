import { randomUUID } from 'node:crypto';
import { sealLink } from '../../src/accounts/link.js';
import type { Deed } from '../../src/room/engine/deeds.js';
import { newcomerHolder } from '../../src/room/room.holders.js';
import { RoomService } from '../../src/room/room.service.js';
import { RoomStore } from '../../src/room/room.store.js';
import { SECRET } from '../support/app.js';
import { content } from '../support/card-table.js';
import { insertInto } from '../support/given.rows.js';
import type { Firm, Here } from './world.types.js';

/**
 * An evening that is on right now: at the firm's table one was met and one sits there, at the neighbour's another; one waits
 * for both, one has booked and is not here yet, and one was typed at the kiosk and fits nobody.
 */
export async function makeRoom(here: Here, { firm, neighbour }: Record<'firm' | 'neighbour', Firm>) {
  const { vartti, given, ohjaamo, worker, thing, mark, next } = here;
  const today = { ohjaamoId: ohjaamo, format: 'nonstop-rekry', day: '2026-12-01', time: '09:30' };
  const event = await given.event({
    ...today,
    employerIds: [firm.id, neighbour.id],
    title: `Huone ${next()}`,
  });
  const alone = await given.event({ ...today, employerIds: [neighbour.id], title: `Huone ${next()}` });
  const room = event.id;
  const [ours, theirs] = event.tables.map(({ id }) => id) as [string, string];
  const rooms = vartti.app.get(RoomService, { strict: false });
  const store = vartti.app.get(RoomStore, { strict: false });
  const staff = { kind: 'staff', id: worker.id };
  const at = (of: Firm) => ({ kind: 'recruiter', id: of.owner.id });

  async function tap(actor: { kind: string; id: string }, deed: Deed, deedId: string = randomUUID()) {
    await rooms.do(actor, { eventId: room, deedId, asked: 'x', deed });
    return deedId;
  }
  /** @returns their ticket and its link, and marks both as belonging to these */
  async function walkIn(tables: string[], ...belongs: string[]) {
    const n = next();
    const [id, firstName, phone] = [randomUUID(), `Astuja${n}x`, `+35850125${String(4000 + n)}`];
    await rooms.do(staff, {
      eventId: room,
      deedId: id,
      asked: 'x',
      deed: { do: 'arrive', ticketId: id, lines: tables.map((table) => `table:${table}`), presence: 'here' },
      holder: newcomerHolder(
        store,
        { firstName, language: 'fi', contact: { phone, email: null } as never },
        'desk',
      ),
    });
    const [ticket] = await vartti.database.query<{ person: string }>(
      'SELECT person_id AS person FROM ticket WHERE id = $1',
      [id],
    );
    const person = ticket?.person as string;
    mark('first name', firstName, id, room, person, ...belongs);
    mark('contact', phone, person);
    mark('contact hint', `…${phone.slice(-4)}`, id, person);
    for (const route of ['screen', 'message'] as const)
      mark('link', sealLink({ subject: 'ticket', id, route }, SECRET), id);
    return { id, person, firstName, link: sealLink({ subject: 'ticket', id, route: 'message' }, SECRET) };
  }
  async function meet(table: string, ...belongs: string[]) {
    const ticket = await walkIn([table], ...belongs);
    const turn = await callTo(table);
    await tap(staff, { do: 'start', turnId: turn });
    return { ticket, turn };
  }
  const callTo = async (table: string) => {
    const turnId = randomUUID();
    return tap(staff, { do: 'call', turnId, tableId: table }, turnId);
  };

  const met = await meet(ours, firm.id);
  await tap(staff, { do: 'finish', turnId: met.turn });
  const words = `Sanat${next()}x`;
  await vartti.database.query(`UPDATE turn SET impression = 'go_on', words = $2 WHERE id = $1`, [
    met.turn,
    words,
  ]);
  mark('impression', words, met.turn, firm.id);
  await shareCard(here, room, met.ticket, firm);
  const sits = await meet(ours, firm.id);
  const sitsThere = await meet(theirs, neighbour.id);
  const waits = await walkIn([ours], firm.id, neighbour.id);
  const ownTap = await tap(
    { kind: 'link', id: waits.id },
    { do: 'join', ticketId: waits.id, line: `table:${theirs}` },
  );
  const tapOurs = await tap(at(firm), { do: 'extend', turnId: sits.turn });
  const tapTheirs = await tap(at(neighbour), { do: 'extend', turnId: sitsThere.turn });
  const booked = await bookToday(
    here,
    room,
    event.slots.filter(({ tableId }) => tableId === ours).at(-1)?.id,
  );
  const [unmatched, said] = [randomUUID(), `Tuntematon${next()}x`];
  await insertInto(vartti.database)('unmatched_check_in', {
    id: unmatched,
    ohjaamo_id: ohjaamo,
    event_id: room,
    said,
    at: vartti.clock.now().toString(),
  });
  mark('first name', said, room);

  for (const marker of here.markers)
    if (marker.field === 'staff' && marker.of.has(worker.id)) marker.of.add(room);
  const wall = sealLink({ subject: 'room', id: room, route: 'screen' }, SECRET);
  mark('link', wall, room);
  const part = event.parts.find(({ kind }) => kind === 'slots')?.id as string;
  const inside = { room, table: ours, otherTable: theirs, turn: sits.turn, unmatched, part, link: wall };
  thing('room', room, { with: inside });
  thing('room with our table', room, { owners: [firm.id], with: inside });
  thing('room with our table', alone.id, { owners: [neighbour.id], with: inside });
  thing('ticket', waits.id, { with: { ...inside, link: waits.link, tap: ownTap, over: met.turn } });
  thing('turn', sits.turn, { owners: [firm.id], with: inside });
  thing('turn', sitsThere.turn, { owners: [neighbour.id], with: inside });
  thing('turn that is over', met.turn, { owners: [firm.id], with: { ...inside, link: met.ticket.link } });
  // Its answer shows whoever was met, by their own link.
  for (const marker of here.markers) if (marker.of.has(met.ticket.id)) marker.of.add(met.turn);
  thing('tap', tapOurs, { owners: [firm.id], with: inside });
  thing('tap', tapTheirs, { owners: [neighbour.id], with: inside });
  thing('booked for today', booked.registration, { with: { ...inside, code: booked.code } });
  return { room, met: met.ticket, /** Stands on the big screen: who is next. */ next: waits.firstName };
}

/** Somebody who booked a quarter for today. */
async function bookToday({ vartti, mark, next }: Here, room: string, slotId: string | undefined) {
  const n = next();
  const [registration, firstName, code] = [randomUUID(), `Varaaja${n}x`, `TANAAN${n}x`];
  const phone = `+35850126${String(4000 + n)}`;
  const answer = await vartti.ask(`PUT /registrations/${registration}`, {
    body: { slotId, firstName, contact: phone, language: 'fi' },
  });
  if (answer.status !== 200) throw new Error(`${firstName} could not book: ${answer.text}`);
  await vartti.database.query('UPDATE registration SET code = $2 WHERE id = $1', [registration, code]);
  mark('first name', firstName, registration, room);
  mark('booking code', code, registration, room);
  mark('contact', phone, registration);
  for (const route of ['screen', 'message'] as const)
    mark('link', sealLink({ subject: 'registration', id: registration, route }, SECRET), registration);
  return { registration, code };
}

/** Whoever was met has shared a card with the firm. */
export async function shareCard(
  { vartti, mark }: Pick<Here, 'vartti' | 'mark'>,
  event: string,
  { person, firstName }: { person: string; firstName: string },
  firm: Pick<Firm, 'id'>,
): Promise<void> {
  const insert = insertInto(vartti.database);
  const [consent, now] = [randomUUID(), vartti.clock.now().toString()];
  const [known] = await vartti.database.query<{ id: string }>(
    'SELECT id FROM card_version WHERE person_id = $1',
    [person],
  );
  const version = known?.id ?? randomUUID();
  if (!known)
    await insert('card_version', { id: version, person_id: person, version: 1, content, created_at: now });
  await insert('consent', {
    id: consent,
    kind: 'employer_card',
    person_id: person,
    card_version_id: version,
    first_name: firstName,
    employer_id: firm.id,
    event_id: event,
    until: '2027-02-01T00:00:00Z',
    given_at: now,
    request_hash: 'x',
  });
  mark('consent', consent, person, firm.id);
}
