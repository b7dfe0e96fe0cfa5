-- Firms as staff know them: one history across the region's Ohjaamos, who looks after whom, what was promised; and hidden
-- openings that are shown to the Ohjaamos they are shared with.

-- a firm that stands in staff's record alone: not public, nobody of it signs in; when it asks for access, it goes on from here
ALTER TABLE employer DROP CONSTRAINT employer_status;
ALTER TABLE employer ADD CONSTRAINT employer_status CHECK (status IN ('known', 'waiting', 'approved', 'refused'));

CREATE TABLE firm (
  id uuid CONSTRAINT firm_pk PRIMARY KEY CONSTRAINT firm_employer_fk REFERENCES employer ON DELETE CASCADE,
  region_id uuid NOT NULL CONSTRAINT firm_region_fk REFERENCES region,
  municipality_code char(3) CONSTRAINT firm_municipality_fk REFERENCES municipality,
  keeper_id uuid CONSTRAINT firm_keeper_fk REFERENCES staff_member,
  keeper_ohjaamo_id uuid CONSTRAINT firm_keeper_ohjaamo_fk REFERENCES ohjaamo,
  kept_since timestamptz,
  not_before date,
  not_before_because text,
  CONSTRAINT firm_keeper_whole CHECK (num_nonnulls(keeper_id, keeper_ohjaamo_id, kept_since) IN (0, 3)),
  CONSTRAINT firm_not_before_whole CHECK ((not_before IS NULL) = (not_before_because IS NULL))
);
COMMENT ON TABLE firm IS 'what staff agreed about an employer; its id is the employer''s, and the row is made when there is something to say';
COMMENT ON COLUMN firm.keeper_id IS 'who looks after the contact: others ask them first';
COMMENT ON COLUMN firm.not_before IS 'nobody calls before this day';
CREATE INDEX firm_keeper ON firm (keeper_id);

CREATE TABLE firm_contact (
  id uuid CONSTRAINT firm_contact_pk PRIMARY KEY,
  region_id uuid NOT NULL CONSTRAINT firm_contact_region_fk REFERENCES region,
  employer_id uuid NOT NULL CONSTRAINT firm_contact_employer_fk REFERENCES employer ON DELETE CASCADE,
  name text NOT NULL CONSTRAINT firm_contact_name CHECK (char_length(name) BETWEEN 1 AND 120),
  role text,
  phone text,
  email citext,
  note text,
  updated_at timestamptz NOT NULL
);
CREATE INDEX firm_contact_employer ON firm_contact (employer_id);

CREATE TABLE firm_event (
  id uuid CONSTRAINT firm_event_pk PRIMARY KEY,
  region_id uuid NOT NULL CONSTRAINT firm_event_region_fk REFERENCES region,
  employer_id uuid NOT NULL CONSTRAINT firm_event_employer_fk REFERENCES employer ON DELETE CASCADE,
  ohjaamo_id uuid NOT NULL CONSTRAINT firm_event_ohjaamo_fk REFERENCES ohjaamo,
  staff_id uuid NOT NULL CONSTRAINT firm_event_staff_fk REFERENCES staff_member,
  contact_id uuid CONSTRAINT firm_event_contact_fk REFERENCES firm_contact ON DELETE SET NULL,
  opening_id uuid CONSTRAINT firm_event_opening_fk REFERENCES opening ON DELETE SET NULL,
  kind text NOT NULL CONSTRAINT firm_event_kind CHECK (kind IN ('visit', 'call', 'mail', 'meeting')),
  happened_on date NOT NULL,
  words text NOT NULL CONSTRAINT firm_event_words CHECK (char_length(words) BETWEEN 1 AND 2000),
  outcome text NOT NULL CONSTRAINT firm_event_outcome CHECK (outcome IN ('good', 'open', 'no')),
  too_early boolean NOT NULL DEFAULT false,
  written_at timestamptz NOT NULL
);
COMMENT ON TABLE firm_event IS 'somebody of us and the firm were in touch';
COMMENT ON COLUMN firm_event.too_early IS 'the firm had asked not to be called before a later day';
CREATE INDEX firm_event_employer ON firm_event (employer_id, happened_on);
CREATE INDEX firm_event_contact ON firm_event (contact_id);

CREATE TABLE firm_promise (
  id uuid CONSTRAINT firm_promise_pk PRIMARY KEY,
  region_id uuid NOT NULL CONSTRAINT firm_promise_region_fk REFERENCES region,
  employer_id uuid NOT NULL CONSTRAINT firm_promise_employer_fk REFERENCES employer ON DELETE CASCADE,
  ohjaamo_id uuid NOT NULL CONSTRAINT firm_promise_ohjaamo_fk REFERENCES ohjaamo,
  staff_id uuid NOT NULL CONSTRAINT firm_promise_staff_fk REFERENCES staff_member,
  event_id uuid CONSTRAINT firm_promise_event_fk REFERENCES firm_event ON DELETE SET NULL,
  promised_by text NOT NULL CONSTRAINT firm_promise_by CHECK (promised_by IN ('us', 'them')),
  what text NOT NULL CONSTRAINT firm_promise_what CHECK (char_length(what) BETWEEN 1 AND 300),
  due_on date NOT NULL,
  status text NOT NULL DEFAULT 'open' CONSTRAINT firm_promise_status CHECK (status IN ('open', 'done', 'dropped')),
  settled_at timestamptz,
  written_at timestamptz NOT NULL,
  CONSTRAINT firm_promise_settled CHECK ((status = 'open') = (settled_at IS NULL))
);
COMMENT ON COLUMN firm_promise.staff_id IS 'who of us sees to it that it comes true, also when the firm promised';
CREATE INDEX firm_promise_employer ON firm_promise (employer_id);
CREATE INDEX firm_promise_due ON firm_promise (due_on, staff_id) WHERE status = 'open';

-- An opening's Ohjaamo stands here, too, and follows when it changes: so the wall around shares need not ask the openings,
-- whose own wall asks the shares.
ALTER TABLE opening ADD CONSTRAINT opening_with_ohjaamo UNIQUE (id, ohjaamo_id);
CREATE TABLE opening_share (
  opening_id uuid NOT NULL,
  ohjaamo_id uuid NOT NULL CONSTRAINT opening_share_with_fk REFERENCES ohjaamo,
  from_ohjaamo_id uuid NOT NULL,
  shared_at timestamptz NOT NULL,
  shared_by uuid NOT NULL CONSTRAINT opening_share_by_fk REFERENCES staff_member,
  CONSTRAINT opening_share_pk PRIMARY KEY (opening_id, ohjaamo_id),
  CONSTRAINT opening_share_of_fk FOREIGN KEY (opening_id, from_ohjaamo_id) REFERENCES opening (id, ohjaamo_id)
    ON DELETE CASCADE ON UPDATE CASCADE
);
COMMENT ON TABLE opening_share IS 'staff of this Ohjaamo see the opening, hidden as it is; only its own Ohjaamo changes it';
CREATE INDEX opening_share_with ON opening_share (ohjaamo_id);

-- walls -------------------------------------------------------------------------------------------------------------------------

DO $$
DECLARE wall text;
BEGIN
  FOREACH wall IN ARRAY ARRAY['firm', 'firm_contact', 'firm_event', 'firm_promise', 'opening_share'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', wall);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', wall);
    EXECUTE format('CREATE POLICY beyond ON %I TO vartti_beyond USING (true)', wall);
  END LOOP;
  -- One history for the region: any Ohjaamo of it reads and writes.
  FOREACH wall IN ARRAY ARRAY['firm', 'firm_contact', 'firm_event', 'firm_promise'] LOOP
    EXECUTE format('CREATE POLICY staff_of_region ON %I USING ((SELECT actor_kind()) = ''staff'' AND region_id IN
      (SELECT o.region_id FROM ohjaamo o WHERE o.id = ANY ((SELECT actor_ohjaamos())::uuid[])))', wall);
  END LOOP;
END $$;
CREATE POLICY staff ON opening_share USING (
  (SELECT actor_kind()) = 'staff' AND from_ohjaamo_id = ANY ((SELECT actor_ohjaamos())::uuid[])
  AND EXISTS (SELECT FROM ohjaamo a JOIN ohjaamo b ON b.region_id = a.region_id
              WHERE a.id = from_ohjaamo_id AND b.id = opening_share.ohjaamo_id AND a.id <> b.id));
CREATE POLICY shared ON opening_share FOR SELECT USING (
  (SELECT actor_kind()) = 'staff' AND ohjaamo_id = ANY ((SELECT actor_ohjaamos())::uuid[]));
CREATE POLICY shared ON opening FOR SELECT USING (
  (SELECT actor_kind()) = 'staff' AND EXISTS (
    SELECT FROM opening_share s WHERE s.opening_id = opening.id AND s.ohjaamo_id = ANY ((SELECT actor_ohjaamos())::uuid[])));
-- Why a promise was given up is read with it.
CREATE POLICY of_firms ON transition FOR SELECT USING (
  (SELECT actor_kind()) = 'staff' AND subject = 'firm_promise' AND EXISTS (SELECT FROM firm_promise p WHERE p.id = subject_id));
-- A firm in the record alone is added by staff where they work; the policy "staff" on employer lets them.

-- The firm's history names colleagues of the whole region; their rows stay behind the wall, their names do not.
CREATE FUNCTION staff_name(staff uuid) RETURNS text LANGUAGE sql STABLE SET role = 'vartti_beyond'
  AS $$ SELECT s.name FROM staff_member s WHERE s.id = staff AND actor_kind() IN ('staff', 'system') $$;
-- Whether somebody can be asked at all: they still work in this region; and whether they may be handed something at this Ohjaamo,
-- as who works there or coordinates its region.
CREATE FUNCTION works_in_region(staff uuid, region uuid) RETURNS boolean LANGUAGE sql STABLE SET role = 'vartti_beyond'
  AS $$ SELECT EXISTS (SELECT FROM staff_member s JOIN staff_membership m ON m.staff_member_id = s.id
        WHERE s.id = staff AND m.region_id = region AND s.ended_at IS NULL) $$;
CREATE FUNCTION works_at(staff uuid, place uuid) RETURNS boolean LANGUAGE sql STABLE SET role = 'vartti_beyond'
  AS $$ SELECT EXISTS (SELECT FROM staff_member s JOIN staff_membership m ON m.staff_member_id = s.id JOIN ohjaamo o ON o.id = place
        WHERE s.id = staff AND s.ended_at IS NULL AND (m.ohjaamo_id = o.id OR m.ohjaamo_id IS NULL AND m.region_id = o.region_id)) $$;

-- whose changes are audited
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON firm FOR EACH ROW
  EXECUTE FUNCTION audit_change('', 'keeper_id,keeper_ohjaamo_id,not_before');
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON firm_contact FOR EACH ROW EXECUTE FUNCTION audit_change('', 'employer_id');
CREATE TRIGGER audit AFTER INSERT OR DELETE ON opening_share FOR EACH ROW
  EXECUTE FUNCTION audit_change('', 'opening_id,ohjaamo_id');
