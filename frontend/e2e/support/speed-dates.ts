import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import type { components } from '../../src/api/schema';
import { deed, published, roomOf } from './room';
import { askAs } from './work';
import { ask, somebody, type Person } from './young';

type Schemas = components['schemas'];

export interface SpeedDates {
  id: string;
  partId: string;
  /** In the order of their numbers. */
  tables: { id: string; number: number; name: string }[];
}

/** Speed dates in more than an hour, so that people can still register and its room is on already; a table for each name. */
export async function speedDatesSoon(staff: Page, names: string[]): Promise<SpeedDates> {
  const id = await published(staff, 'vartissa-toihin', 70, names.length);
  const { tables, parts } = await askAs<Schemas['StaffEvent']>(staff, 'GET', `staff/events/${id}`);
  const inOrder = [...tables].sort((one, other) => one.number - other.number);
  for (const [index, fi] of names.entries())
    await askAs(staff, 'PUT', `staff/tables/${inOrder[index]?.id}`, {
      ...{ employerId: null, topic: { fi }, mode: 'room', openingIds: [] },
    });
  return {
    id,
    partId: parts.find(({ kind }) => kind === 'rotation')?.id ?? '',
    tables: inOrder.map(({ id: table, number }, index) => ({ id: table, number, name: names[index] ?? '' })),
  };
}

/** Somebody who registers with these wishes. @returns who, and their registration */
export async function wishing(
  { partId, tables }: SpeedDates,
  firstName: string,
  numbers: number[],
): Promise<Person & { registrationId: string }> {
  const person = somebody(firstName);
  const registrationId = randomUUID();
  const wishes = numbers.map((number) => tables[number - 1]?.id);
  const { status, body } = await ask('PUT', `registrations/${registrationId}`, {
    ...{ ...person, partId, language: 'fi', wishes: { wishes } },
  });
  if (status !== 200) throw new Error(`not registered: ${JSON.stringify(body)}`);
  return { ...person, registrationId };
}

/** They come in at the door. */
export const comesIn = (staff: Page, id: string, registrationId: string) =>
  deed(staff, id, { do: 'check_in', registrationId }, randomUUID());

export const roundsNow = async (staff: Page, id: string): Promise<Schemas['RoomRounds']> => {
  const { rounds } = await roomOf(staff, id);
  if (!rounds) throw new Error('the evening has no rounds');
  return rounds;
};
