import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startApp, type TestApp } from '../../../test/support/app.js';
import { type CardWish, cardOf, matchingTable, type OpeningMore } from '../../../test/support/matching.js';
import { SYSTEM } from '../../platform/database/database.js';
import { judge } from '../engine/judge.js';
import { OFFERED } from '../matching.sql.js';
import { offeredOf, type OfferedRow } from '../offers.js';
import { type CardRow, placesIn, seekerOf } from '../seekers.js';
import { ndcg, pairsInOrder } from './ranking.js';

interface Judged {
  openings: Record<string, OpeningMore & { title: string }>;
  cards: Record<string, { card: CardWish; judged: Record<string, [number, string]>; rest: string }>;
}

const pairs = JSON.parse(readFileSync(join(import.meta.dirname, 'pairs.json'), 'utf8')) as Judged;

const DEPTH = 5;

describe('measures of a list', () => {
  it('know the best, the worst and what is between', () => {
    expect(ndcg([3, 2, 0], 3)).toBe(1);
    expect(ndcg([0, 0, 3], 2)).toBe(0);
    expect(ndcg([2, 3, 0], 3)).toBeCloseTo((3 + 7 / Math.log2(3)) / (7 + 3 / Math.log2(3)));
    const list = (scores: number[]) => scores.map((score, grade) => ({ grade, score }));
    expect([list([1, 2, 3]), list([3, 2, 1]), list([1, 1, 1])].map(pairsInOrder)).toEqual([1, 0, 0.5]);
  });
});

describe('the order of openings', () => {
  let vartti: TestApp;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());

  it('agrees with hand-judged pairs, and more than the newest first or chance do', async () => {
    const table = await matchingTable(vartti);
    const codes = [...new Set(Object.values(pairs.openings).map(({ occupationCode }) => occupationCode))];
    await vartti.database.query(
      `INSERT INTO occupation (code, name) SELECT code, '{"fi": ""}' FROM unnest($1::text[]) AS code ON CONFLICT DO NOTHING`,
      [codes],
    );
    const ids = new Map<string, string>();
    for (const [name, opening] of Object.entries(pairs.openings))
      ids.set(name, (await table.opening({ languages: [], ...opening })).id);
    const names = [...ids.keys()];
    const figures: ({ who: string } & Record<'ndcg' | 'pairs' | 'newest' | 'chance', number>)[] = [];
    for (const [who, { card, judged }] of Object.entries(pairs.cards)) {
      const scores = await scoresOf(table.personId, card, ids);
      const of = (name: string) => ({ grade: judged[name]?.[0] ?? 0, score: scores.get(name) ?? 0 });
      const all = names.map(of);
      const sorted = [...all].sort((one, other) => other.score - one.score).map(({ grade }) => grade);
      const grades = all.map(({ grade }) => grade);
      figures.push({
        who,
        ndcg: ndcg(sorted, DEPTH),
        pairs: pairsInOrder(all),
        newest: ndcg([...grades].reverse(), DEPTH),
        chance: byChance(grades),
      });
    }
    const mean = (name: 'ndcg' | 'pairs' | 'newest' | 'chance') =>
      figures.reduce((sum, one) => sum + one[name], 0) / figures.length;
    const text = (value: number) => value.toFixed(3);
    const lines = figures.map(
      (one) => `${one.who.padEnd(8)} NDCG@5 ${text(one.ndcg)}  pairs ${text(one.pairs)}`,
    );
    process.stdout.write(
      `${lines.join('\n')}\n${figures.length} cards × ${names.length} openings: NDCG@5 ${text(mean('ndcg'))} ` +
        `(newest first ${text(mean('newest'))}, chance ${text(mean('chance'))}), pairs in order ${text(mean('pairs'))}\n`,
    );
    expect(mean('ndcg')).toBeGreaterThan(0.85);
    expect(mean('ndcg')).toBeGreaterThan(mean('newest') + 0.3);
    expect(mean('ndcg')).toBeGreaterThan(mean('chance') + 0.3);
    expect(mean('pairs')).toBeGreaterThan(0.8);
    for (const one of figures) expect([one.who, one.ndcg > one.chance]).toEqual([one.who, true]);
  });

  /** As the engine scores them; what does not fit comes after all that does. */
  async function scoresOf(personId: string, card: CardWish, ids: Map<string, string>) {
    await vartti.database.query('DELETE FROM card_version');
    const [row] = await vartti.database.query<CardRow>(
      `INSERT INTO card_version (person_id, version, content, created_at) VALUES ($1, 1, $2, $3)
       RETURNING person_id AS "personId", content, stems`,
      [personId, JSON.stringify(cardOf(card)), vartti.clock.now().toString()],
    );
    return vartti.db.as(SYSTEM, async (tx) => {
      await tx.beyond();
      const places = await placesIn(tx);
      const seeker = seekerOf(row as CardRow, places, { employerIds: [], sectorCodes: [] });
      const offers = await tx.rows<OfferedRow>(OFFERED, [tx.now.toString(), [...ids.values()], []]);
      const byId = new Map(offers.map((offer) => [offer.card.id, offer]));
      return new Map(
        [...ids].map(([name, id]) => {
          const offered = offeredOf(byId.get(id) as OfferedRow, places);
          const { fits, score } = judge(seeker, offered, { regulations: [] });
          return [name, fits ? score : -1];
        }),
      );
    });
  }
});

/** The mean of many shuffles, always the same ones. */
function byChance(grades: readonly number[]): number {
  let seed = 7;
  const next = () => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
  const shuffled = () => grades.map((grade) => [next(), grade] as const).sort(([a], [b]) => a - b);
  const rounds = Array.from({ length: 300 }, () =>
    ndcg(
      shuffled().map(([, grade]) => grade),
      DEPTH,
    ),
  );
  return rounds.reduce((sum, one) => sum + one, 0) / rounds.length;
}
