-- Who looked at a person's data, and what became of the data itself.

-- reading: one row for each person, reader, thing and hour; a screen that is opened again in the same hour counts up.
-- No foreign key to the person: a reading is written beside the answer, and must never make the answer fail because the
-- person was erased in that very moment; erasure takes the rows along (privacy/erasure), and the sweep what came after it.
CREATE TABLE reading (
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT reading_pk PRIMARY KEY,
  person_id uuid NOT NULL,
  actor_kind text NOT NULL,
  actor_id uuid,
  what text NOT NULL,
  why text NOT NULL,
  ohjaamo_id uuid,
  employer_id uuid,
  event_id uuid,
  hour timestamptz NOT NULL,
  first_at timestamptz NOT NULL,
  last_at timestamptz NOT NULL,
  times integer NOT NULL DEFAULT 1 CONSTRAINT reading_times CHECK (times > 0)
);
COMMENT ON COLUMN reading.event_id IS 'at which event, when what was read was a list of one';
CREATE UNIQUE INDEX reading_once_an_hour
  ON reading (person_id, hour, actor_kind, actor_id, what, ohjaamo_id, event_id) NULLS NOT DISTINCT;
CREATE INDEX reading_of_person ON reading (person_id, last_at DESC);
CREATE INDEX reading_old ON reading (last_at);
