import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { startApp, type TestApp } from '../../test/support/app.js';
import { drawSteps } from './placement.docs.js';
import type { StepRow } from './placement.writing.js';
import { STEPS } from './placements.sql.js';

const FILE = join(import.meta.dirname, '..', '..', '..', 'docs', 'placements.md');

describe('docs/placements.md', () => {
  let vartti: TestApp;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());

  it('is what the table says; `DRAW=1 npm test -- src/placements/placement.docs.spec.ts` draws it anew', async () => {
    const kinds = await vartti.database.query<{ code: string; name: { en: string } }>(
      'SELECT code, name FROM opening_kind ORDER BY position',
    );
    const names = new Map(kinds.map(({ code, name }) => [code, name.en]));
    const drawn = drawSteps(await vartti.database.query<StepRow>(STEPS), names);
    const text = await format(drawn, { ...(await resolveConfig(FILE)), parser: 'markdown' });
    if (process.env.DRAW) await writeFile(FILE, text);
    expect(await readFile(FILE, 'utf8')).toBe(text);
  });
});
