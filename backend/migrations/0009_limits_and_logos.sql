-- How often something was asked lately, and employers' pictures.

-- request_count: unlogged, because a count that a crash forgets is no loss, and because then it costs no flush to disk.
-- The key is a keyed hash of what is counted (an address, a contact, an actor) under a key that changes every day: it tells
-- nothing about anybody, and nothing of yesterday can be looked up today.
CREATE UNLOGGED TABLE request_count (
  key bytea NOT NULL CONSTRAINT request_count_pk PRIMARY KEY,
  used integer NOT NULL CONSTRAINT request_count_used CHECK (used > 0),
  ends_at timestamptz NOT NULL
) WITH (fillfactor = 50);
CREATE INDEX request_count_old ON request_count (ends_at);

ALTER TABLE request_count ENABLE ROW LEVEL SECURITY;
ALTER TABLE request_count FORCE ROW LEVEL SECURITY;
-- Everybody is counted, strangers above all.
CREATE POLICY everybody ON request_count USING (true) WITH CHECK (true);

-- employer_logo: only what our own encoder wrote, never the bytes that came.
CREATE TABLE employer_logo (
  employer_id uuid NOT NULL CONSTRAINT employer_logo_pk PRIMARY KEY
    CONSTRAINT employer_logo_employer_fk REFERENCES employer (id) ON DELETE CASCADE,
  version uuid NOT NULL CONSTRAINT employer_logo_version UNIQUE,
  image bytea NOT NULL CONSTRAINT employer_logo_size CHECK (octet_length(image) BETWEEN 1 AND 131072),
  width smallint NOT NULL,
  height smallint NOT NULL,
  changed_at timestamptz NOT NULL
);
COMMENT ON COLUMN employer_logo.version IS 'stands in the picture''s address, so that it can be kept for good';

ALTER TABLE employer_logo ENABLE ROW LEVEL SECURITY;
ALTER TABLE employer_logo FORCE ROW LEVEL SECURITY;
CREATE POLICY beyond ON employer_logo TO vartti_beyond USING (true);
CREATE POLICY everybody ON employer_logo FOR SELECT USING (EXISTS (SELECT FROM employer e WHERE e.id = employer_id));
CREATE POLICY own ON employer_logo USING (employer_id = (SELECT actor_employer()));
