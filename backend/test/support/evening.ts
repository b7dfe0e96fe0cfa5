import { pairedDevice } from './paired.js';
import type { StaffDeed } from '../../src/room/deeds.schema.js';
import type { Welcome } from '../../src/room/door.schema.js';
import type { RoomView } from '../../src/room/room.schema.js';
import { type Answer, newId, type TestApp } from './app.js';
import { type Given, type GivenEvent, givenIn } from './given.js';
import { signInAs } from './sign-in.js';

/** An instant of the evening, in minutes after it began. */
const BEGINS = '2026-12-01T08:00:00Z';

/** A NonstopRekry with a queue at each table and booked quarters between, that begins now; staff and a kiosk are there. */
export async function eveningIn(vartti: TestApp, wanted: Parameters<Given['event']>[0] = {}) {
  vartti.clock.set('2026-12-01T07:00:00Z');
  await vartti.database.empty();
  const given = givenIn(vartti);
  const event = await given.event({
    format: 'nonstop-rekry',
    day: '2026-12-01',
    time: '10:00',
    tables: 3,
    title: 'NonstopRekry',
    ...wanted,
  });
  const member = await given.staff({ ohjaamoId: event.ohjaamoId, name: 'Oona' });
  const staff = await signInAs(vartti, member.email);
  const kiosk = await pairedDevice(vartti, staff, { kind: 'kiosk', ohjaamoId: event.ohjaamoId });
  const at = `/staff/events/${event.id}/room` as const;

  /** The clock stands so many minutes after the beginning. */
  const minute = (after: number) =>
    vartti.clock.set(new Date(Date.parse(BEGINS) + after * 60_000).toISOString());
  const lineOf = (n: number) => `table:${event.tables[n - 1]?.id}`;
  const table = (n: number) => event.tables[n - 1]?.id as string;
  const room = async () => (await vartti.ask<RoomView>(`GET ${at}`, { cookie: staff })).body;
  const tap = (deed: Deed, id = newId(), cookie = staff) =>
    vartti.ask<RoomView & { code?: string }>(`PUT ${at}/deeds/${id}`, { cookie, body: deed });
  const undo = (id: string, cookie = staff) =>
    vartti.ask<RoomView & { code?: string }>(`DELETE ${at}/deeds/${id}`, { cookie });

  /** Somebody walks in. @returns their ticket */
  async function walkIn(firstName: string, tables: number[] = [1], more: object = {}): Promise<string> {
    const id = newId();
    const answer = await tap(
      { do: 'add', firstName, lines: tables.map(lineOf), language: 'fi', ...more },
      id,
    );
    if (answer.status !== 200) throw new Error(`${firstName} could not walk in: ${answer.text}`);
    return id;
  }

  /** Somebody booked this slot, an hour before it began. */
  async function booked(firstName: string, slot: { id: string } | undefined, phone = '+358401234567') {
    const registrationId = newId();
    const answer = await vartti.ask(`PUT /registrations/${registrationId}`, {
      body: { slotId: slot?.id, firstName, contact: phone, language: 'fi' },
    });
    if (answer.status !== 200) throw new Error(`${firstName} could not book: ${answer.text}`);
    return { registrationId, code: (answer.body as unknown as { code: string }).code, phone };
  }

  const atKiosk = (body: object, id = newId()) =>
    vartti.ask<{ welcome: Welcome | null; code?: string }>(`PUT /kiosk/check-ins/${id}`, {
      cookie: kiosk,
      body,
    });

  const slotsAt = (n: number) => event.slots.filter(({ tableId }) => tableId === table(n));
  const turnAt = (view: RoomView, n: number) => view.tables.find(({ id }) => id === table(n))?.turn ?? null;
  const shownAt = (view: RoomView, n: number) =>
    view.tickets.find(({ id }) => id === turnAt(view, n)?.ticketId)?.shown ?? null;
  const ticketOf = (view: RoomView, id: string) => view.tickets.find((ticket) => ticket.id === id);

  return {
    given,
    event: event as GivenEvent,
    staff,
    kiosk,
    minute,
    lineOf,
    table,
    room,
    tap,
    undo,
    walkIn,
    booked,
    atKiosk,
    slotsAt,
    turnAt,
    shownAt,
    ticketOf,
  };
}

/** As it crosses HTTP: what has a default may be left out. */
type Deed = { do: StaffDeed['do'] } & Record<string, unknown>;
export type Evening = Awaited<ReturnType<typeof eveningIn>>;
export type Tapped = Answer<RoomView & { code?: string }>;
