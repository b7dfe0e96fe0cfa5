-- Staff ask several people to the same evening; each answers for themselves.

CREATE TABLE evening_proposal (
  id uuid CONSTRAINT evening_proposal_pk PRIMARY KEY DEFAULT gen_random_uuid(),
  region_id uuid NOT NULL CONSTRAINT evening_proposal_region_fk REFERENCES region,
  ohjaamo_id uuid NOT NULL CONSTRAINT evening_proposal_ohjaamo_fk REFERENCES ohjaamo,
  event_id uuid NOT NULL CONSTRAINT evening_proposal_event_fk REFERENCES event ON DELETE CASCADE,
  event_table_id uuid CONSTRAINT evening_proposal_table_fk REFERENCES event_table ON DELETE SET NULL,
  person_id uuid NOT NULL CONSTRAINT evening_proposal_person_fk REFERENCES young_person ON DELETE CASCADE,
  words text CONSTRAINT evening_proposal_words CHECK (char_length(words) BETWEEN 1 AND 600),
  state text NOT NULL CONSTRAINT evening_proposal_state CHECK (state IN ('asked', 'later', 'full', 'no', 'yes', 'run_out')),
  since timestamptz NOT NULL,
  proposed_by uuid NOT NULL CONSTRAINT evening_proposal_proposed_by_fk REFERENCES staff_member,
  created_at timestamptz NOT NULL,
  laters smallint NOT NULL DEFAULT 0 CONSTRAINT evening_proposal_laters CHECK (laters BETWEEN 0 AND 2),
  ask_again_at timestamptz,
  CONSTRAINT evening_proposal_once UNIQUE (event_id, person_id),
  CONSTRAINT evening_proposal_asks_again CHECK ((ask_again_at IS NOT NULL) = (state = 'later'))
);
COMMENT ON TABLE evening_proposal IS 'staff ask a person to an event; every way it moves stands in proposals/evening-proposal.states.ts';
COMMENT ON COLUMN evening_proposal.event_table_id IS 'whom they would meet; null: whoever is there';
CREATE INDEX evening_proposal_person ON evening_proposal (person_id);

-- A firm never learns of it: there is no policy for it.
ALTER TABLE evening_proposal ENABLE ROW LEVEL SECURITY;
ALTER TABLE evening_proposal FORCE ROW LEVEL SECURITY;
CREATE POLICY beyond ON evening_proposal TO vartti_beyond USING (true);
CREATE POLICY staff ON evening_proposal USING (ohjaamo_id = ANY ((SELECT actor_people_ohjaamos())::uuid[]));
CREATE POLICY own ON evening_proposal FOR SELECT USING ((SELECT actor_kind()) = 'young_person' AND person_id = (SELECT actor_id()));
CREATE POLICY concerned_by_evening_proposal ON transition FOR SELECT USING (
  (SELECT actor_kind()) IN ('staff', 'young_person') AND subject = 'evening_proposal'
  AND EXISTS (SELECT FROM evening_proposal x WHERE x.id = subject_id));
