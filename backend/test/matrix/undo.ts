import type { TestDatabase } from '../support/database.js';

/** Written by looking, or by anybody who knocks: not what a cell changes. */
const ASIDE = ['reading', 'migration', 'request_count', 'auth_trial', 'auth_ticket'];

/** Where a row says in itself whose it is; see trial.ts. */
const OWNED = [
  'young_person',
  'card_version',
  'consent',
  'recruiter',
  'opening',
  'employer',
  'event_table',
  'event',
  'device',
  'visit',
  'person_note',
  'room',
  'ticket',
  'turn',
  'room_deed',
  'unmatched_check_in',
];

export interface Changes {
  tables: string[];
  /** As they were and as they are. */
  rows: { table: string; row: Record<string, unknown> }[];
}

/** Knows what a request changed, and puts it back as it was. */
export interface Undo {
  /** What changed since the last look; it is as it was again. */
  changes(): Promise<Changes>;
}

/** From here on every change is seen, and can be taken back: the world stays the same from cell to cell. */
export async function watchChanges({ query }: TestDatabase): Promise<Undo> {
  await query('CREATE SCHEMA matrix');
  await query('CREATE UNLOGGED TABLE matrix.touched (name text PRIMARY KEY)');
  await query(`CREATE FUNCTION matrix.touch() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
    BEGIN INSERT INTO matrix.touched VALUES (TG_TABLE_NAME) ON CONFLICT DO NOTHING; RETURN NULL; END $$`);
  const tables = await query<{ name: string }>(
    `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> ALL ($1)`,
    [ASIDE],
  );
  await query('CREATE TABLE matrix.reading AS TABLE public.reading');
  for (const { name } of tables) {
    await query(`CREATE TABLE matrix."${name}" AS TABLE public."${name}"`);
    await query(
      `CREATE TRIGGER zz_matrix AFTER INSERT OR UPDATE OR DELETE ON public."${name}" FOR EACH ROW EXECUTE FUNCTION matrix.touch()`,
    );
  }
  await query(`CREATE FUNCTION matrix.put_back(touched text[]) RETURNS void LANGUAGE plpgsql AS $$
    DECLARE name text; columns text;
    BEGIN
      SET LOCAL session_replication_role = replica;
      FOREACH name IN ARRAY touched LOOP
        SELECT string_agg(quote_ident(attname), ', ') INTO columns FROM pg_attribute
        WHERE attrelid = format('public.%I', name)::regclass AND attnum > 0 AND NOT attisdropped AND attgenerated = '';
        EXECUTE format('DELETE FROM public.%I', name);
        EXECUTE format('INSERT INTO public.%I (%s) OVERRIDING SYSTEM VALUE SELECT %s FROM matrix.%I', name, columns, columns, name);
      END LOOP;
      DELETE FROM matrix.touched;
    END $$`);
  return {
    async changes() {
      await query(
        'WITH knocks AS (DELETE FROM request_count), tries AS (DELETE FROM auth_trial) DELETE FROM reading WHERE id > (SELECT max(id) FROM matrix.reading)',
      );
      const rows = await query<{ name: string }>('SELECT name FROM matrix.touched ORDER BY name');
      const tables = rows.map(({ name }) => name);
      const changed = { tables, rows: [] as Changes['rows'] };
      for (const table of tables.filter((name) => OWNED.includes(name)))
        changed.rows.push(
          ...(await query<Changes['rows'][number]>(
            `WITH present AS (SELECT to_jsonb(t) AS row FROM public."${table}" t), past AS (SELECT to_jsonb(t) AS row FROM matrix."${table}" t)
             SELECT '${table}' AS table, row FROM ((TABLE present EXCEPT TABLE past) UNION ALL (TABLE past EXCEPT TABLE present)) changed`,
          )),
        );
      if (tables.length > 0) await query('SELECT matrix.put_back($1)', [tables]);
      return changed;
    },
  };
}
