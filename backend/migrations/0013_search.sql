-- What everybody can find, in a shape that is quick to search: a row for each public opening and none for any other, so that no list,
-- count, feed or message made from it can hold a hidden one. The triggers below keep it; nobody writes it by hand.

ALTER TABLE opening ADD COLUMN public_since timestamptz;
COMMENT ON COLUMN opening.public_since IS 'when everybody could see it for the first time; a pause or a change does not make it new';
UPDATE opening SET public_since = published_at WHERE NOT hidden;

CREATE FUNCTION note_public_since() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.public_since := coalesce(NEW.public_since, NEW.updated_at);
  RETURN NEW;
END $$;
CREATE TRIGGER public_since BEFORE INSERT OR UPDATE ON opening FOR EACH ROW
  WHEN (NEW.status = 'published' AND NOT NEW.hidden AND NEW.public_since IS NULL) EXECUTE FUNCTION note_public_since();

CREATE TABLE findable_opening (
  opening_id uuid CONSTRAINT findable_opening_pk PRIMARY KEY CONSTRAINT findable_opening_fk REFERENCES opening ON DELETE CASCADE,
  employer_id uuid NOT NULL CONSTRAINT findable_opening_employer_fk REFERENCES employer,
  published_at timestamptz NOT NULL,
  public_since timestamptz NOT NULL,
  open_until timestamptz NOT NULL,
  starts_on date,
  facets text[] NOT NULL,
  words tsvector NOT NULL
);
COMMENT ON COLUMN findable_opening.open_until IS 'the end of its last day on the wall of its Ohjaamo; infinity: no last day';
COMMENT ON COLUMN findable_opening.facets IS 'what can be picked, as name:value; see openings/opening.search.sql.ts';
COMMENT ON COLUMN findable_opening.words IS 'stems (Finnish, Swedish) and words as written, of the opening and of the names of its codes in three languages';
CREATE INDEX findable_opening_newest ON findable_opening (published_at DESC, opening_id);
CREATE INDEX findable_opening_since ON findable_opening (public_since);
CREATE INDEX findable_opening_employer ON findable_opening (employer_id, published_at DESC);
-- One index for any choice of facets and words: it intersects them before it looks at a row. Written seldom, so without a pending list.
CREATE INDEX findable_opening_facets_words ON findable_opening USING gin (facets, words) WITH (fastupdate = off);

-- words -----------------------------------------------------------------------------------------------------------------------------

-- Stems of both languages; `also_as_written` for names, which no dictionary should bend.
CREATE FUNCTION stems(written text, also_as_written boolean) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog AS $$
  SELECT to_tsvector('finnish', written) || to_tsvector('swedish', written)
    || CASE WHEN also_as_written THEN to_tsvector('simple', written) ELSE '' END
$$;

-- "keittiöapulainen" is found by "apulainen": the ends of long words, as a prefix search finds only beginnings.
CREATE FUNCTION ends_of_words(written text) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog AS $$
  SELECT coalesce(array_to_tsvector(array_agg(DISTINCT substr(word, start))), '')
  FROM regexp_split_to_table(lower(written), '[^[:alnum:]]+') AS word, generate_series(4, length(word) - 3) AS start
  WHERE length(word) BETWEEN 8 AND 40
$$;

-- What somebody typed: each word must be there, as its stem in either language or as the beginning of a word. Words that say nothing
-- ("ja", "och") are left out unless there are no others. Null, which finds nothing, when there is nothing to look for.
CREATE FUNCTION words_wanted(typed text) RETURNS tsquery LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog AS $$
DECLARE
  wanted tsquery;
  one tsquery;
  stem text;
  word text;
  says_nothing boolean;
  stop_words boolean;
BEGIN
  FOREACH stop_words IN ARRAY ARRAY[false, true] LOOP
    FOR word IN SELECT w FROM regexp_split_to_table(lower(typed), '[^[:alnum:]]+') AS w WHERE w <> '' LIMIT 10 LOOP
      says_nothing := ts_lexize('finnish_stem', word) = '{}' OR ts_lexize('swedish_stem', word) = '{}';
      CONTINUE WHEN says_nothing AND NOT stop_words;
      one := (quote_literal(word) || CASE WHEN length(word) >= 3 THEN ':*' ELSE '' END)::tsquery;
      FOREACH stem IN ARRAY ts_lexize('finnish_stem', word) || ts_lexize('swedish_stem', word) LOOP
        -- "apulainen" has the stem apulain, "apulaisia" apulais: what both begin with.
        stem := regexp_replace(stem, '(..i)[ns]$', '\1');
        one := one || (quote_literal(stem) || CASE WHEN length(stem) >= 4 THEN ':*' ELSE '' END)::tsquery;
      END LOOP;
      wanted := coalesce(wanted && one, one);
    END LOOP;
    EXIT WHEN wanted IS NOT NULL;
  END LOOP;
  RETURN wanted;
END $$;

-- rows ------------------------------------------------------------------------------------------------------------------------------

CREATE FUNCTION all_names(name jsonb) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog AS $$ SELECT coalesce(concat_ws(' ', name ->> 'fi', name ->> 'sv', name ->> 'en'), '') $$;

CREATE FUNCTION make_findable(ids uuid[]) RETURNS void LANGUAGE sql SET role = 'vartti_beyond' AS $$
  DELETE FROM findable_opening f WHERE f.opening_id = ANY (ids) AND NOT EXISTS (
    SELECT FROM opening q JOIN employer h ON h.id = q.employer_id
    WHERE q.id = f.opening_id AND q.status = 'published' AND NOT q.hidden AND h.status = 'approved');
  INSERT INTO findable_opening (opening_id, employer_id, published_at, public_since, open_until, starts_on, facets, words)
  SELECT q.id, q.employer_id, coalesce(q.published_at, q.updated_at), coalesce(q.public_since, q.updated_at),
    coalesce((q.closes_on + 1)::timestamp AT TIME ZONE o.time_zone, 'infinity'), q.starts_on,
    array_remove(ARRAY['region:' || o.region_id, 'kind:' || q.kind, 'sector:' || q.sector_code,
      'municipality:' || coalesce(q.municipality_code, 'none'),
      CASE WHEN q.minors_welcome THEN 'minors' END, CASE WHEN q.no_experience THEN 'no_experience' END], NULL)
      || ARRAY(SELECT 'language:' || code FROM unnest(q.languages) AS code)
      || ARRAY(SELECT 'occupation:' || left(q.occupation_code, digits) FROM generate_series(1, length(q.occupation_code)) AS digits),
    setweight(stems(concat_ws(' ', q.title, all_names(p.name)), true), 'A')
      || setweight(stems(concat_ws(' ', h.name, all_names(k.name), all_names(s.name)), true), 'B')
      || setweight(stems(q.description, false), 'C')
      || ends_of_words(concat_ws(' ', q.title, p.name ->> 'fi', p.name ->> 'sv'))
  FROM opening q JOIN employer h ON h.id = q.employer_id JOIN ohjaamo o ON o.id = q.ohjaamo_id
  JOIN opening_kind k ON k.code = q.kind LEFT JOIN sector s ON s.code = q.sector_code LEFT JOIN occupation p ON p.code = q.occupation_code
  WHERE q.id = ANY (ids) AND q.status = 'published' AND NOT q.hidden AND h.status = 'approved'
  ON CONFLICT (opening_id) DO UPDATE SET (employer_id, published_at, open_until, starts_on, facets, words)
    = (excluded.employer_id, excluded.published_at, excluded.open_until, excluded.starts_on, excluded.facets, excluded.words)
$$;

CREATE FUNCTION find_opening_anew() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM make_findable(ARRAY[NEW.id]);
  RETURN NULL;
END $$;
CREATE TRIGGER findable_new AFTER INSERT ON opening FOR EACH ROW WHEN (NEW.status = 'published') EXECUTE FUNCTION find_opening_anew();
CREATE TRIGGER findable AFTER UPDATE ON opening FOR EACH ROW WHEN ('published' IN (OLD.status, NEW.status))
  EXECUTE FUNCTION find_opening_anew();

-- Names, and whether a firm is let in, are read anew when they change: nothing in the table grows old.
CREATE FUNCTION find_openings_of_anew() RETURNS trigger LANGUAGE plpgsql SET role = 'vartti_beyond' AS $$
DECLARE changed jsonb := to_jsonb(NEW);
BEGIN
  PERFORM make_findable(ARRAY(SELECT q.id FROM opening q WHERE q.status = 'published' AND NOT q.hidden AND CASE TG_TABLE_NAME
    WHEN 'employer' THEN q.employer_id = (changed ->> 'id')::uuid
    WHEN 'ohjaamo' THEN q.ohjaamo_id = (changed ->> 'id')::uuid
    WHEN 'opening_kind' THEN q.kind = changed ->> 'code'
    WHEN 'sector' THEN q.sector_code = changed ->> 'code'
    ELSE q.occupation_code = changed ->> 'code' END));
  RETURN NULL;
END $$;
CREATE TRIGGER findable AFTER UPDATE OF name, status ON employer FOR EACH ROW EXECUTE FUNCTION find_openings_of_anew();
CREATE TRIGGER findable AFTER UPDATE OF time_zone, region_id ON ohjaamo FOR EACH ROW EXECUTE FUNCTION find_openings_of_anew();
CREATE TRIGGER findable AFTER UPDATE OF name ON opening_kind FOR EACH ROW EXECUTE FUNCTION find_openings_of_anew();
CREATE TRIGGER findable AFTER UPDATE OF name ON sector FOR EACH ROW EXECUTE FUNCTION find_openings_of_anew();
CREATE TRIGGER findable AFTER UPDATE OF name ON occupation FOR EACH ROW EXECUTE FUNCTION find_openings_of_anew();

ALTER TABLE findable_opening ENABLE ROW LEVEL SECURITY;
ALTER TABLE findable_opening FORCE ROW LEVEL SECURITY;
CREATE POLICY beyond ON findable_opening TO vartti_beyond USING (true);
-- All of it is public; a condition here would be tried before the index (see decision 5).
CREATE POLICY everybody ON findable_opening FOR SELECT USING (true);

SELECT make_findable(ARRAY(SELECT id FROM opening WHERE status = 'published'));
