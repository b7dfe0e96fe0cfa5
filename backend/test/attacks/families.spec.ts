import { resolve } from 'node:path';

interface Families {
  GROUPS: Record<string, string>;
  attackFamilies(): { group: string; file: string; name: string; seenIn: string }[];
}

/** What is tried is counted from the specs as they are written: a family that is taken out is missed here. */
describe('the families of attacks', () => {
  let groups: string[];
  let families: ReturnType<Families['attackFamilies']>;
  beforeAll(async () => {
    const path = resolve(import.meta.dirname, '../../../infra/lib/attacks.mjs');
    const { GROUPS, attackFamilies } = (await import(path)) as Families;
    groups = Object.keys(GROUPS);
    families = attackFamilies();
  });

  it('are more than seventy, in eight groups', () => {
    expect(families.length).toBeGreaterThanOrEqual(100);
    expect([...new Set(families.map(({ group }) => group))].sort()).toEqual([...groups].sort());
    for (const group of groups)
      expect([group, families.filter((one) => one.group === group).length >= 6]).toEqual([group, true]);
  });

  it('each have a name of their own', () => {
    const names = families.map(({ name }) => name);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('each say where it was seen', () => {
    expect(families.filter(({ seenIn }) => seenIn.length < 12)).toEqual([]);
  });
});
