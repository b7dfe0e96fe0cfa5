-- Matching: what cards and openings say, by the stems of their words; and what staff recommend.

-- One stem for "leipoa, leivon" is beyond any dictionary, but "keittiössä" and "keittiö" meet. Which language somebody wrote in is not
-- known, so a word has its stem in each. Words that stand in every advertisement say nothing.
CREATE FUNCTION stems_of(words text) RETURNS text[] LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN ARRAY(
  SELECT DISTINCT s.lexeme FROM unnest(tsvector_to_array(to_tsvector('pg_catalog.finnish', coalesce(words, '')))
    || tsvector_to_array(to_tsvector('pg_catalog.swedish', coalesce(words, '')))
    || tsvector_to_array(to_tsvector('pg_catalog.english', coalesce(words, '')))) AS s (lexeme)
  WHERE char_length(s.lexeme) > 2 AND s.lexeme !~ '[0-9]'
    AND s.lexeme <> ALL (ARRAY['työ', 'töi', 'töit', 'työt', 'työtä', 'jobb', 'arbet', 'work', 'job', 'hyv', 'hyvä', 'bra', 'good', 'uus', 'uusi', 'asia', 'ja', 'och', 'and'])
  ORDER BY s.lexeme);

-- of a card -------------------------------------------------------------------------------------------------------------------

ALTER TABLE card_version ADD COLUMN stems jsonb NOT NULL DEFAULT '{}';
COMMENT ON COLUMN card_version.stems IS 'each word of strengths, interests and what is looked for, with its stems; made of the content by a trigger';

CREATE FUNCTION stem_card() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.stems := coalesce((SELECT jsonb_object_agg(w.word, to_jsonb(stems_of(w.word))) FROM (
    SELECT jsonb_array_elements_text(NEW.content -> 'interests') AS word
    UNION SELECT jsonb_array_elements_text(NEW.content -> 'strengths')
    UNION SELECT NEW.content ->> 'lookingFor') w WHERE w.word <> ''), '{}');
  RETURN NEW;
END $$;
CREATE TRIGGER card_version_stems BEFORE INSERT ON card_version FOR EACH ROW
  WHEN (jsonb_typeof(NEW.content -> 'interests') = 'array' AND jsonb_typeof(NEW.content -> 'strengths') = 'array')
  EXECUTE FUNCTION stem_card();

-- of an opening ----------------------------------------------------------------------------------------------------------------

ALTER TABLE opening ADD COLUMN stems tsvector NOT NULL DEFAULT '';
COMMENT ON COLUMN opening.stems IS 'stems of its words and of the names of its sector and occupation; made by a trigger';

CREATE FUNCTION stem_opening() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.stems := array_to_tsvector(stems_of(concat_ws(' ', NEW.title, NEW.description, NEW.details ->> 'whatYouLearn', NEW.details ->> 'skills',
    (SELECT concat_ws(' ', s.name ->> 'fi', s.name ->> 'sv', s.name ->> 'en') FROM sector s WHERE s.code = NEW.sector_code),
    (SELECT concat_ws(' ', o.name ->> 'fi', o.name ->> 'sv', o.name ->> 'en') FROM occupation o WHERE o.code = NEW.occupation_code))));
  RETURN NEW;
END $$;
CREATE TRIGGER opening_stems BEFORE INSERT OR UPDATE OF title, description, details, sector_code, occupation_code ON opening
  FOR EACH ROW EXECUTE FUNCTION stem_opening();

SET LOCAL role = 'vartti_beyond';
UPDATE opening SET title = title;
UPDATE card_version v SET stems = coalesce((SELECT jsonb_object_agg(w.word, to_jsonb(stems_of(w.word))) FROM (
  SELECT jsonb_array_elements_text(v.content -> 'interests') AS word UNION SELECT jsonb_array_elements_text(v.content -> 'strengths')
  UNION SELECT v.content ->> 'lookingFor') w WHERE w.word <> ''), '{}')
WHERE jsonb_typeof(v.content -> 'interests') = 'array' AND jsonb_typeof(v.content -> 'strengths') = 'array';
RESET role;

CREATE INDEX opening_stems ON opening USING gin (stems) WHERE status = 'published' AND NOT hidden;
CREATE INDEX opening_occupation ON opening (occupation_code, published_at DESC) WHERE status = 'published' AND NOT hidden;
CREATE INDEX opening_sector ON opening (sector_code, published_at DESC) WHERE status = 'published' AND NOT hidden;
CREATE INDEX opening_hidden ON opening (ohjaamo_id) WHERE hidden;

-- what staff recommend, in words that the person reads ---------------------------------------------------------------------------

CREATE TABLE recommendation (
  id uuid CONSTRAINT recommendation_pk PRIMARY KEY,
  ohjaamo_id uuid NOT NULL CONSTRAINT recommendation_ohjaamo_fk REFERENCES ohjaamo,
  person_id uuid NOT NULL CONSTRAINT recommendation_person_fk REFERENCES young_person ON DELETE CASCADE,
  sector_code text CONSTRAINT recommendation_sector_fk REFERENCES sector,
  occupation_code char(4) CONSTRAINT recommendation_occupation_fk REFERENCES occupation,
  opening_id uuid CONSTRAINT recommendation_opening_fk REFERENCES opening ON DELETE CASCADE,
  words text NOT NULL CONSTRAINT recommendation_words CHECK (char_length(words) BETWEEN 1 AND 300),
  written_by uuid NOT NULL CONSTRAINT recommendation_writer_fk REFERENCES staff_member,
  written_at timestamptz NOT NULL,
  removed_at timestamptz,
  CONSTRAINT recommendation_of_one CHECK (num_nonnulls(sector_code, occupation_code, opening_id) = 1)
);
COMMENT ON TABLE recommendation IS 'staff recommend one opening, occupation or sector to a person, who reads why';
CREATE INDEX recommendation_person ON recommendation (person_id) WHERE removed_at IS NULL;

ALTER TABLE recommendation ENABLE ROW LEVEL SECURITY;
ALTER TABLE recommendation FORCE ROW LEVEL SECURITY;
CREATE POLICY beyond ON recommendation TO vartti_beyond USING (true);
CREATE POLICY staff ON recommendation USING (
  (SELECT actor_kind()) = 'staff' AND ohjaamo_id = ANY ((SELECT actor_people_ohjaamos())::uuid[]));
CREATE POLICY own ON recommendation FOR SELECT USING (
  (SELECT actor_kind()) = 'young_person' AND person_id = (SELECT actor_id()));
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON recommendation FOR EACH ROW
  EXECUTE FUNCTION audit_change('person_id', 'ohjaamo_id,opening_id,written_by,removed_at');

-- Known at an Ohjaamo by having said: look for openings for me.
CREATE POLICY looked_for ON young_person FOR SELECT USING (
  (SELECT actor_kind()) = 'staff' AND EXISTS (SELECT FROM consent c WHERE c.person_id = young_person.id AND c.kind = 'ohjaamo_matching'));
