import type { Line, Room, Table } from './room.types.js';

export const lineOfTable = (tableId: string): Line => `table:${tableId}`;

/** Whether who stands in this line may be called to this table. */
export function leadsTo(line: Line, table: Table): boolean {
  const colon = line.indexOf(':');
  const key = line.slice(colon + 1);
  switch (colon < 0 ? line : line.slice(0, colon)) {
    case 'any':
      return true;
    case 'table':
      return table.id === key;
    case 'sector':
      return table.sectors.includes(key);
    case 'language':
      return table.languages.includes(key);
    default:
      return false;
  }
}

/** The lines that are offered to whoever walks in, in the order of the tables they lead to. A table without a key of its own is reached by `any`. */
export function linesOf({ settings, tables }: Pick<Room, 'settings' | 'tables'>): Line[] {
  const inOrder = [...tables].sort((one, other) => one.number - other.number);
  switch (settings.sharedBy) {
    case 'table':
      return inOrder.map(({ id }) => lineOfTable(id));
    case 'any':
      return tables.length ? ['any'] : [];
    case 'sector':
      return grouped(inOrder, 'sector', ({ sectors }) => sectors);
    case 'language':
      return grouped(inOrder, 'language', ({ languages }) => languages);
  }
}

function grouped(tables: Table[], by: string, keysOf: (table: Table) => readonly string[]): Line[] {
  const keys = new Set(tables.flatMap(keysOf));
  const lines = [...keys].map((key) => `${by}:${key}`);
  return tables.some((table) => keysOf(table).length === 0) ? [...lines, 'any'] : lines;
}
