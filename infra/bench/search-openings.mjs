import { randomUUID } from 'node:crypto';

/** Words that openings are made of; the first are common, the last rare, as in a real list. */
const WORDS = [
  ...[
    'myyjä',
    'siivooja',
    'varastotyöntekijä',
    'tarjoilija',
    'kokki',
    'lähihoitaja',
    'kuljettaja',
    'keittiöapulainen',
  ],
  ...['leipuri', 'hitsaaja', 'puutarhuri', 'parturi', 'koodari', 'valokuvaaja', 'tallimestari', 'suutari'],
];
const FIRMS = 400;

/** A region with an Ohjaamo and its firms, for openings to belong to. @param {import('pg').Pool} database */
export async function makeFirms(database) {
  const [region, ohjaamo] = [randomUUID(), randomUUID()];
  await database.query(`INSERT INTO region (id, slug, name) VALUES ($1, 'mitta', 'Mitta')`, [region]);
  await database.query(
    `INSERT INTO ohjaamo (id, region_id, slug, name, street, postal_code, city, email, phone)
     VALUES ($1, $2, 'mitta', 'Ohjaamo Mitta', 'Katu 1', '00100', 'Mitta', 'mitta@example.fi', '+358401234567')`,
    [ohjaamo, region],
  );
  await database.query(
    `INSERT INTO employer (id, region_id, ohjaamo_id, business_id, name, status, created_at)
     SELECT gen_random_uuid(), $1, $2, lpad(n::text, 7, '0') || '-0', 'Firma ' || n || ' Oy', 'approved', now()
     FROM generate_series(1, $3::int) AS n`,
    [region, ohjaamo, FIRMS],
  );
}

/**
 * Openings as they come over the years, until there are so many: their words, places, kinds and occupations by the same shares
 * however many there are. @param {import('pg').Pool} database @param {number} wanted
 */
export async function fillTo(database, wanted) {
  // A hundred thousand at once are indexed once, in the end; one by one they are as in life.
  const { rows } = await database.query(
    `SELECT indexdef FROM pg_indexes WHERE indexname = 'findable_opening_facets_words'`,
  );
  await database.query(
    'DROP INDEX findable_opening_facets_words; ALTER TABLE opening DISABLE TRIGGER findable_new',
  );
  await insert(database, wanted);
  await database.query(`SELECT make_findable(ARRAY(SELECT id FROM opening WHERE NOT hidden
    AND id NOT IN (SELECT opening_id FROM findable_opening)))`);
  await database.query(`ALTER TABLE opening ENABLE TRIGGER findable_new; ${rows[0].indexdef}`);
  await database.query('VACUUM ANALYZE opening');
  await database.query('VACUUM ANALYZE findable_opening');
}

/** @param {import('pg').Pool} database @param {number} wanted */
async function insert(database, wanted) {
  await database.query(
    `WITH firm AS (SELECT array_agg(id ORDER BY name) AS ids FROM employer),
       town AS (SELECT array_agg(code ORDER BY code) AS codes FROM municipality),
       kinds AS (SELECT array_agg(code ORDER BY position) AS codes FROM opening_kind),
       trade AS (SELECT array_agg(code ORDER BY code) AS codes FROM occupation),
       sectors AS (SELECT array_agg(code ORDER BY position) AS codes FROM sector)
     INSERT INTO opening (id, region_id, ohjaamo_id, employer_id, kind, sector_code, occupation_code, municipality_code, status, hidden,
       title, description, languages, no_experience, minors_welcome, starts_on, published_at, created_at, updated_at)
     SELECT gen_random_uuid(), e.region_id, e.ohjaamo_id, e.id, kinds.codes[1 + floor(power(random(), 2) * cardinality(kinds.codes))],
       sectors.codes[1 + floor(random() * cardinality(sectors.codes))], trade.codes[1 + floor(random() * cardinality(trade.codes))],
       town.codes[1 + floor(random() * cardinality(town.codes))], 'published', random() < 0.2,
       w.words[1 + floor(power(random(), 2) * cardinality(w.words))] || ' ' || n,
       'Työ sopii sinulle, joka tykkäät ' || w.words[1 + floor(power(random(), 3) * cardinality(w.words))]
         || ' työstä. Opetamme kaiken, mitä tarvitset, ja saat oman ohjaajan ensimmäisiksi viikoiksi.',
       CASE WHEN random() < 0.3 THEN '{fi,en}'::text[] ELSE '{fi}' END, random() < 0.4, random() < 0.2,
       CASE WHEN random() < 0.5 THEN current_date + (random() * 120)::int END, at, at, at
     FROM generate_series((SELECT count(*) FROM opening) + 1, $1::bigint) AS n, firm, town, kinds, trade, sectors,
       LATERAL (SELECT $2::text[] AS words) w,
       LATERAL (SELECT now() - random() * interval '90 days' AS at WHERE n > 0) times,
       employer e
     WHERE e.id = firm.ids[1 + n % cardinality(firm.ids)]`,
    [wanted, WORDS],
  );
}

/** What people ask, from the commonest word to the rarest, and what they narrow by. */
export const QUERIES = [
  '',
  'page=10',
  'search=myyj%C3%A4',
  'search=siivoojia',
  'search=suutaria',
  'search=l%C3%A4hihoitajan',
  'search=ty%C3%B6ntekij%C3%A4',
  'search=keitti%C3%B6',
  'search=xyzzy',
  'municipality=245&within=25',
  'municipality=245&within=25&experience=none&minors=yes',
  'kind=workshop',
  'occupation=51&starts=week',
  'occupation=5131',
  'language=en&sector=care&experience=none',
  'search=kokki&municipality=245&within=50&experience=none',
  'search=tarjoilija&kind=job&municipality=398',
  'queue=now',
];
