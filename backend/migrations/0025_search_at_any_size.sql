-- The search for openings costs much the same among a hundred thousand as among a thousand.

-- Walked from the newest until enough are found: whatever can be picked stands in the index itself, so that what is passed over costs
-- a glance there and no visit to the table, whose rows are wide with words.
DROP INDEX findable_opening_newest;
CREATE INDEX findable_opening_newest ON findable_opening (published_at DESC, opening_id) INCLUDE (open_until, starts_on, employer_id, facets);

-- As before (0013_search.sql), with a choice. To rank, each form of a word counts: who wrote it as it was typed comes first. To find,
-- a form that another one finds anyhow ("tarjoilija…" beside "tarjoilij…") is left out: each beginning costs a walk through the index.
DROP FUNCTION words_wanted(text);
CREATE FUNCTION words_wanted(typed text, each_form boolean) RETURNS tsquery LANGUAGE plpgsql IMMUTABLE PARALLEL SAFE
SET search_path = pg_catalog AS $$
DECLARE
  wanted tsquery;
  one tsquery;
  word text;
  says_nothing boolean;
  stop_words boolean;
BEGIN
  FOREACH stop_words IN ARRAY ARRAY[false, true] LOOP
    FOR word IN SELECT w FROM regexp_split_to_table(lower(typed), '[^[:alnum:]]+') AS w WHERE w <> '' LIMIT 10 LOOP
      says_nothing := ts_lexize('finnish_stem', word) = '{}' OR ts_lexize('swedish_stem', word) = '{}';
      CONTINUE WHEN says_nothing AND NOT stop_words;
      WITH form AS (
        SELECT 0 AS nth, word AS form, length(word) >= 3 AS beginning
        UNION ALL
        -- "apulainen" has the stem apulain, "apulaisia" apulais: what both begin with.
        SELECT nth, stem, length(stem) >= 4
        FROM (SELECT nth, regexp_replace(s, '(..i)[ns]$', '\1') AS stem
          FROM unnest(ts_lexize('finnish_stem', word) || ts_lexize('swedish_stem', word)) WITH ORDINALITY AS lexized (s, nth)) AS stems
      )
      SELECT string_agg(quote_literal(f.form) || CASE WHEN f.beginning THEN ':*' ELSE '' END, ' | ' ORDER BY f.nth)::tsquery INTO one
      FROM form f
      WHERE each_form OR NOT EXISTS (SELECT FROM form other WHERE CASE
        WHEN (other.form, other.beginning) = (f.form, f.beginning) THEN other.nth < f.nth
        ELSE other.beginning AND starts_with(f.form, other.form) END);
      wanted := coalesce(wanted && one, one);
    END LOOP;
    EXIT WHEN wanted IS NOT NULL;
  END LOOP;
  RETURN wanted;
END $$;

-- One public opening by its id. Without it the planner takes opening_newest for that, which proves the wall, and walks it from the newest
-- to the one it looks for: half a millisecond for each opening shown, the older the more.
CREATE INDEX opening_public_one ON opening (id) WHERE status = 'published' AND NOT hidden;
