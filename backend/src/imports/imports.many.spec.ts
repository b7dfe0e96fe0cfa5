import { file, importDesk, line } from '../../test/support/import-desk.js';
import { startApp, type TestApp } from '../../test/support/app.js';

const LINES = 10_000;
const EVERY_BAD = 20;

describe('ten thousand openings in one file', () => {
  let vartti: TestApp;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());

  it('are read with their bad lines named, and imported whole; while they are read, others are served', async () => {
    const { send, look, reading, importIt, approve } = await importDesk(vartti);
    const lines = Array.from({ length: LINES }, (_, index) =>
      index % EVERY_BAD === 0
        ? line(String(index), { closes: '32.13.2027' })
        : line(String(index), { description: `Työtä numero ${index}. ${'Tule ja kokeile. '.repeat(10)}` }),
    );
    const { body } = await send('11111111-1111-4111-8111-111111111111', file(...lines));
    const begun = performance.now();
    const done = reading.read(body.id).then(() => 'read');
    let served = 0;
    let progress = 0;
    while (
      (await Promise.race([
        done,
        look(body.id).then(
          (seen) => (progress = Math.max(progress, seen.status === 'waiting' ? seen.linesRead : 0)),
        ),
      ])) !== 'read'
    )
      served += 1;
    const readMs = performance.now() - begun;
    const seen = await look(body.id);
    expect(seen).toMatchObject({
      status: 'read',
      fresh: LINES - LINES / EVERY_BAD,
      faulty: LINES / EVERY_BAD,
    });
    expect(seen.faults[0]).toMatchObject({
      line: 2,
      faults: [{ column: 'haku päättyy', code: 'not_a_date' }],
    });
    expect(seen.faults).toHaveLength(100);
    expect(served).toBeGreaterThan(2);
    expect(progress).toBeGreaterThan(0);

    expect((await importIt(body.id)).body.code).toBe('import_has_faults');
    const before = performance.now();
    expect((await importIt(body.id, true)).body).toMatchObject({ status: 'imported', waiting: 9500 });
    const importMs = performance.now() - before;
    expect((await approve(body.id)).body).toMatchObject({ status: 'approved', waiting: 0 });
    const [counted] = await vartti.database.query(
      `SELECT count(*)::int AS openings, count(DISTINCT (details, title))::int AS titles FROM opening WHERE status = 'published'`,
    );
    expect(counted).toEqual({ openings: 9500, titles: 9500 });
    const figures = {
      lines: LINES,
      readMs: Math.round(readMs),
      importMs: Math.round(importMs),
      residentMb: Math.round(process.memoryUsage().rss / 1024 / 1024),
    };
    process.stdout.write(`${JSON.stringify(figures)}\n`);
  }, 120_000);
});
