-- Speed dates: who wishes for whom, the plan of the evening, and its rounds. The planner (src/rotation/planner) knows ids alone.

-- A table tells what it offers to those who need it, and in which rounds nobody sits there.
ALTER TABLE event_table
  ADD COLUMN offers text[] NOT NULL DEFAULT '{step_free}'
    CONSTRAINT event_table_offers CHECK (offers <@ ARRAY['step_free', 'calm']),
  ADD COLUMN away_rounds smallint[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN event_table.away_rounds IS 'rounds of the rotation, from 1, in which nobody sits there';

-- Who comes to a rotation, and what they told for it. Their seat in it is a row of seat, as in a presentation.
CREATE TABLE rotation_entry (
  registration_id uuid CONSTRAINT rotation_entry_pk PRIMARY KEY
    CONSTRAINT rotation_entry_registration_fk REFERENCES registration ON DELETE CASCADE,
  ohjaamo_id uuid NOT NULL,
  event_id uuid NOT NULL CONSTRAINT rotation_entry_event_fk REFERENCES event ON DELETE CASCADE,
  languages text[] NOT NULL DEFAULT '{}',
  needs text[] NOT NULL DEFAULT '{}' CONSTRAINT rotation_entry_needs CHECK (needs <@ ARRAY['step_free', 'calm', 'interpreter', 'plain_language']),
  most_meetings smallint CONSTRAINT rotation_entry_most CHECK (most_meetings BETWEEN 1 AND 100),
  break_after smallint CONSTRAINT rotation_entry_break CHECK (break_after BETWEEN 1 AND 100),
  from_round smallint CONSTRAINT rotation_entry_from CHECK (from_round BETWEEN 1 AND 200),
  until_round smallint CONSTRAINT rotation_entry_until CHECK (until_round BETWEEN 1 AND 200),
  changed_at timestamptz NOT NULL,
  CONSTRAINT rotation_entry_rounds CHECK (until_round >= from_round)
);
COMMENT ON TABLE rotation_entry IS 'what somebody told for a rotation: languages, needs, from when to when';
CREATE INDEX rotation_entry_event ON rotation_entry (event_id);

CREATE TABLE wish (
  registration_id uuid NOT NULL CONSTRAINT wish_entry_fk REFERENCES rotation_entry ON DELETE CASCADE,
  event_table_id uuid NOT NULL CONSTRAINT wish_table_fk REFERENCES event_table,
  ohjaamo_id uuid NOT NULL,
  rank smallint CONSTRAINT wish_rank CHECK (rank BETWEEN 1 AND 5),
  CONSTRAINT wish_pk PRIMARY KEY (registration_id, event_table_id),
  CONSTRAINT wish_rank_once UNIQUE (registration_id, rank)
);
COMMENT ON COLUMN wish.rank IS '1 is wished for most; null: not this one';
CREATE INDEX wish_table ON wish (event_table_id);

-- What the employer at a table says about somebody who shared a card with them. The person never sees it.
CREATE TABLE table_interest (
  event_table_id uuid NOT NULL CONSTRAINT table_interest_table_fk REFERENCES event_table,
  registration_id uuid NOT NULL CONSTRAINT table_interest_entry_fk REFERENCES rotation_entry ON DELETE CASCADE,
  ohjaamo_id uuid NOT NULL,
  stars smallint NOT NULL DEFAULT 0 CONSTRAINT table_interest_stars CHECK (stars BETWEEN 0 AND 3),
  no_thanks boolean NOT NULL DEFAULT false,
  said_at timestamptz NOT NULL,
  CONSTRAINT table_interest_pk PRIMARY KEY (event_table_id, registration_id),
  CONSTRAINT table_interest_one_way CHECK (NOT (no_thanks AND stars > 0))
);
CREATE INDEX table_interest_registration ON table_interest (registration_id);

CREATE TABLE rotation_plan (
  id uuid CONSTRAINT rotation_plan_pk PRIMARY KEY,
  ohjaamo_id uuid NOT NULL,
  event_id uuid NOT NULL CONSTRAINT rotation_plan_event_fk REFERENCES event ON DELETE CASCADE,
  status text NOT NULL CONSTRAINT rotation_plan_status CHECK (status IN ('planning', 'draft', 'published', 'replaced', 'failed', 'dropped')),
  stage text CONSTRAINT rotation_plan_stage CHECK (stage IN ('waiting', 'reading', 'choosing', 'proving', 'writing')),
  -- The plan it was made from, when somebody moved a meeting.
  based_on uuid CONSTRAINT rotation_plan_based_on_fk REFERENCES rotation_plan ON DELETE SET NULL,
  asked jsonb NOT NULL DEFAULT '{}',
  print text,
  asked_by uuid,
  asked_at timestamptz NOT NULL,
  done_at timestamptz,
  published_at timestamptz,
  value double precision,
  bound double precision,
  gap double precision,
  milliseconds double precision,
  levels jsonb NOT NULL DEFAULT '[]',
  -- What a move cost, goal by goal, next to the plan it was made from.
  cost jsonb,
  faults jsonb NOT NULL DEFAULT '[]',
  CONSTRAINT rotation_plan_done CHECK (status = 'planning' OR done_at IS NOT NULL)
);
COMMENT ON COLUMN rotation_plan.asked IS 'what is to be different from the plan it is based on: {put?, unpin?}';
COMMENT ON COLUMN rotation_plan.print IS 'of all that the planner read: another one now, and something has changed since';
CREATE INDEX rotation_plan_event ON rotation_plan (event_id, asked_at);
CREATE UNIQUE INDEX rotation_plan_published_once ON rotation_plan (event_id) WHERE status = 'published';
CREATE UNIQUE INDEX rotation_plan_planning_once ON rotation_plan (event_id) WHERE status = 'planning';

-- The seats of a plan; what was published stands in meeting, and is what counts.
CREATE TABLE plan_meeting (
  plan_id uuid NOT NULL CONSTRAINT plan_meeting_plan_fk REFERENCES rotation_plan ON DELETE CASCADE,
  round smallint NOT NULL CONSTRAINT plan_meeting_round CHECK (round BETWEEN 1 AND 200),
  event_table_id uuid NOT NULL CONSTRAINT plan_meeting_table_fk REFERENCES event_table,
  registration_id uuid NOT NULL CONSTRAINT plan_meeting_entry_fk REFERENCES rotation_entry ON DELETE CASCADE,
  ohjaamo_id uuid NOT NULL,
  -- Staff put it there: it stands whatever else changes.
  pinned boolean NOT NULL DEFAULT false,
  CONSTRAINT plan_meeting_pk PRIMARY KEY (plan_id, round, event_table_id),
  CONSTRAINT plan_meeting_person_once UNIQUE (plan_id, round, registration_id),
  CONSTRAINT plan_meeting_pair_once UNIQUE (plan_id, event_table_id, registration_id)
);
CREATE INDEX plan_meeting_registration ON plan_meeting (registration_id);

CREATE TABLE plan_unmet (
  plan_id uuid NOT NULL CONSTRAINT plan_unmet_plan_fk REFERENCES rotation_plan ON DELETE CASCADE,
  registration_id uuid NOT NULL CONSTRAINT plan_unmet_entry_fk REFERENCES rotation_entry ON DELETE CASCADE,
  event_table_id uuid NOT NULL CONSTRAINT plan_unmet_table_fk REFERENCES event_table,
  ohjaamo_id uuid NOT NULL,
  why text NOT NULL,
  CONSTRAINT plan_unmet_pk PRIMARY KEY (plan_id, registration_id, event_table_id)
);
CREATE INDEX plan_unmet_registration ON plan_unmet (registration_id);

-- Meetings of a rotation are meetings: whoever meets whom, when. Walk-ins get them by their ticket.
ALTER TABLE meeting
  ADD COLUMN round smallint CONSTRAINT meeting_round CHECK (round BETWEEN 1 AND 200),
  ADD COLUMN ticket_id uuid CONSTRAINT meeting_ticket_fk REFERENCES ticket ON DELETE CASCADE,
  ALTER COLUMN registration_id DROP NOT NULL,
  ALTER COLUMN person_id DROP NOT NULL;
ALTER TABLE meeting
  ADD CONSTRAINT meeting_whose CHECK (CASE WHEN ticket_id IS NULL THEN registration_id IS NOT NULL AND person_id IS NOT NULL
    ELSE registration_id IS NULL AND person_id IS NULL AND round IS NOT NULL END),
  ADD CONSTRAINT meeting_ticket_free EXCLUDE USING gist (ticket_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (status <> 'cancelled');
COMMENT ON COLUMN meeting.round IS 'of the rotation, from 1; null: it was booked';
COMMENT ON COLUMN meeting.ticket_id IS 'whose it is when they came without registering';
-- No pair meets twice in a rotation: the last wall. A meeting to which somebody did not come may be planned again.
CREATE UNIQUE INDEX meeting_pair_once ON meeting (event_table_id, registration_id) WHERE round IS NOT NULL AND status IN ('booked', 'done');
CREATE UNIQUE INDEX meeting_pair_of_ticket_once ON meeting (event_table_id, ticket_id) WHERE round IS NOT NULL AND status IN ('booked', 'done');
CREATE INDEX meeting_ticket ON meeting (ticket_id) WHERE ticket_id IS NOT NULL;

-- What became different for somebody after the plan was published, and why; told to them, and to those who run the room.
CREATE TABLE rotation_change (
  id uuid CONSTRAINT rotation_change_pk PRIMARY KEY DEFAULT gen_random_uuid(),
  ohjaamo_id uuid NOT NULL,
  event_id uuid NOT NULL CONSTRAINT rotation_change_event_fk REFERENCES event ON DELETE CASCADE,
  registration_id uuid CONSTRAINT rotation_change_registration_fk REFERENCES registration ON DELETE CASCADE,
  ticket_id uuid CONSTRAINT rotation_change_ticket_fk REFERENCES ticket ON DELETE CASCADE,
  event_table_id uuid NOT NULL CONSTRAINT rotation_change_table_fk REFERENCES event_table,
  code text NOT NULL CONSTRAINT rotation_change_code CHECK (code IN
    ('person_missing', 'table_missing', 'moved', 'given_on', 'seat_empty', 'seat_free', 'joined')),
  round smallint NOT NULL,
  to_round smallint,
  -- The round before which it was decided; 0: before the evening.
  before_round smallint NOT NULL,
  at timestamptz NOT NULL,
  CONSTRAINT rotation_change_whose CHECK (num_nonnulls(registration_id, ticket_id) = 1)
);
CREATE INDEX rotation_change_event ON rotation_change (event_id, at);
CREATE INDEX rotation_change_registration ON rotation_change (registration_id) WHERE registration_id IS NOT NULL;
CREATE INDEX rotation_change_ticket ON rotation_change (ticket_id) WHERE ticket_id IS NOT NULL;

-- The rounds as they are run: see Rounds in room/engine/room.types.ts.
ALTER TABLE room ADD COLUMN rounds jsonb;
COMMENT ON COLUMN room.rounds IS 'how far the rotation is: see Rounds in room/engine/room.types.ts; null: it has not begun';

DO $$
DECLARE wall text;
BEGIN
  FOREACH wall IN ARRAY ARRAY['rotation_entry', 'wish', 'table_interest', 'rotation_plan', 'plan_meeting', 'plan_unmet', 'rotation_change'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', wall);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', wall);
    EXECUTE format('CREATE POLICY beyond ON %I TO vartti_beyond USING (true)', wall);
    EXECUTE format('CREATE POLICY staff ON %I USING ((SELECT actor_kind()) = ''staff'' AND ohjaamo_id = ANY ((SELECT actor_people_ohjaamos())::uuid[]))', wall);
  END LOOP;
END $$;
CREATE POLICY own ON rotation_entry USING (
  (SELECT actor_kind()) = 'young_person' AND EXISTS (SELECT FROM registration r WHERE r.id = registration_id));
CREATE POLICY own ON wish USING (
  (SELECT actor_kind()) = 'young_person' AND EXISTS (SELECT FROM registration r WHERE r.id = registration_id));
CREATE POLICY table_of_employer ON table_interest USING (
  (SELECT actor_kind()) = 'recruiter'
  AND EXISTS (SELECT FROM event_table t WHERE t.id = event_table_id AND t.employer_id = (SELECT actor_employer())));

-- wishes and plans stay as numbers when a person is gone
ALTER TABLE kept_count DROP CONSTRAINT kept_count_what;
ALTER TABLE kept_count ADD CONSTRAINT kept_count_what CHECK (what IN
  ('registration_active', 'registration_cancelled', 'meeting_booked', 'meeting_done', 'meeting_no_show', 'meeting_cancelled',
   'seat_booked', 'seat_cancelled', 'ticket_in', 'ticket_on_hold', 'ticket_left', 'turn_called', 'turn_recalled', 'turn_meeting',
   'turn_done', 'turn_missed', 'wish'));
