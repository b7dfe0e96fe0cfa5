import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { faultsIn } from '../lib/texts.mjs';

describe('the texts of three languages', () => {
  it('are in order when keys and places match, in any order and any plural', async () => {
    const faults = await faultsOf({
      fi: { a: { b: '{name}, {n, plural, one {# vartti} other {# varttia}}' } },
      sv: { a: { b: '{n, plural, =0 {ingen} one {# kvart} other {# kvartar}} för {name}' } },
      en: { a: { b: '{n, plural, one {# quarter} other {# quarters}} for {name}' } },
    });
    assert.deepEqual(faults, []);
  });

  it('are not when a language lacks a key', async () => {
    assert.deepEqual(await faultsOf({ fi: { a: 'A', b: 'B' }, sv: { a: 'A' }, en: { a: 'A', b: 'B' } }), [
      'sv lacks b',
    ]);
  });

  it('are not when a place is called otherwise', async () => {
    const faults = await faultsOf({
      fi: { a: 'Hei {name}' },
      sv: { a: 'Hej {namn}' },
      en: { a: 'Hi {name}' },
    });
    assert.deepEqual(faults, ['a: fi fills in {name}, sv {namn}']);
  });

  it('are not when a choice has other cases, or a link is missing', async () => {
    const faults = await faultsOf({
      fi: { a: '{k, select, job {työ} other {muu}}', b: '<a>tästä</a>' },
      sv: { a: '{k, select, jobb {jobb} other {annat}}', b: '<a>här</a>' },
      en: { a: '{k, select, job {job} other {other}}', b: 'here' },
    });
    assert.equal(faults.length, 2);
  });

  it('are not when one is empty or cannot be read', async () => {
    const faults = await faultsOf({ fi: { a: '', b: 'x' }, sv: { a: 'x', b: '{n' }, en: { a: 'x', b: 'x' } });
    assert.equal(faults.length, 2);
  });
});

/** @param {Record<string, object>} texts */
async function faultsOf(texts) {
  const folder = mkdtempSync(join(tmpdir(), 'vartti-spec-'));
  try {
    for (const [language, entries] of Object.entries(texts)) {
      writeFileSync(join(folder, `${language}.json`), JSON.stringify(entries));
    }
    return await faultsIn([folder]);
  } finally {
    rmSync(folder, { recursive: true });
  }
}
