import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { endEvening, type Evening, eveningNow } from '../../../infra/lib/evening-now.mjs';
import type { components } from '../../src/api/schema';
import { askAs } from './work';
import { ask } from './young';

type Schemas = components['schemas'];

const databaseUrl = process.env.VARTTI_DATABASE_URL ?? '';

/** An evening of walk-in interviews that is on right now; see infra/lib/evening-now.mjs. */
export const eveningOn = (wanted: Parameters<typeof eveningNow>[1]): Promise<Evening> =>
  eveningNow(databaseUrl, wanted);

export const over = ({ id }: Evening): Promise<void> => endEvening(databaseUrl, id);

/** What staff, signed in in this browser, do in a room: `tap({ do: 'call', … })`. A call's id is the turn's, too. */
export function roomOf(staff: Page, evening: Evening) {
  const at = `staff/events/${evening.id}/room`;
  const lineOf = (table: number) => `table:${evening.tables[table - 1]?.id}`;
  return {
    tap: async (deed: Schemas['StaffDeed'], id: string = randomUUID()) => {
      await askAs(staff, 'PUT', `${at}/deeds/${id}`, deed);
      return id;
    },
    tableId: (table: number) => evening.tables[table - 1]?.id ?? '',
    speak: (speaks: boolean) => askAs(staff, 'PUT', `${at}/voice`, { speaks }),
    /** Somebody takes a number by the QR on the wall, with their own phone. */
    walkIn: async (table: number, newcomer: { firstName?: string; initial?: string; contact?: string }) => {
      const { wall } = await askAs<Schemas['Room']>(staff, 'GET', at);
      const link = wall.slice(wall.indexOf('/') + 1);
      const body = { lines: [lineOf(table)], language: 'fi', ...newcomer };
      const answer = await ask('PUT', `walls/${link}/tickets/${randomUUID()}`, body);
      if (answer.status !== 200) throw new Error(`no number: ${JSON.stringify(answer)}`);
      return answer.body as Schemas['Welcome'];
    },
  };
}

/** A big screen for an evening, as the code that staff read out. */
export async function screenCode(staff: Page, { id: eventId, ohjaamoId }: Evening): Promise<string> {
  const id = randomUUID();
  const device = { kind: 'board', name: `Seinä ${Date.now()}`, ohjaamoId, eventId };
  const { devices } = await askAs<Schemas['Devices']>(staff, 'PUT', `staff/devices/${id}`, device);
  return devices.find((one) => one.id === id)?.code?.text ?? '';
}
