import { everyRow } from '../../src/accounts/matrix/matrix.js';
import { type Cell, cellsOf, nameOf } from './cells.js';
import { send } from './trial.js';
import { makeWorld, type World } from './world.js';

interface Hidden {
  id: string;
  firm: string;
  /** Its own Ohjaamo and those it is shared with. */
  seenAt: string[];
  /** Whom it is proposed to, and the proposals: they and their links tell of it. */
  proposed: string[];
}

/**
 * A hidden job is for those who found it, those it is shared with and the firm. The words of each hold its id, it lies on a table of a
 * published evening, and everything that anybody can look at is looked at.
 */
describe('hidden openings', () => {
  let world: World;
  let hidden: Hidden[];
  beforeAll(async () => {
    world = await makeWorld();
    hidden = await world.vartti.database.query<Hidden>(
      `UPDATE opening q SET title = 'Kätkö ' || id, description = 'Kätkö ' || id WHERE hidden
       RETURNING id, employer_id AS firm, ohjaamo_id::text || array(
         SELECT s.ohjaamo_id::text FROM opening_share s WHERE s.opening_id = q.id) AS "seenAt",
         array(SELECT unnest(ARRAY[p.id, p.person_id])::text FROM proposal p WHERE p.opening_id = q.id) AS proposed`,
    );
  }, 240_000);
  afterAll(() => world?.vartti.close());

  /** Which of them this answer tells of, by its id or its words; what was sent itself is not told. */
  const toldBy = async (cell: Cell) => {
    const { text } = await send(world, cell);
    const said = text.replaceAll(cell.sent.url, '');
    return hidden.filter(({ id }) => said.includes(id));
  };
  const looks = (...audiences: string[]) =>
    everyRow()
      .filter(({ audience, route }) => audiences.includes(audience) && /^GET (?!.*\/stream$)/.test(route))
      .flatMap((row) => cellsOf(world, row));
  /** Who was told of what is not theirs; and how often somebody was told of what is. */
  async function walk(cells: Cell[], isTheirs: (cell: Cell, one: Hidden) => boolean) {
    const faults = [];
    let right = 0;
    for (const cell of cells)
      for (const one of await toldBy(cell))
        if (isTheirs(cell, one)) right += 1;
        else faults.push(`${nameOf(cell)}: ${one.id}`);
    return { faults, right };
  }

  it('are there, and lie on tables of published evenings', async () => {
    expect(hidden.length).toBeGreaterThan(8);
    const [row] = await world.vartti.database.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM event_table_opening b JOIN opening q ON q.id = b.opening_id AND q.hidden
       JOIN event_table t ON t.id = b.event_table_id JOIN event e ON e.id = t.event_id AND e.status = 'published'`,
    );
    expect(row?.n).toBeGreaterThan(3);
  });

  it('are nowhere that everybody, young people, kiosks and screens can look, nor behind links, unless they are proposed', async () => {
    const cells = looks('public', 'link', 'my', 'kiosk', 'board');
    expect(cells.length).toBeGreaterThan(100);
    const isProposed = ({ row, actor, thing }: Cell, { proposed }: Hidden) =>
      row.audience === 'my'
        ? proposed.some((id) => actor.owns.has(id))
        : row.route === 'GET /my-proposals/:link' && proposed.includes(thing?.id ?? '');
    const { faults, right } = await walk(cells, isProposed);
    expect([faults, right > 0]).toEqual([[], true]);
  }, 900_000);

  it('are shown to no firm but their own', async () => {
    const { faults, right } = await walk(looks('employer'), ({ actor }, { firm }) => actor.owns.has(firm));
    expect([faults, right > 0]).toEqual([[], true]);
  }, 900_000);

  it('are shown to staff where they were found or are shared, and to no others', async () => {
    const isAt = ({ actor }: Cell, { seenAt }: Hidden) => seenAt.some((id) => actor.whose.work.has(id));
    const { faults, right } = await walk(looks('staff'), isAt);
    expect([faults, right > 0]).toEqual([[], true]);
  }, 900_000);

  it('are neither found by their very words nor counted', async () => {
    const ask = (query: string) =>
      world.vartti.ask<{ total: number; openings: unknown[] }>(`GET /openings?${query}`);
    expect((await ask('search=k%C3%A4tk%C3%B6')).body).toMatchObject({ total: 0, openings: [] });
    const [row] = await world.vartti.database.query<{ n: number }>(
      `SELECT count(*)::int AS n FROM opening q JOIN employer h ON h.id = q.employer_id AND h.status = 'approved'
       WHERE q.status = 'published' AND NOT q.hidden AND coalesce(q.closes_on >= '2026-12-01', true)`,
    );
    expect((await ask('')).body.total).toBe(row?.n);
    for (const { id } of hidden) expect((await world.vartti.ask(`GET /openings/${id}`)).status).toBe(404);
  });
});
