import { lineName, waitWords } from './words';

describe('a wait in words', () => {
  it.each([
    [null, 'unknown'],
    [{ from: 0, to: 0 }, 'now'],
    [{ from: 0, to: 5 }, 'soon'],
    [{ from: 0, to: 15 }, 'upTo'],
    [{ from: 10, to: 20 }, 'about'],
  ])('%j is %s', (wait, key) => expect(waitWords(wait)[0]).toBe(key));
});

describe('a line’s name', () => {
  const t = (key: string, values?: Record<string, string>) =>
    [key, values?.language].filter(Boolean).join(' ');
  const say = { locale: 'sv', sectors: { care: { fi: 'hoiva', sv: 'vård' } }, t } as const;
  const table = { id: 'a', number: 4, name: { fi: 'Kahvila Aalto' } };

  it.each([
    ['table:a', [table], 'Kahvila Aalto'],
    ['sector:care', [table], 'vård'],
    ['language:fi', [table], 'language finska'],
    ['any', [table, table], 'any'],
    ['any', [{ ...table, name: { fi: '' } }], 'anyone'],
  ])('%s', (line, tables, name) => expect(lineName({ line, tables }, say)).toBe(name));
});
