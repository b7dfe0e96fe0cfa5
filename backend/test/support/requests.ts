import fc from 'fast-check';

/** The part of JSON Schema that our contract uses. */
export interface Schema {
  $ref?: string;
  type?: string | string[];
  properties?: Record<string, Schema>;
  required?: string[];
  items?: Schema;
  enum?: unknown[];
  const?: unknown;
  anyOf?: Schema[];
  oneOf?: Schema[];
  allOf?: Schema[];
  format?: string;
  pattern?: string;
  minimum?: number;
}
export interface Operation {
  tags?: string[];
  parameters?: { name: string; in: 'path' | 'query'; schema: Schema }[];
  requestBody?: { content: { 'application/json': { schema: Schema } } };
}
export interface Description {
  paths: Record<string, Record<string, Operation>>;
  components: { schemas: Record<string, Schema> };
}

/** What people, programs and attackers have typed into forms before. */
export const NAUGHTY: unknown[] = [
  '',
  ' ',
  '\u0000',
  'a\u0000b',
  '\ud800',
  '\udfff\ud800',
  '\u202Egnp.exe',
  '\uFEFF',
  'ﷺ'.repeat(200),
  'Z̸̛̤͔a̴͎̓l̵̪̆g̶̯͐o̴̢͝',
  '😀'.repeat(5000),
  "'; DROP TABLE registration; --",
  '<script>alert(1)</script>',
  '${7*7}{{7*7}}',
  '../../../../etc/passwd',
  'NaN',
  '2027-02-30',
  '9999-12-31',
  '0000-00-00',
  '25:61',
  '-1',
  '1e309',
  'ffffffff-ffff-ffff-ffff-ffffffffffff',
  '00000000-0000-0000-0000-000000000000',
  '__proto__',
  -1,
  0,
  1e308,
  2 ** 53,
  0.1,
  true,
  null,
  [],
  {},
  ['a', 'b'],
  [[[[[[]]]]]],
  { $ne: null },
  { constructor: { prototype: { polluted: true } } },
];

/** Bodies that are wrong as a whole, as they travel. */
export const BROKEN_BODIES: { why: string; raw: string }[] = [
  { why: 'not JSON', raw: '{"a":' },
  { why: 'null', raw: 'null' },
  { why: 'a list', raw: '[]' },
  { why: 'a string', raw: '"hello"' },
  { why: 'a number beyond floating point', raw: '1e309' },
  { why: 'ten thousand levels deep', raw: `${'['.repeat(10_000)}${']'.repeat(10_000)}` },
  { why: 'a prototype', raw: '{"__proto__":{"polluted":true}}' },
  { why: 'a constructor', raw: '{"constructor":{"prototype":{"polluted":true}}}' },
  { why: 'one megabyte', raw: JSON.stringify({ firstName: 'x'.repeat(1_000_000) }) },
];

/** What a field of this name holds in the test's database, so that a body gets as far as it can. */
export type Known = Record<string, unknown>;

/** A body that fits its schema as far as the schema tells: something to spoil one field of. */
export function bodyFor(schema: Schema, schemas: Record<string, Schema>, known: Known, depth = 0): unknown {
  const named = schema.$ref ? schemas[schema.$ref.split('/').at(-1) as string] : undefined;
  if (named) return bodyFor(named, schemas, known, depth);
  const choice = (schema.anyOf ?? schema.oneOf ?? schema.allOf)?.[0];
  if (choice) return bodyFor(choice, schemas, known, depth);
  if (schema.const !== undefined) return schema.const;
  if (schema.enum) return schema.enum[0];
  switch (Array.isArray(schema.type) ? schema.type[0] : schema.type) {
    case 'object':
      return depth > 4
        ? {}
        : Object.fromEntries(
            Object.entries(schema.properties ?? {}).map(([name, one]) => [
              name,
              known[name] ?? bodyFor(one, schemas, known, depth + 1),
            ]),
          );
    case 'array':
      return schema.items && depth < 4 ? [bodyFor(schema.items, schemas, known, depth + 1)] : [];
    case 'integer':
    case 'number':
      return Math.max(1, schema.minimum ?? 1);
    case 'boolean':
      return false;
    case 'null':
      return null;
    default:
      return textFor(schema);
  }
}

/** A body for each way in which this one may be made: of every choice that it or one of its fields leaves. */
export function bodiesFor(schema: Schema, schemas: Record<string, Schema>, known: Known): unknown[] {
  const of = (one: Schema): Schema =>
    one.$ref ? of(schemas[one.$ref.split('/').at(-1) as string] ?? {}) : one;
  const choicesOf = (one: Schema) => of(one).oneOf ?? of(one).anyOf ?? [];
  const whole = choicesOf(schema);
  if (whole.length > 0) return whole.flatMap((one) => bodiesFor(one, schemas, known));
  const body = bodyFor(schema, schemas, known);
  const fields = Object.entries(of(schema).properties ?? {}).filter(([name]) => !(name in known));
  const others = fields.flatMap(([name, field]) =>
    choicesOf(field)
      .slice(1)
      .map((one) => ({ ...(body as object), [name]: bodyFor(one, schemas, known) })),
  );
  return [body, ...others];
}

function textFor({ format, pattern = '' }: Schema): string {
  if (format === 'uuid') return '7d3f9f7e-6f0a-4f0e-9d57-0d3c3a1b5a11';
  if (format === 'date') return '2026-12-16';
  if (pattern.includes('d{4}')) return '4567';
  if (pattern.includes('p{L}')) return 'K';
  if (pattern.includes('any|')) return 'any';
  if (pattern.includes(':[0-5]')) return '14:00';
  return 'aino@example.fi';
}

/** Every way to put one naughty value into one field, at any depth. */
export function* spoiled(body: unknown): Generator<unknown> {
  if (Array.isArray(body)) {
    for (const one of spoiled(body[0])) yield [one];
    yield Array.from({ length: 2000 }, () => body[0] ?? 'x');
  } else if (typeof body === 'object' && body !== null) {
    for (const [name, value] of Object.entries(body)) {
      const { [name]: _gone, ...rest } = body as Record<string, unknown>;
      yield rest;
      for (const naughty of NAUGHTY) yield { ...body, [name]: naughty };
      if (typeof value === 'object') for (const one of spoiled(value)) yield { ...body, [name]: one };
    }
  }
}

/** Anything at all under the names that the route knows. */
export function anythingFor(body: unknown): fc.Arbitrary<unknown> {
  const names = typeof body === 'object' && body !== null ? Object.keys(body) : [];
  const known = Object.fromEntries(
    names.map((name) => [name, fc.oneof(fc.jsonValue(), fc.string({ unit: 'binary' }), fc.double())]),
  );
  return fc.oneof(fc.record(known, { requiredKeys: [] }), fc.jsonValue());
}
