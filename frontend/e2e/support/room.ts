import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import type { components } from '../../src/api/schema';
import { askAs } from './work';

type Schemas = components['schemas'];
export type Room = Schemas['Room'];
type StaffDeed = Schemas['StaffDeed'];

const zone = 'Europe/Helsinki';

/** `2026-12-02` and `14:30` where the Ohjaamos are, so many minutes from now. */
function wall(minutes: number): { day: string; time: string } {
  const parts = new Intl.DateTimeFormat('sv', { dateStyle: 'short', timeStyle: 'short', timeZone: zone });
  const [day = '', time = ''] = parts.format(new Date(Date.now() + minutes * 60_000)).split(' ');
  return { day, time };
}

interface Evening {
  id: string;
  /** In the order of their numbers. */
  tables: { id: string; number: number }[];
}

/**
 * A published evening that begins in half an hour, so that its room is on already: one desk for each of these names, a line
 * for each. It has no times to book, so that no other journey comes along; nobody is called by itself before it begins.
 */
export async function roomNow(page: Page, names: string[]): Promise<Evening> {
  const id = await published(page, 'duunipysakki', 30);
  for (const name of names)
    await askAs(page, 'PUT', `staff/events/${id}/room/desks/${randomUUID()}`, { name });
  const { tables } = await deed(page, id, { do: 'set', settings: { sharedBy: 'table' } });
  return { id, tables };
}

/** The same with times that can be booked: in more than an hour, as those that other journeys may come upon. */
export async function roomWithTimes(page: Page, names: string[]): Promise<Evening> {
  const id = await published(page, 'nonstop-rekry', 70, names.length);
  const { tables } = await askAs<Schemas['StaffEvent']>(page, 'GET', `staff/events/${id}`);
  const inOrder = [...tables].sort((one, other) => one.number - other.number);
  for (const [index, name] of names.entries())
    await askAs(page, 'PUT', `staff/tables/${inOrder[index]?.id}`, {
      employerId: null,
      topic: { fi: name },
      mode: 'room',
      openingIds: [],
    });
  return { id, tables: inOrder };
}

/**
 * An evening of rounds in more than an hour, so that its room is on already: two tables, the first of this firm. Nobody has
 * planned it: the first call does.
 */
export async function roundsSoon(page: Page, employerId: string) {
  const id = await published(page, 'vartissa-toihin', 70, 2);
  const { tables, ohjaamo } = await askAs<Schemas['StaffEvent']>(page, 'GET', `staff/events/${id}`);
  const inOrder = [...tables].sort((one, other) => one.number - other.number);
  const [ours, other] = inOrder;
  const sits = { mode: 'room', openingIds: [] };
  await askAs(page, 'PUT', `staff/tables/${ours?.id}`, { employerId, topic: null, ...sits });
  await askAs(page, 'PUT', `staff/tables/${other?.id}`, {
    employerId: null,
    topic: { fi: 'CV-apu' },
    ...sits,
  });
  const { tables: named } = await roomOf(page, id);
  return {
    id,
    ohjaamoId: ohjaamo.id,
    tables: named.map((table) => ({ ...table, name: table.name.fi ?? '', employerId: null })),
  };
}

export async function published(
  page: Page,
  formatCode: string,
  inMinutes: number,
  tableCount?: number,
): Promise<string> {
  const { staff } = await askAs<Schemas['Session']>(page, 'GET', 'session');
  const id = randomUUID();
  await askAs(page, 'PUT', `staff/events/${id}`, {
    formatCode,
    ohjaamoId: staff?.ohjaamos[0]?.id,
    ...wall(inMinutes),
    title: { fi: `Ilta ${id.slice(0, 8)}` },
    ...(tableCount && { tableCount }),
  });
  await askAs(page, 'PUT', `staff/events/${id}/publication`);
  return id;
}

export const roomOf = (page: Page, id: string) => askAs<Room>(page, 'GET', `staff/events/${id}/room`);

export const deed = (page: Page, id: string, asked: StaffDeed, deedId: string = randomUUID()) =>
  askAs<Room>(page, 'PUT', `staff/events/${id}/room/deeds/${deedId}`, asked);

/** Somebody without a booking, who waits for these tables. @returns their ticket's id */
export async function walkIn(page: Page, id: string, firstName: string, tableIds: string[]): Promise<string> {
  const ticketId = randomUUID();
  const lines = tableIds.map((tableId) => `table:${tableId}`);
  await deed(page, id, { do: 'add', firstName, lines, language: 'fi' }, ticketId);
  return ticketId;
}

/** Opens the room and waits until it is awake: then one card, and only one, can be reached by Tab. */
export async function openRoom(page: Page, id: string, language = 'fi'): Promise<void> {
  await page.goto(`/${language}/staff/events/${id}/room`);
  await expect(page.locator('li[data-table][tabindex="0"]')).toHaveCount(1);
}

/** The card of a table, by the name of whoever sits there. */
export const card = (page: Page, name: string) =>
  page.locator('li[data-table]').filter({ has: page.getByRole('heading', { name }) });

/** Somebody who stands in line, beside the tables. */
export const inQueue = (page: Page, name: string) =>
  page.getByRole('complementary').getByRole('listitem').filter({ hasText: name });

export const said = (page: Page) => page.getByRole('status').filter({ hasText: /\S/ }).last();
