-- Ohjaamotuki: how it goes after the start, asked of both sides, and who looks after it.

CREATE TABLE check_in_plan (
  code text CONSTRAINT check_in_plan_pk PRIMARY KEY,
  position smallint NOT NULL CONSTRAINT check_in_plan_position UNIQUE,
  after_days smallint NOT NULL CONSTRAINT check_in_plan_days CHECK (after_days >= 0),
  after_months smallint NOT NULL CONSTRAINT check_in_plan_months CHECK (after_months >= 0)
);
COMMENT ON TABLE check_in_plan IS 'when both sides are asked how it goes, counted from the first day on the wall of the Ohjaamo';
INSERT INTO check_in_plan (code, position, after_days, after_months) VALUES
  ('day_1', 1, 0, 0), ('week_1', 2, 7, 0), ('month_1', 3, 0, 1), ('month_3', 4, 0, 3), ('month_6', 5, 0, 6);

CREATE TABLE check_in (
  id uuid CONSTRAINT check_in_pk PRIMARY KEY DEFAULT gen_random_uuid(),
  ohjaamo_id uuid NOT NULL CONSTRAINT check_in_ohjaamo_fk REFERENCES ohjaamo,
  placement_id uuid NOT NULL CONSTRAINT check_in_placement_fk REFERENCES placement ON DELETE CASCADE,
  side text NOT NULL CONSTRAINT check_in_side CHECK (side IN ('young_person', 'employer')),
  plan_code text NOT NULL CONSTRAINT check_in_plan_fk REFERENCES check_in_plan,
  due_on date NOT NULL,
  state text NOT NULL DEFAULT 'planned' CONSTRAINT check_in_state CHECK (state IN ('planned', 'asked', 'answered', 'no_answer', 'dropped')),
  asked_at timestamptz,
  asked_again_at timestamptz,
  face text CONSTRAINT check_in_face CHECK (face IN ('good', 'so_so', 'bad')),
  words text CONSTRAINT check_in_words CHECK (char_length(words) BETWEEN 1 AND 600),
  call_me boolean NOT NULL DEFAULT false,
  answered_at timestamptz,
  rang_at timestamptz,
  seen_to_at timestamptz,
  seen_to_by uuid CONSTRAINT check_in_seen_to_by_fk REFERENCES staff_member,
  CONSTRAINT check_in_once UNIQUE (placement_id, side, plan_code),
  CONSTRAINT check_in_answered CHECK ((face IS NOT NULL) = (answered_at IS NOT NULL)),
  CONSTRAINT check_in_seen_to CHECK ((seen_to_at IS NULL) = (seen_to_by IS NULL))
);
COMMENT ON TABLE check_in IS 'one question to one side: good, so-so or bad; no side reads what the other said';
COMMENT ON COLUMN check_in.rang_at IS 'when the support person was told that somebody is worried';
COMMENT ON COLUMN check_in.seen_to_at IS 'when staff saw to it: the worry, or that nobody answered';
CREATE INDEX check_in_due ON check_in (due_on) WHERE state IN ('planned', 'asked');
CREATE INDEX check_in_ohjaamo ON check_in (ohjaamo_id, answered_at);

CREATE TABLE support_note (
  id uuid CONSTRAINT support_note_pk PRIMARY KEY,
  ohjaamo_id uuid NOT NULL CONSTRAINT support_note_ohjaamo_fk REFERENCES ohjaamo,
  placement_id uuid NOT NULL CONSTRAINT support_note_placement_fk REFERENCES placement ON DELETE CASCADE,
  spoke_with text NOT NULL CONSTRAINT support_note_spoke_with CHECK (spoke_with IN ('young_person', 'employer', 'both')),
  text text NOT NULL CONSTRAINT support_note_text CHECK (char_length(text) BETWEEN 1 AND 2000),
  written_by uuid NOT NULL CONSTRAINT support_note_written_by_fk REFERENCES staff_member,
  written_at timestamptz NOT NULL
);
COMMENT ON TABLE support_note IS 'what was said in a call after the start; the young person reads it, the firm does not';
CREATE INDEX support_note_placement ON support_note (placement_id, written_at);

CREATE TABLE support_end (
  placement_id uuid CONSTRAINT support_end_pk PRIMARY KEY CONSTRAINT support_end_placement_fk REFERENCES placement ON DELETE CASCADE,
  ohjaamo_id uuid NOT NULL CONSTRAINT support_end_ohjaamo_fk REFERENCES ohjaamo,
  reasons text[] NOT NULL CONSTRAINT support_end_reasons CHECK (cardinality(reasons) BETWEEN 1 AND 5),
  words text CONSTRAINT support_end_words CHECK (char_length(words) BETWEEN 1 AND 600),
  written_by uuid NOT NULL CONSTRAINT support_end_written_by_fk REFERENCES staff_member,
  written_at timestamptz NOT NULL
);
COMMENT ON TABLE support_end IS 'why it ended, as both sides see it';

DO $$
DECLARE wall text;
BEGIN
  FOREACH wall IN ARRAY ARRAY['check_in_plan', 'check_in', 'support_note', 'support_end'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', wall);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', wall);
    EXECUTE format('CREATE POLICY beyond ON %I TO vartti_beyond USING (true)', wall);
  END LOOP;
  FOREACH wall IN ARRAY ARRAY['check_in', 'support_note', 'support_end'] LOOP
    EXECUTE format('CREATE POLICY staff ON %I USING (ohjaamo_id = ANY ((SELECT actor_people_ohjaamos())::uuid[]))', wall);
  END LOOP;
END $$;
CREATE POLICY everybody ON check_in_plan FOR SELECT USING (true);
-- The young person their own answers, and never the firm's; the firm none at all: it answers by its link.
CREATE POLICY own ON check_in FOR SELECT USING (
  (SELECT actor_kind()) = 'young_person' AND side = 'young_person' AND EXISTS (
    SELECT FROM placement p WHERE p.id = placement_id AND p.person_id = (SELECT actor_id())));
CREATE POLICY own ON support_note FOR SELECT USING (
  (SELECT actor_kind()) = 'young_person' AND EXISTS (
    SELECT FROM placement p WHERE p.id = placement_id AND p.person_id = (SELECT actor_id())));
