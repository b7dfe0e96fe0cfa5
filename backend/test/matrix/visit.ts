import type { TestApp } from '../support/app.js';
import { type Actor, makeWorld } from './world.js';
import type { Place } from './world.types.js';

/** The world of the matrix, for a test that tells its own story in it. */
export async function visit() {
  const world = await makeWorld();
  const { vartti, markers } = world;
  const [home, sister, abroad] = world.places as [Place, Place, Place];
  const cookieOf = (name: string) => (world.actors.find((actor) => actor.name === name) as Actor).cookie;
  return {
    world,
    vartti,
    home,
    sister,
    abroad,
    cookieOf,
    as: (name: string) => (route: Parameters<TestApp['ask']>[0], body?: unknown) =>
      vartti.ask<Record<string, unknown> & { code?: string }>(route, {
        cookie: cookieOf(name),
        headers: { 'Sec-Fetch-Site': 'same-origin' },
        ...(body === undefined ? {} : { body }),
      }),
    row: async <Row extends object>(text: string, ...values: unknown[]) =>
      (await vartti.database.query<Row>(text, values))[0],
    /** Words that stand nowhere but in rows of this place, person or firm. */
    wordsOf: (id: string, field?: string) =>
      markers
        .filter((marker) => !marker.on && marker.of.has(id) && (!field || marker.field === field))
        .map(({ text }) => text),
  };
}

export type Visit = Awaited<ReturnType<typeof visit>>;

export function expectNoneOf(words: string[], text: string): void {
  expect(words.length).toBeGreaterThan(0);
  expect(words.filter((word) => text.includes(word))).toEqual([]);
}
