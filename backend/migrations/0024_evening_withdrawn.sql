-- Staff take back an asking that was not answered yet.

ALTER TABLE evening_proposal DROP CONSTRAINT evening_proposal_state;
ALTER TABLE evening_proposal ADD CONSTRAINT evening_proposal_state
  CHECK (state IN ('asked', 'later', 'full', 'no', 'yes', 'withdrawn', 'run_out'));

-- A registration that a yes makes bears the proposal's id. It waits for whoever moves the proposal at that moment (and they for it), and is
-- refused once nobody is asked any more: either there is a place or it is withdrawn, never both. A registration of any other id finds nothing.
CREATE FUNCTION refuse_who_is_not_asked() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE asked text;
BEGIN
  SELECT p.state INTO asked FROM evening_proposal p WHERE p.id = NEW.id FOR SHARE;
  IF asked IN ('no', 'withdrawn', 'run_out') THEN
    RAISE EXCEPTION 'the evening proposal is %', asked USING ERRCODE = 'check_violation', CONSTRAINT = 'registration_is_asked';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER registration_asked BEFORE INSERT ON registration FOR EACH ROW EXECUTE FUNCTION refuse_who_is_not_asked();
