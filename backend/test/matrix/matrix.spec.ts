import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { everyRoute } from '../../src/accounts/every-route.js';
import { everyRow } from '../../src/accounts/matrix/matrix.js';
import { type Cell, cellsOf, everyCell, nameOf } from './cells.js';
import { NOT_GUARDS, SEEN_WALLS } from './not-guards.js';
import { type Rounds, roundsIn } from './rounds.js';
import { lineOf, type Tampering, tamper } from './tamper.js';
import { type Undo, watchChanges } from './undo.js';
import { isWithin } from './walls.promise.js';
import { listen, opening, putUpWalls, takeDownWalls, withoutDoors } from './walls.js';
import { makeWorld, type World } from './world.js';

/** So many cells of a place are tried before it counts as unproven. */
const MOST_TRIES = 60;

/** Every cell of accounts/matrix over HTTP; then the same with one wall or one guard taken away after the other. */
describe('the access matrix', () => {
  let world: World;
  let undo: Undo;
  let tampering: Tampering;
  let rounds: Rounds;
  beforeAll(async () => {
    world = await makeWorld();
    undo = await watchChanges(world.vartti.database);
    tampering = tamper(world);
    rounds = roundsIn(world, undo, tampering.keyOf);
  }, 240_000);
  afterAll(async () => {
    tampering?.restore();
    await world?.vartti.close();
  });

  const declarations = () => everyRoute(world.vartti.app.get(DiscoveryService), new MetadataScanner());

  it('has a row for every route, and no row for a route that is gone', () => {
    const served = declarations().map(
      ({ path, declaration: of }) => `${of?.for} ${of?.at.split(' ')[0]} ${path} ${of?.needs ?? ''}`,
    );
    const written = everyRow().map(({ audience, route, needs = '' }) => `${audience} ${route} ${needs}`);
    const missing = served.filter((one) => !written.includes(one));
    const gone = written.filter((one) => !served.includes(one));
    expect({ missing, gone }).toEqual({ missing: [], gone: [] });
  });

  it('is thousands of cells', () => {
    expect(everyCell(world).length).toBeGreaterThan(4000);
  });

  describe.each(['with', 'without'])('%s the walls of the database', (walls) => {
    beforeAll(() => (walls === 'without' ? takeDownWalls(world) : undefined));

    it.each(everyRow().map((row) => [row.route, row] as const))('%s', async (_route, row) => {
      expect(await rounds.faultsOf(cellsOf(world, row))).toEqual([]);
    });
  });

  describe('without the walls, and without one guard', () => {
    it('each place that asks who is acting turns a cell red when it believes everything', async () => {
      const places = new Map<string, Cell[]>();
      for (const [cell, reached] of tampering.reached)
        for (const place of reached) places.set(place, [...(places.get(place) ?? []), cell]);
      const unproven: string[] = [];
      for (const [place, cells] of places) {
        tampering.off = place;
        if (!(await rounds.firstFault(inOrder(cells).slice(0, MOST_TRIES)))) unproven.push(lineOf(place));
      }
      tampering.off = null;
      expect([...new Set(unproven)].filter((place) => !(place in NOT_GUARDS))).toEqual([]);
      expect(places.size).toBeGreaterThan(30);
    }, 1_200_000);

    it('each declaration turns a cell red when it is another', async () => {
      const unproven: string[] = [];
      for (const { path, declaration } of declarations()) {
        if (!declaration || declaration.for === 'public' || declaration.for === 'link') continue;
        const route = `${declaration.at.split(' ')[0]} ${path}`;
        const row = everyRow().find((one) => one.route === route);
        const cells = row ? inOrder(cellsOf(world, row)) : [];
        for (const [name, other] of [
          ['for', declaration.for === 'anyone_signed_in' ? 'my' : 'public'],
          ['roles', undefined],
          ['needs', undefined],
        ] as const) {
          if (declaration[name] === undefined) continue;
          const before = { ...declaration };
          Object.assign(declaration, {
            [name]: other,
            ...(name === 'for' ? { needs: undefined, roles: undefined } : {}),
          });
          if (!(await rounds.firstFault(cells))) unproven.push(`${route} ${name}`);
          Object.assign(declaration, before);
        }
      }
      expect(unproven).toEqual([]);
    }, 1_200_000);
  });

  describe('without a single guard, and with the walls', () => {
    let beyond: Cell[];
    const touched = new Map<Cell, string>();
    beforeAll(async () => {
      await putUpWalls(world);
      tampering.off = 'every';
      beyond = everyCell(world).filter(
        ({ row, verdict, actor }) =>
          !['public', 'link', 'anyone_signed_in'].includes(row.audience) &&
          verdict !== 'yes' &&
          !actor.trouble &&
          !row.route.endsWith('/stream'),
      );
    });
    afterAll(() => void (tampering.off = null));

    const leakOf = async (cell: Cell): Promise<string[]> => {
      const [answered] = await rounds.answersTo([cell]);
      const text = answered?.[1].text ?? '';
      return world.markers
        .filter((marker) => text.includes(marker.text) && !isWithin(marker, cell.actor) && !marker.on)
        .map((marker) => `${nameOf(cell)}: shows ${marker.field} ${marker.text}`);
    };

    it('nobody reads anything of another', async () => {
      const leaks: string[] = [];
      const database = listen();
      for (const cell of beyond) {
        database.texts.clear();
        leaks.push(...(await leakOf(cell)));
        touched.set(cell, [...database.texts].join('\n'));
      }
      database.stop();
      expect(leaks).toEqual([]);
      expect(beyond.length).toBeGreaterThan(500);
    }, 1_200_000);

    it('each wall turns a cell red when it is not there', async () => {
      const unproven: string[] = [];
      for (const table of SEEN_WALLS) {
        const mention = new RegExp(`\\b${table}\\b`);
        const looking = beyond.filter(
          (cell) => cell.sent.method === 'GET' && mention.test(touched.get(cell) ?? ''),
        );
        if (!(await opening(world, table, () => anyOf(looking)))) unproven.push(table);
      }
      expect(unproven).toEqual([]);
    }, 1_200_000);

    it('the wall before a room turns a cell red when it is not there', async () => {
      const looking = beyond.filter(({ row: { route } }) => /^GET .*\/room$/.test(route));
      const audiences = new Set(looking.map(({ row }) => row.audience));
      expect([...audiences].sort()).toEqual(['board', 'employer', 'staff']);
      for (const audience of audiences) {
        const theirs = looking.filter(({ row }) => row.audience === audience);
        expect([audience, await withoutDoors(world, () => anyOf(theirs))]).toEqual([audience, true]);
      }
    }, 240_000);

    async function anyOf(cells: Cell[]): Promise<boolean> {
      for (const cell of cells) if ((await leakOf(cell)).length > 0) return true;
      return false;
    }
  });
});

/** Those first that show the most: who is refused, before who may; and of each route one, before the next of any. */
function inOrder(cells: Cell[]): Cell[] {
  const nth = new Map<string, number>();
  const turn = ({ row, verdict, rule }: Cell) => {
    const kind = `${row.route} ${rule.named ?? ''} ${verdict}`;
    const count = (nth.get(kind) ?? 0) + 1;
    nth.set(kind, count);
    return count * 2 + Number(verdict === 'yes');
  };
  return cells
    .map((cell) => ({ cell, turn: turn(cell) }))
    .sort((a, b) => a.turn - b.turn)
    .map(({ cell }) => cell);
}
