import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import { Speakable } from '../platform/logs/describe.js';
import type { Declaration } from './declaration.js';

export const DECLARATIONS = Symbol('declarations');

interface Table {
  name: string;
  columns: string[];
  /** The columns whose new values the audit trigger writes down; null when the table has no such trigger. */
  audited: string[] | null;
}

const TABLES = `
SELECT c.relname AS name,
  (SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a
   WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped) AS columns,
  (SELECT string_to_array(split_part(encode(g.tgargs, 'escape'), '\\000', 2), ',')
   FROM pg_trigger g JOIN pg_proc p ON p.oid = g.tgfoid
   WHERE g.tgrelid = c.oid AND p.proname = 'audit_change' AND g.tgname = 'audit') AS audited
FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
WHERE n.nspname = 'public' AND c.relkind IN ('r', 'p') ORDER BY c.relname`;

/** Nothing is served while a table holds what nobody has declared. */
@Injectable()
export class DeclarationsCheck implements OnModuleInit {
  constructor(
    private readonly db: Database,
    @Inject(DECLARATIONS) private readonly declarations: readonly Declaration[],
  ) {}

  /** @throws Error naming everything that does not fit */
  async onModuleInit(): Promise<void> {
    const tables = await this.db.once<Table>('tables to be declared', TABLES);
    const faults = faultsOf(this.declarations, tables);
    if (faults.length > 0)
      throw new Speakable(`What is stored is not what is declared:\n  ${faults.join('\n  ')}`);
  }
}

/** What does not fit between what the rooms declare and what the database holds, in words. */
export function faultsOf(declarations: readonly Declaration[], tables: readonly Table[]): string[] {
  const twice = declarations.filter(
    ({ table }, at) => declarations.findIndex((other) => other.table === table) !== at,
  );
  return [
    ...tables
      .filter(({ name }) => !declarations.some(({ table }) => table === name))
      .map(({ name }) => `${name}: no room declares what this table holds about people`),
    ...twice.map(({ table }) => `${table}: declared twice`),
    ...declarations.flatMap((declaration) => {
      const table = tables.find(({ name }) => name === declaration.table);
      return table
        ? faultsWithin(declaration, table)
        : [`${declaration.table}: declared, but there is no such table`];
    }),
  ];
}

function faultsWithin(declaration: Declaration, { columns, audited }: Table): string[] {
  const { table, personal, withheld, plain, changes } = declaration;
  const declared = [...personal, ...withheld, ...plain];
  const of = (column: string) => `${table}.${column}`;
  return [
    ...columns
      .filter((column) => !declared.includes(column))
      .map((column) => `${of(column)}: nobody says what it tells about people`),
    ...declared
      .filter((column) => !columns.includes(column))
      .map((column) => `${of(column)}: declared, but there is no such column`),
    ...declared
      .filter((column, at) => declared.indexOf(column) !== at)
      .map((column) => `${of(column)}: declared twice`),
    ...(changes === 'audit' && !audited
      ? [`${table}: changes are declared to be audited, but no trigger does it`]
      : []),
    ...(changes !== 'audit' && audited ? [`${table}: a trigger audits changes, but nobody declares it`] : []),
    ...(audited ?? [])
      .filter((column) => column && !plain.includes(column))
      .map(
        (column) => `${of(column)}: the audit would write down what it holds, and it is not declared plain`,
      ),
  ];
}
