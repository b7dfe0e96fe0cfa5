import { sealLink } from '../../src/accounts/link.js';
import type { Deed } from '../../src/room/engine/deeds.js';
import { newcomerHolder } from '../../src/room/room.holders.js';
import { RoomService } from '../../src/room/room.service.js';
import { RoomStore } from '../../src/room/room.store.js';
import { newId, SECRET, type TestApp } from './app.js';
import type { Given } from './given.js';

/** A NonstopRekry that is on at the time at which tests begin: one sits at the firm's table, one waits, one has booked. */
export async function roomThatIsOn(vartti: TestApp, given: Given, ohjaamoId: string, employerId: string) {
  const event = await given.event({
    ohjaamoId,
    format: 'nonstop-rekry',
    day: '2026-12-01',
    time: '09:30',
    employerIds: [employerId],
  });
  const tableId = event.tables[0]?.id as string;
  const rooms = vartti.app.get(RoomService, { strict: false });
  const store = vartti.app.get(RoomStore, { strict: false });
  const line = `table:${tableId}`;
  const tap = (deed: Deed, deedId: string, holder?: ReturnType<typeof newcomerHolder>) =>
    rooms.do({ kind: 'system', id: null }, { eventId: event.id, deedId, asked: 'x', deed, holder });
  async function walkIn(firstName: string): Promise<string> {
    const ticketId = newId();
    const holder = newcomerHolder(store, { firstName, language: 'fi' }, 'desk');
    await tap({ do: 'arrive', ticketId, lines: [line], presence: 'here' }, ticketId, holder);
    return ticketId;
  }
  await walkIn('Istuja');
  const turnId = newId();
  await tap({ do: 'call', turnId, tableId }, turnId);
  await tap({ do: 'start', turnId }, newId());
  const ticketId = await walkIn('Odottaja');
  const registrationId = newId();
  const slotId = event.slots.at(-1)?.id;
  const booked = await vartti.ask(`PUT /registrations/${registrationId}`, {
    body: { slotId, firstName: 'Varaaja', contact: '+358405554567', language: 'fi' },
  });
  if (booked.status !== 200) throw new Error(`nobody could book: ${booked.text}`);
  const [meeting] = await vartti.database.query<{ id: string }>(
    'SELECT id FROM meeting WHERE registration_id = $1',
    [registrationId],
  );
  const partId = event.parts.find(({ kind }) => kind === 'slots')?.id as string;
  return {
    id: event.id,
    wall: sealLink({ subject: 'room', id: event.id, route: 'screen' }, SECRET),
    link: sealLink({ subject: 'ticket', id: ticketId, route: 'screen' }, SECRET),
    /** What fields of these names hold, so that a body gets as far as it can. */
    known: {
      eventId: event.id,
      tableId,
      ticketId,
      turnId,
      registrationId,
      meetingId: meeting?.id,
      partId,
      line,
      lines: [line],
    },
  };
}
