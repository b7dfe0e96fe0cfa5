import { randomUUID } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import type { components } from '../../src/api/schema';
import { test } from './test';

type Schemas = components['schemas'];
type Event = Schemas['Event'];
type Slot = Schemas['Slot'];

const apiUrl = process.env.VARTTI_API_URL ?? 'http://127.0.0.1:4000';
const catcherUrl = process.env.VARTTI_CATCHER_URL ?? 'http://127.0.0.1:8025';

interface Asked {
  status: number;
  body: unknown;
}

/** What the journeys need besides the browser: `ask('PUT', 'registrations/…', { … })`. */
export async function ask(method: string, path: string, body?: unknown): Promise<Asked> {
  const answer = await fetch(`${apiUrl}/api/${path}`, {
    method,
    ...(body !== undefined && {
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(body),
    }),
  });
  const text = await answer.text();
  return { status: answer.status, body: text ? JSON.parse(text) : undefined };
}

async function told<View>(method: string, path: string, body?: unknown): Promise<View> {
  const answer = await ask(method, path, body);
  if (answer.status >= 300)
    throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
  return answer.body as View;
}

export interface Person {
  firstName: string;
  contact: string;
}

/** Somebody nobody has met before, with a phone (or a mail address) of their own. */
export function somebody(firstName = 'Aino', by: 'phone' | 'email' = 'phone'): Person {
  const number = String(Math.floor(Math.random() * 10_000_000)).padStart(7, '0');
  return { firstName, contact: by === 'phone' ? `040${number}` : `aino.${randomUUID()}@example.fi` };
}

export const network = () => told<Schemas['Network']>('GET', 'network');
const allEvents = async () => (await told<Schemas['Events']>('GET', 'events')).events;

/**
 * Before the first journey (month.ts): journeys use what the sample month has, not what others make and take away. Those with
 * most bookable times come first, so that each worker gets as good ones.
 */
export async function noteTheMonth(): Promise<void> {
  const events = await Promise.all((await allEvents()).map(({ id }) => eventOf(id)));
  const inOrder = events
    .map((event) => ({ id: event.id, free: bookable(event).length }))
    .sort((one, other) => other.free - one.free || one.id.localeCompare(other.id));
  process.env.VARTTI_MONTH_EVENTS = JSON.stringify(inOrder.map(({ id }) => id));
}

const ofTheMonth = () => JSON.parse(process.env.VARTTI_MONTH_EVENTS ?? '[]') as string[];

export async function comingEvents() {
  const known = new Set(ofTheMonth());
  return (await allEvents()).filter(({ id }) => known.has(id));
}

export const eventOf = (id: string) => told<Event>('GET', `events/${id}`);
export const openings = async () => (await told<Schemas['Openings']>('GET', 'openings')).openings;
export const linkView = (link: string) => told<Schemas['LinkView']>('GET', `links/${link}`);

const HOUR_MS = 3_600_000;

/** Times that can be taken from here and now: free, not yet begun, not given out in the room. */
export function bookable(event: Event): Slot[] {
  const open = new Set(event.parts.filter(({ settings }) => !settings.opensOnTheSpot).map(({ id }) => id));
  return event.tables
    .flatMap(({ slots }) => slots)
    .filter(({ partId, state, startsAt }) => {
      return open.has(partId) && state === 'free' && Date.parse(startsAt) > Date.now() + HOUR_MS;
    });
}

/** Where one journey alone takes times: those of no other place would do for its staff. */
export const TAKEN_TOWN = 'Järvenpää';
/** The same: few employers whom a journey can sign in as have a table with free times, so theirs are handed to nobody else. */
export const CARD_TOWN = 'Forssa';

/** Events ahead. One that is under way has times that are too soon to be taken, so no table of it can be filled. */
async function eventsAhead(isWanted: (index: number) => boolean): Promise<Event[]> {
  const wanted = new Set(ofTheMonth().filter((_, index) => isWanted(index)));
  const cards = (await comingEvents()).filter(
    ({ id, partKinds }) => wanted.has(id) && partKinds.includes('slots'),
  );
  const events = await Promise.all(cards.map(({ id }) => eventOf(id)));
  return events.filter(({ startsAt }) => Date.parse(startsAt) > Date.now() + HOUR_MS);
}

/** Events ahead whose times this journey may take: no journey that runs beside it gets the same. */
export async function eventsForUs(): Promise<Event[]> {
  const { parallelIndex, config } = test.info();
  const events = await eventsAhead((index) => index % config.workers === parallelIndex);
  return events.filter(({ ohjaamo: { city } }) => city !== TAKEN_TOWN && city !== CARD_TOWN);
}

/** Events ahead in the town that is this journey's own. */
export async function eventsIn(town: typeof CARD_TOWN): Promise<Event[]> {
  return (await eventsAhead(() => true)).filter(({ ohjaamo: { city } }) => city === town);
}

/** Of them those with at least so many bookable times, those with most of them first. */
export async function eventsWithTimes(atLeast: number): Promise<Event[]> {
  const free = (event: Event) => bookable(event).length;
  const events = (await eventsForUs()).filter((event) => free(event) >= atLeast);
  return events.sort((one, other) => free(other) - free(one));
}

/** A bookable time, with others free beside it. */
export async function anyTime(): Promise<{ event: Event; slot: Slot }> {
  const events = await eventsWithTimes(3);
  const event = events[Math.floor(Math.random() * events.length)];
  const slots = event ? bookable(event) : [];
  const slot = slots[Math.floor(Math.random() * slots.length)];
  if (!event || !slot) throw new Error('the sample month has no event with three bookable times');
  return { event, slot };
}

export async function book({ firstName, contact }: Person, slotId: string): Promise<Schemas['Booked']> {
  const body = { slotId, firstName, contact, language: 'fi' };
  const booked = await told<Schemas['Booked']>('PUT', `registrations/${randomUUID()}`, body);
  toGiveBack.add(booked.link);
  return booked;
}

/** A coming evening of speed dates, with the firms that can be wished for. */
export async function speedDates(): Promise<{ event: Event; part: string; firms: string[] }> {
  for (const { id, partKinds } of await comingEvents()) {
    if (!partKinds.includes('rotation')) continue;
    const event = await eventOf(id);
    const firms = event.tables.flatMap(({ employer }) => employer?.name ?? []);
    const part = event.parts.find(({ kind }) => kind === 'rotation');
    const isAhead = part && Date.parse(part.startsAt) > Date.now() + HOUR_MS;
    if (isAhead && firms.length >= 3) return { event, part: part.id, firms };
  }
  throw new Error('the sample month has no speed dates with three firms');
}

/** With these tables as wishes, the most wished first. */
export async function bookSpeedDates(
  { firstName, contact }: Person,
  partId: string,
  wishes: string[],
): Promise<Schemas['Booked']> {
  const body = { partId, firstName, contact, language: 'fi', wishes: { wishes } };
  const booked = await told<Schemas['Booked']>('PUT', `registrations/${randomUUID()}`, body);
  toGiveBack.add(booked.link);
  return booked;
}

const toGiveBack = new Set<string>();

/** `test.afterEach(giveBack)`: times that a journey took are free for the next one, also that of the page it ended on. */
export async function giveBack({ page }: { page: Page }): Promise<void> {
  noteLink(page);
  for (const link of toGiveBack) await ask('PUT', `links/${link}/cancellation`, {});
  toGiveBack.clear();
}

/** The booking that the page shows is given back as well. */
export function noteLink(page: Page): void {
  const link = /\/my\/([\w-]{30,60})/.exec(page.url())?.[1];
  if (link) toGiveBack.add(link);
}

export const cancel = (link: string) => told<Schemas['LinkView']>('PUT', `links/${link}/cancellation`, {});

interface Message {
  subject: string;
  text: string;
  /** Of a letter that mail programs can stop. */
  unsubscribe?: { url: string } | null;
}

/** Waits for a message to this address that says something; the newest such. */
export async function messageTo(address: string, saying: RegExp, timeout = 30_000): Promise<Message> {
  const to = address.startsWith('0') ? `+358${address.slice(1)}` : address;
  let found: Message | undefined;
  await expect
    .poll(
      async () => {
        const answer = await fetch(`${catcherUrl}/messages?to=${encodeURIComponent(to)}`);
        const messages = (await answer.json()) as Message[];
        found = messages.find(({ subject, text }) => saying.test(`${subject}\n${text}`));
        return Boolean(found);
      },
      { message: `a message to ${to} that says ${saying}`, timeout },
    )
    .toBe(true);
  return found as Message;
}

/** The path below the portal of a personal link in a message. */
export function personalLink({ text }: Message): string {
  const path = /\/(?:fi|sv|en)\/my\/[\w-]{30,60}/.exec(text)?.[0];
  if (!path) throw new Error(`no personal link in: ${text}`);
  return path;
}

/** Types the two things that are asked. */
export async function fillIn(page: Page, { firstName, contact }: Person): Promise<void> {
  await page.getByLabel('Etunimi').fill(firstName);
  await page.getByLabel('Puhelin tai sähköposti').fill(contact);
}

/** `14.15`, as a time stands on its pill. */
export const clock = (instant: string, zone: string) =>
  new Intl.DateTimeFormat('fi', { hour: 'numeric', minute: '2-digit', timeZone: zone }).format(
    new Date(instant),
  );

export const phone = { viewport: { width: 360, height: 740 }, hasTouch: true };
