-- "I'm interested", and an answer for everyone; an opening is asked whether it is still open.

-- how long is waited for what: data, so that a change is a row and no release -------------------------------------------------------

CREATE TABLE patience (
  code text CONSTRAINT patience_pk PRIMARY KEY,
  days smallint NOT NULL CONSTRAINT patience_days CHECK (days BETWEEN 1 AND 366)
);
COMMENT ON TABLE patience IS 'how many days are waited for what; the codes stand in openings/patience.entity.ts';
INSERT INTO patience (code, days) VALUES
  ('interest_reminded', 3), ('interest_reminded_again', 7), ('interest_unanswered', 14),
  ('opening_asked', 30), ('opening_asked_again', 7), ('opening_ends', 14);

ALTER TABLE opening
  ADD COLUMN confirmed_at timestamptz,
  ADD COLUMN asked_at timestamptz;
COMMENT ON COLUMN opening.confirmed_at IS 'when the firm, or staff for it, last said that it is still open';
COMMENT ON COLUMN opening.asked_at IS 'since when it is asked whether it is still open; null: it is not asked';
CREATE INDEX opening_asked ON opening (asked_at) WHERE status = 'published' AND asked_at IS NOT NULL;

-- who would like to have which opening ------------------------------------------------------------------------------------------------

CREATE TABLE interest (
  id uuid CONSTRAINT interest_pk PRIMARY KEY,
  region_id uuid NOT NULL CONSTRAINT interest_region_fk REFERENCES region,
  ohjaamo_id uuid NOT NULL CONSTRAINT interest_ohjaamo_fk REFERENCES ohjaamo,
  person_id uuid NOT NULL CONSTRAINT interest_person_fk REFERENCES young_person ON DELETE CASCADE,
  opening_id uuid NOT NULL CONSTRAINT interest_opening_fk REFERENCES opening ON DELETE CASCADE,
  employer_id uuid NOT NULL CONSTRAINT interest_employer_fk REFERENCES employer ON DELETE CASCADE,
  status text NOT NULL DEFAULT 'sent' CONSTRAINT interest_status
    CHECK (status IN ('sent', 'answered_yes', 'answered_not_now', 'answered_taken', 'withdrawn', 'lapsed')),
  words text CONSTRAINT interest_words CHECK (char_length(words) BETWEEN 1 AND 200),
  sent_at timestamptz NOT NULL,
  reminded smallint NOT NULL DEFAULT 0,
  answered_at timestamptz,
  reasons text[] NOT NULL DEFAULT '{}',
  answer_words text,
  meet_on date,
  meet_at text CONSTRAINT interest_meet_at CHECK (meet_at ~ '^[0-2][0-9]:[0-5][0-9]$'),
  meet_place text,
  reply text CONSTRAINT interest_reply CHECK (reply IN ('coming', 'cannot', 'another_time')),
  reply_words text,
  replied_at timestamptz,
  updated_at timestamptz NOT NULL,
  CONSTRAINT interest_answered CHECK (status NOT LIKE 'answered%' OR answered_at IS NOT NULL),
  CONSTRAINT interest_replied CHECK ((reply IS NULL) = (replied_at IS NULL))
);
COMMENT ON TABLE interest IS 'a young person would like to have this opening; which card the firm sees stands in consent';
COMMENT ON COLUMN interest.ohjaamo_id IS 'the Ohjaamo of the opening';
COMMENT ON COLUMN interest.reminded IS 'how often the firm was reminded of it';
COMMENT ON COLUMN interest.reasons IS 'why not now: codes of interests/interests.schema.ts';
COMMENT ON COLUMN interest.reply IS 'what the young person says to a yes';
CREATE UNIQUE INDEX interest_once ON interest (person_id, opening_id) WHERE status IN ('sent', 'answered_yes');
CREATE INDEX interest_of_opening ON interest (opening_id) WHERE status IN ('sent', 'answered_yes');
CREATE INDEX interest_of_employer ON interest (employer_id, sent_at);
CREATE INDEX interest_waits ON interest (sent_at) WHERE status = 'sent';

CREATE INDEX outgoing_message_interests ON outgoing_message (recipient_id, not_before) WHERE template = 'interests_wait';

-- Numbers are for many: how many wait for an answer, and nothing else of them.
CREATE FUNCTION interests_waiting_for(opening_id uuid) RETURNS bigint LANGUAGE sql STABLE SET role = 'vartti_beyond'
  AS $$ SELECT count(*) FROM interest i WHERE i.opening_id = $1
    AND (i.status = 'sent' OR (i.status = 'answered_yes' AND i.reply = 'another_time')) $$;

-- walls -------------------------------------------------------------------------------------------------------------------------------

DO $$
DECLARE wall text;
BEGIN
  FOREACH wall IN ARRAY ARRAY['patience', 'interest'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', wall);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', wall);
    EXECUTE format('CREATE POLICY beyond ON %I TO vartti_beyond USING (true)', wall);
  END LOOP;
END $$;
CREATE POLICY everybody ON patience FOR SELECT USING (true);
CREATE POLICY own ON interest USING ((SELECT actor_kind()) = 'young_person' AND person_id = (SELECT actor_id()));
-- A firm sees it for as long as the card is shared with it for this very opening: before, after a no, and once it was taken back, nothing.
CREATE POLICY employer ON interest FOR SELECT USING (
  (SELECT actor_kind()) = 'recruiter' AND employer_id = (SELECT actor_employer()) AND status IN ('sent', 'answered_yes')
  AND EXISTS (SELECT FROM consent c WHERE c.person_id = interest.person_id AND c.opening_id = interest.opening_id
    AND c.kind = 'employer_card' AND c.ended_at IS NULL));
-- Staff see what is on the way for the people whom they know.
CREATE POLICY staff ON interest FOR SELECT USING (
  (SELECT actor_kind()) = 'staff' AND EXISTS (SELECT FROM young_person y WHERE y.id = person_id));
