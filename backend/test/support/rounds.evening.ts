import type { RoomView } from '../../src/room/room.schema.js';
import { newId, type TestApp } from './app.js';
import { eventually } from './eventually.js';
import { rotationIn } from './rotation.evening.js';

const BEGINS = Date.parse('2026-12-01T12:00:00Z');

/** Speed dates that are planned, published and begin now; see rotation.evening.ts. Minutes count from the first round. */
export async function roundsIn(vartti: TestApp, wanted: Parameters<typeof rotationIn>[1] = {}) {
  const evening = await rotationIn(vartti, { day: '2026-12-01', ...wanted });
  const room = `${evening.at}/room` as const;
  const minute = (after: number) => vartti.clock.set(new Date(BEGINS + after * 60_000).toISOString());
  const look = async () => (await vartti.ask<RoomView>(`GET ${room}`, { cookie: evening.staff })).body;
  const tap = (body: { do: string } & Record<string, unknown>, id = newId(), cookie = evening.staff) =>
    vartti.ask<RoomView & { code?: string }>(`PUT ${room}/deeds/${id}`, { cookie, body });
  const undo = (id: string) =>
    vartti.ask<RoomView & { code?: string }>(`DELETE ${room}/deeds/${id}`, { cookie: evening.staff });

  async function published() {
    const id = newId();
    await evening.ask({}, id);
    await eventually(async () => {
      const [plan] = await vartti.database.query<{ status: string }>(
        'SELECT status FROM rotation_plan WHERE id = $1',
        [id],
      );
      if (plan?.status !== 'draft') throw new Error(`it is ${plan?.status}`);
    }, 15_000);
    const answer = await evening.publish(id);
    if (answer.status !== 200) throw new Error(`not published: ${answer.text}`);
  }
  /** @returns their ticket */
  async function checksIn({ registrationId }: { registrationId: string }): Promise<string> {
    const id = newId();
    const answer = await tap({ do: 'check_in', registrationId }, id);
    if (answer.status !== 200) throw new Error(`could not check in: ${answer.text}`);
    return id;
  }
  async function walksIn(firstName: string, tables: number[]): Promise<string> {
    const id = newId();
    const lines = tables.map((number) => `table:${evening.table(number)}`);
    const answer = await tap({ do: 'add', firstName, lines, language: 'fi' }, id);
    if (answer.status !== 200) throw new Error(`could not walk in: ${answer.text}`);
    return id;
  }
  const gong = async (what: 'call_round' | 'start_round' | 'extend_round', round: number) => {
    const answer = await tap({ do: what, round });
    if (answer.status !== 200) throw new Error(`${what} ${round}: ${answer.text}`);
    return answer.body;
  };

  const numberOf = new Map(evening.event.tables.map(({ id, number }) => [id, number]));
  /** `Aino 1 meeting`: who is at which table, by its number. */
  const atTables = ({ tables, tickets }: RoomView): string[] =>
    tables.flatMap(({ number, turn }) => {
      const name = tickets.find(({ id }) => id === turn?.ticketId)?.firstName;
      return turn ? [`${name} ${number} ${turn.state}`] : [];
    });
  /** `Aino 1@2 to_come`: at table 1 in round 2. */
  const seats = ({ rounds }: RoomView): string[] =>
    (rounds?.seats ?? []).map(
      ({ shown, tableId, round, state }) => `${shown} ${numberOf.get(tableId)}@${round} ${state}`,
    );
  const turnAt = ({ tables }: RoomView, number: number) =>
    tables.find((table) => table.number === number)?.turn ?? null;

  return { ...evening, minute, look, tap, undo, published, checksIn, walksIn, gong, atTables, seats, turnAt };
}

export type RoundsEvening = Awaited<ReturnType<typeof roundsIn>>;
