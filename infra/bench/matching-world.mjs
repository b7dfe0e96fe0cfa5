import { randomUUID } from 'node:crypto';

/** Words as young people and firms write them; a few are common, most are not. */
const WORDS =
  'keittiö leipominen autot eläimet metsä lapset koodaus pelit siivous puutarha musiikki urheilu muoti hiukset remontti sähkö hitsaus kalastus ' +
  'retkeily valokuvaus piirtäminen ompelu kirjat kielet matkailu hevoset koirat maatila varasto trukki kassa kahvila hotelli hoiva vanhukset ' +
  'vauvat tanssi teatteri some video tietokoneet robotit laivat lentokoneet junat pyörät';
const OCCUPATIONS =
  '5120 5131 5132 5223 5230 5311 5312 5321 5322 5329 5141 5142 5151 5153 9111 9112 9122 9211 9212 9213 9214 9313 9321 9329 9333 9334 9411 9412 ' +
  '9510 9621 4110 4120 4221 4222 4224 4311 4321 4322 4412 7111 7112 7115 7119 7126 7131 7212 7223 7231 7233 7411 7412 7511 7512 7531 8160 8211 ' +
  '8322 8331 8332 8342 8344 2166 2511 2512 2513 2519 3343 3411 3422 3423 3434 3512 3513 3521';
const SECTORS =
  'restaurant retail care logistics construction industry cleaning it office culture tourism nature beauty';

export const OHJAAMOS = 20;

/** A world that is always the same: cards with a yes to be looked for, and as many openings as one asks for. */
export class MatchingWorld {
  /** @param {import('pg').Pool} database an empty, migrated one */
  constructor(database) {
    this.database = database;
    this.region = randomUUID();
    this.ohjaamos = Array.from({ length: OHJAAMOS }, () => randomUUID());
    this.ohjaamo = /** @type {string} */ (this.ohjaamos[0]);
    this.employer = randomUUID();
    this.staff = randomUUID();
    this.openings = 0;
  }

  /** Cards of people who let their Ohjaamo look for them, as many at each of twenty Ohjaamos. @param {number} cards */
  async fill(cards) {
    await this.database.query(`INSERT INTO region (id, slug, name) VALUES ($1, 'bench', 'Bench')`, [
      this.region,
    ]);
    await this.database.query(
      `INSERT INTO ohjaamo (id, region_id, slug, name, street, postal_code, city, email, phone)
       SELECT id, $1, 'bench-' || nth, 'Ohjaamo Bench', 'Katu 1', '00100', 'Bench', 'bench@example.fi', '+35850000000'
       FROM unnest($2::uuid[]) WITH ORDINALITY AS all_of (id, nth)`,
      [this.region, this.ohjaamos],
    );
    await this.database.query(
      `INSERT INTO staff_member (id, name, email) VALUES ($1, 'Ohjaaja', 'ohjaaja@example.fi')`,
      [this.staff],
    );
    await this.database.query(
      `INSERT INTO employer (id, region_id, ohjaamo_id, business_id, name, status, created_at)
       VALUES ($1, $2, $3, '9900001-0', 'Bench Oy', 'approved', now())`,
      [this.employer, this.region, this.ohjaamo],
    );
    await this.database.query(
      `INSERT INTO occupation (code, name) SELECT code, jsonb_build_object('fi', 'Ammatti ' || code) FROM unnest($1::text[]) AS code
       ON CONFLICT DO NOTHING`,
      [OCCUPATIONS.split(' ')],
    );
    // What the search finds is a table of its own, which matching never reads: left out, or filling takes minutes.
    await this.database.query('ALTER TABLE opening DISABLE TRIGGER findable_new');
    await this.database.query(`SELECT setseed(0.5)`);
    await this.database.query(
      `WITH person AS (
         INSERT INTO young_person (region_id, first_name, language, email, created_at)
         SELECT $1, 'Nuori', 'fi', 'nuori-' || n || '@example.fi', now() FROM generate_series(1, $2::int) n RETURNING id
       ), card AS (
         INSERT INTO card_version (person_id, version, created_at, content)
         SELECT id, 1, now(), jsonb_build_object(
           'strengths', jsonb_build_array(($4::text[])[1 + floor(random() * random() * array_length($4, 1))]),
           'interests', jsonb_build_array(($4::text[])[1 + floor(random() * random() * array_length($4, 1))], ($4::text[])[1 + floor(random() * array_length($4, 1))]),
           'languages', '[{"code": "fi", "level": "fluent"}]'::jsonb, 'lookingFor', '', 'needs', '[]'::jsonb, 'needsMore', '',
           'licences', CASE WHEN random() < 0.5 THEN '["driving_b", "hygiene_passport"]'::jsonb ELSE '[]'::jsonb END,
           'under18', random() < 0.2,
           'work', jsonb_build_object('municipalityCode', ($5::text[])[1 + floor(random() * array_length($5, 1))],
             'mostKm', CASE WHEN random() < 0.7 THEN 10 + floor(random() * 50) END, 'kinds', '["job"]'::jsonb,
             'occupations', jsonb_build_array(($3::text[])[1 + floor(random() * array_length($3, 1))]),
             'ruledOut', '{"kinds": [], "sectors": ["office"], "occupations": []}'::jsonb, 'times', '[]'::jsonb, 'mostHours', NULL, 'from', NULL))
         FROM person RETURNING id, person_id
       )
       INSERT INTO consent (id, person_id, kind, card_version_id, first_name, ohjaamo_id, until, given_at, request_hash)
       SELECT gen_random_uuid(), person_id, 'ohjaamo_matching', id, 'Nuori',
         ($6::uuid[])[1 + row_number() OVER () % array_length($6, 1)], now() + interval '1 year', now(), 'x' FROM card`,
      [this.region, cards, OCCUPATIONS.split(' '), WORDS.split(' '), await this.#places(), this.ohjaamos],
    );
  }

  /** Public openings, until there are so many. @param {number} many */
  async openUpTo(many) {
    await this.database.query(
      `INSERT INTO opening (id, region_id, ohjaamo_id, employer_id, kind, sector_code, occupation_code, status, title, description, details,
         minors_welcome, languages, licences, municipality_code, published_at, created_at, updated_at)
       SELECT gen_random_uuid(), $1, $2, $3, (ARRAY['job', 'job', 'job', 'summer_job', 'work_trial', 'apprenticeship'])[1 + floor(random() * 6)],
         ($6::text[])[1 + floor(random() * array_length($6, 1))], ($4::text[])[1 + floor(random() * array_length($4, 1))], 'published',
         ($5::text[])[1 + floor(random() * array_length($5, 1))] || ' ' || n,
         concat_ws(' ', 'Tule mukaan iloiseen porukkaan.', ($5::text[])[1 + floor(random() * random() * array_length($5, 1))],
           ($5::text[])[1 + floor(random() * random() * array_length($5, 1))], 'Aiempaa kokemusta ei tarvita, me opetamme.'),
         '{"pay": "12 €/h", "weeklyHours": 37.5}', random() < 0.3, '{fi}',
         CASE WHEN random() < 0.2 THEN ARRAY['driving_b'] ELSE '{}' END,
         ($7::text[])[1 + floor(random() * array_length($7, 1))], now() - n * interval '10 seconds', now(), now()
       FROM generate_series($8::int + 1, $9::int) n`,
      [
        ...[this.region, this.ohjaamo, this.employer, OCCUPATIONS.split(' '), WORDS.split(' ')],
        ...[SECTORS.split(' '), await this.#places(), this.openings, many],
      ],
    );
    this.openings = many;
    await this.database.query('VACUUM ANALYZE');
  }

  /** @param {'young_person' | 'opening'} table @param {number} many @returns {Promise<string[]>} */
  async some(table, many) {
    const { rows } = await this.database.query(`SELECT id FROM ${table} ORDER BY md5(id::text) LIMIT $1`, [
      many,
    ]);
    return rows.map(({ id }) => id);
  }

  /** @returns {Promise<string[]>} */
  async #places() {
    const { rows } = await this.database.query(
      'SELECT code FROM municipality WHERE latitude IS NOT NULL ORDER BY code',
    );
    return rows.map(({ code }) => code);
  }
}
