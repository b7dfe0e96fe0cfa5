-- Employers with many openings: a file of them, read and looked at before anything is changed.

CREATE TABLE opening_import (
  id uuid CONSTRAINT opening_import_pk PRIMARY KEY,
  region_id uuid NOT NULL CONSTRAINT opening_import_region_fk REFERENCES region,
  ohjaamo_id uuid NOT NULL CONSTRAINT opening_import_ohjaamo_fk REFERENCES ohjaamo,
  employer_id uuid NOT NULL CONSTRAINT opening_import_employer_fk REFERENCES employer ON DELETE CASCADE,
  made_by uuid CONSTRAINT opening_import_made_by_fk REFERENCES recruiter ON DELETE SET NULL,
  file_name text NOT NULL CONSTRAINT opening_import_file_name CHECK (char_length(file_name) BETWEEN 1 AND 120),
  status text NOT NULL DEFAULT 'waiting' CONSTRAINT opening_import_status
    CHECK (status IN ('waiting', 'read', 'unreadable', 'imported', 'approved', 'returned')),
  fault jsonb,
  content bytea,
  request_hash text NOT NULL,
  header text[] NOT NULL DEFAULT '{}',
  unknown_columns text[] NOT NULL DEFAULT '{}',
  lines_read integer NOT NULL DEFAULT 0,
  fresh integer NOT NULL DEFAULT 0,
  changed integer NOT NULL DEFAULT 0,
  unchanged integer NOT NULL DEFAULT 0,
  faulty integer NOT NULL DEFAULT 0,
  left_out boolean NOT NULL DEFAULT false,
  reason text,
  created_at timestamptz NOT NULL,
  read_at timestamptz,
  imported_at timestamptz,
  decided_at timestamptz
);
COMMENT ON COLUMN opening_import.fault IS 'why nothing of the file could be read: { "code", "line" }';
COMMENT ON COLUMN opening_import.content IS 'the file as it came; forgotten when it is imported';
COMMENT ON COLUMN opening_import.left_out IS 'the employer saw the faulty lines and imported the others';
CREATE INDEX opening_import_employer ON opening_import (employer_id, created_at DESC);
CREATE INDEX opening_import_staff ON opening_import (ohjaamo_id) WHERE status = 'imported';
CREATE INDEX opening_import_waiting ON opening_import (created_at) WHERE status = 'waiting';

CREATE TABLE opening_import_line (
  import_id uuid NOT NULL CONSTRAINT opening_import_line_import_fk REFERENCES opening_import ON DELETE CASCADE,
  line integer NOT NULL,
  ohjaamo_id uuid NOT NULL CONSTRAINT opening_import_line_ohjaamo_fk REFERENCES ohjaamo,
  employer_id uuid NOT NULL CONSTRAINT opening_import_line_employer_fk REFERENCES employer ON DELETE CASCADE,
  fate text NOT NULL CONSTRAINT opening_import_line_fate CHECK (fate IN ('fresh', 'changed', 'unchanged', 'faulty')),
  reference text NOT NULL,
  opening_id uuid,
  seen_at timestamptz,
  cells text[] NOT NULL,
  written jsonb,
  faults jsonb NOT NULL DEFAULT '[]',
  CONSTRAINT opening_import_line_pk PRIMARY KEY (import_id, line)
);
COMMENT ON COLUMN opening_import_line.opening_id IS 'of a new one the id that it will have';
COMMENT ON COLUMN opening_import_line.seen_at IS 'when the opening had last changed as the line was compared with it';
COMMENT ON COLUMN opening_import_line.written IS 'the opening as it will be stored';
CREATE INDEX opening_import_line_fates ON opening_import_line (import_id, fate, line);

-- The firm's own name for an opening, by which its next file finds it again.
CREATE TABLE opening_reference (
  employer_id uuid NOT NULL CONSTRAINT opening_reference_employer_fk REFERENCES employer ON DELETE CASCADE,
  reference text NOT NULL CONSTRAINT opening_reference_length CHECK (char_length(reference) BETWEEN 1 AND 80),
  opening_id uuid NOT NULL CONSTRAINT opening_reference_opening_fk REFERENCES opening ON DELETE CASCADE,
  ohjaamo_id uuid NOT NULL CONSTRAINT opening_reference_ohjaamo_fk REFERENCES ohjaamo,
  import_id uuid CONSTRAINT opening_reference_import_fk REFERENCES opening_import ON DELETE SET NULL,
  CONSTRAINT opening_reference_pk PRIMARY KEY (employer_id, reference)
);
COMMENT ON COLUMN opening_reference.import_id IS 'the import that wrote it last: staff decide on all of one at once';
CREATE INDEX opening_reference_import ON opening_reference (import_id);
CREATE INDEX opening_reference_opening ON opening_reference (opening_id);

-- A firm's own program writes openings with a key. Kept is only what it can be recognised by.
CREATE TABLE employer_key (
  id uuid CONSTRAINT employer_key_pk PRIMARY KEY,
  region_id uuid NOT NULL CONSTRAINT employer_key_region_fk REFERENCES region,
  ohjaamo_id uuid NOT NULL CONSTRAINT employer_key_ohjaamo_fk REFERENCES ohjaamo,
  employer_id uuid NOT NULL CONSTRAINT employer_key_employer_fk REFERENCES employer ON DELETE CASCADE,
  name text NOT NULL CONSTRAINT employer_key_name CHECK (char_length(name) BETWEEN 1 AND 80),
  hash bytea NOT NULL CONSTRAINT employer_key_hash UNIQUE,
  last_four char(4) NOT NULL,
  made_by uuid CONSTRAINT employer_key_made_by_fk REFERENCES recruiter ON DELETE SET NULL,
  created_at timestamptz NOT NULL,
  last_used_at timestamptz,
  revoked_at timestamptz
);
COMMENT ON COLUMN employer_key.hash IS 'SHA-256 of 256 random bits: nothing to guess, so nothing to slow down';
COMMENT ON COLUMN employer_key.last_used_at IS 'when something was written with it; looking leaves no trace';
CREATE INDEX employer_key_employer ON employer_key (employer_id, created_at DESC);

-- walls -------------------------------------------------------------------------------------------------------------------------------

DO $$
DECLARE wall text;
BEGIN
  FOREACH wall IN ARRAY ARRAY['opening_import', 'opening_import_line', 'opening_reference'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', wall);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', wall);
    EXECUTE format('CREATE POLICY beyond ON %I TO vartti_beyond USING (true)', wall);
    EXECUTE format('CREATE POLICY own ON %I USING (employer_id = (SELECT actor_employer()))', wall);
    EXECUTE format('CREATE POLICY staff ON %I USING (ohjaamo_id = ANY ((SELECT actor_ohjaamos())::uuid[]))', wall);
  END LOOP;
END $$;
ALTER TABLE employer_key ENABLE ROW LEVEL SECURITY;
ALTER TABLE employer_key FORCE ROW LEVEL SECURITY;
CREATE POLICY beyond ON employer_key TO vartti_beyond USING (true);
CREATE POLICY own ON employer_key USING (employer_id = (SELECT actor_employer()));
-- A program reads why its own openings came back.
CREATE POLICY concerned_program ON transition FOR SELECT USING (
  (SELECT actor_kind()) = 'program' AND subject = 'opening'
  AND EXISTS (SELECT FROM opening q WHERE q.id = subject_id AND q.employer_id = (SELECT actor_employer())));
