-- Staff propose a young person for an opening; the young person is asked first.

CREATE TABLE proposal (
  id uuid CONSTRAINT proposal_pk PRIMARY KEY,
  region_id uuid NOT NULL CONSTRAINT proposal_region_fk REFERENCES region,
  ohjaamo_id uuid NOT NULL CONSTRAINT proposal_ohjaamo_fk REFERENCES ohjaamo,
  person_id uuid NOT NULL CONSTRAINT proposal_person_fk REFERENCES young_person ON DELETE CASCADE,
  opening_id uuid NOT NULL CONSTRAINT proposal_opening_fk REFERENCES opening,
  employer_id uuid NOT NULL CONSTRAINT proposal_employer_fk REFERENCES employer,
  words text CONSTRAINT proposal_words CHECK (char_length(words) BETWEEN 1 AND 600),
  state text NOT NULL CONSTRAINT proposal_state CHECK (state IN
    ('asked', 'later', 'no', 'yes', 'with_employer', 'invited', 'not_now', 'taken', 'withdrawn', 'taken_back', 'run_out')),
  since timestamptz NOT NULL,
  proposed_by uuid NOT NULL CONSTRAINT proposal_proposed_by_fk REFERENCES staff_member,
  created_at timestamptz NOT NULL,
  asked_at timestamptz NOT NULL,
  laters smallint NOT NULL DEFAULT 0 CONSTRAINT proposal_laters CHECK (laters BETWEEN 0 AND 2),
  ask_again_at timestamptz,
  no_reasons text[] NOT NULL DEFAULT '{}',
  told_by text CONSTRAINT proposal_told_by CHECK (told_by IN ('account', 'phone')),
  employer_reminded smallint NOT NULL DEFAULT 0,
  answer_words text CONSTRAINT proposal_answer_words CHECK (char_length(answer_words) BETWEEN 1 AND 600),
  meets_at timestamptz,
  meets_where text CONSTRAINT proposal_meets_where CHECK (char_length(meets_where) BETWEEN 1 AND 200),
  CONSTRAINT proposal_asks_again CHECK ((ask_again_at IS NOT NULL) = (state = 'later')),
  CONSTRAINT proposal_meets CHECK ((meets_at IS NULL) = (meets_where IS NULL))
);
COMMENT ON TABLE proposal IS 'staff propose a young person for an opening; every way it moves stands in proposals/proposal.states.ts';
COMMENT ON COLUMN proposal.since IS 'since when it has been in this state: who is waited for has been waited for so long';
COMMENT ON COLUMN proposal.laters IS 'how often the young person said later; twice at most';
COMMENT ON COLUMN proposal.told_by IS 'how the firm hears of it: in Vartti, or from staff by phone';
-- One open proposal for a person and an opening.
CREATE UNIQUE INDEX proposal_once ON proposal (person_id, opening_id) WHERE state IN ('asked', 'later', 'yes', 'with_employer', 'invited');
CREATE INDEX proposal_ohjaamo ON proposal (ohjaamo_id, since);
CREATE INDEX proposal_opening ON proposal (opening_id, person_id);
CREATE INDEX proposal_employer ON proposal (employer_id);

ALTER TABLE proposal ENABLE ROW LEVEL SECURITY;
ALTER TABLE proposal FORCE ROW LEVEL SECURITY;
CREATE POLICY beyond ON proposal TO vartti_beyond USING (true);
CREATE POLICY staff ON proposal USING (ohjaamo_id = ANY ((SELECT actor_people_ohjaamos())::uuid[]));
CREATE POLICY own ON proposal USING ((SELECT actor_kind()) = 'young_person' AND person_id = (SELECT actor_id()));
-- A firm learns of it only after the yes, and only while the yes stands.
CREATE POLICY employer ON proposal FOR SELECT USING (
  (SELECT actor_kind()) = 'recruiter' AND employer_id = (SELECT actor_employer())
  AND state IN ('with_employer', 'invited', 'not_now', 'taken')
  AND EXISTS (SELECT FROM consent c WHERE c.person_id = proposal.person_id AND c.opening_id = proposal.opening_id
    AND c.kind = 'employer_card' AND c.ended_at IS NULL));
CREATE POLICY concerned_by_proposal ON transition FOR SELECT USING (
  (SELECT actor_kind()) IN ('staff', 'young_person') AND subject = 'proposal' AND EXISTS (SELECT FROM proposal x WHERE x.id = subject_id));
-- A hidden opening is there for whom it was proposed to, and for as long as it is.
CREATE POLICY proposed ON opening FOR SELECT USING (
  (SELECT actor_kind()) = 'young_person' AND EXISTS (SELECT FROM proposal p WHERE p.opening_id = opening.id
    AND p.person_id = (SELECT actor_id()) AND p.state IN ('asked', 'later', 'yes', 'with_employer', 'invited')));
CREATE POLICY proposed ON young_person USING (
  (SELECT actor_kind()) = 'staff' AND EXISTS (SELECT FROM proposal p WHERE p.person_id = young_person.id
    AND p.ohjaamo_id = ANY ((SELECT actor_people_ohjaamos())::uuid[])));

-- Wherever a yes to a firm is taken back: what it was proposed for ends with it, in the same moment.
CREATE FUNCTION end_proposal_with_consent() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE moved record;
BEGIN
  FOR moved IN
    UPDATE proposal p SET state = 'taken_back', since = NEW.ended_at
    FROM (SELECT id, state FROM proposal WHERE person_id = NEW.person_id AND opening_id = NEW.opening_id
            AND state IN ('yes', 'with_employer', 'invited') FOR UPDATE) was
    WHERE p.id = was.id RETURNING p.id, was.state
  LOOP
    INSERT INTO transition (subject, subject_id, from_state, to_state, reason, actor_kind, actor_id, at)
    VALUES ('proposal', moved.id, moved.state, 'taken_back', 'take_back', actor_kind(), actor_id(), NEW.ended_at);
  END LOOP;
  RETURN NULL;
END $$;
CREATE TRIGGER consent_of_proposal AFTER UPDATE OF ended_at ON consent FOR EACH ROW
  WHEN (OLD.ended_at IS NULL AND NEW.ended_because = 'taken_back' AND NEW.kind = 'employer_card' AND NEW.opening_id IS NOT NULL)
  EXECUTE FUNCTION end_proposal_with_consent();
