-- From an opening to a start: what openings, people and what comes of them have in common. Each room adds its own tables after it.

-- where things are, as far as distance needs it: the middle of the municipality's main place ------------------------------------

ALTER TABLE municipality ADD COLUMN latitude real, ADD COLUMN longitude real,
  ADD CONSTRAINT municipality_place CHECK ((latitude IS NULL) = (longitude IS NULL));
COMMENT ON COLUMN municipality.latitude IS 'WGS 84 degrees, the middle of the main place; distances between municipalities are counted from it';
UPDATE municipality m SET latitude = p.latitude, longitude = p.longitude FROM (VALUES
  ('106', 60.6333, 24.8667), ('186', 60.4739, 25.0881), ('245', 60.4034, 25.1050), ('505', 60.6361, 25.3181), ('543', 60.4644, 24.8075),
  ('611', 60.4756, 25.3742), ('753', 60.3764, 25.2697), ('858', 60.4036, 25.0264), ('398', 60.9827, 25.6612), ('061', 60.8145, 23.6216),
  ('698', 66.5039, 25.7294)) AS p (code, latitude, longitude) WHERE m.code = p.code;

-- occupations: ISCO-08, four digits; the first digits say how near two are --------------------------------------------------------

CREATE TABLE occupation (
  code char(4) CONSTRAINT occupation_pk PRIMARY KEY CONSTRAINT occupation_code_shape CHECK (code ~ '^[0-9]{4}$'),
  name jsonb NOT NULL
);
COMMENT ON TABLE occupation IS 'unit groups of ISCO-08 (Statistics Finland: Ammattiluokitus 2010), as far as openings for young people need them';

ALTER TABLE opening
  ADD COLUMN occupation_code char(4) CONSTRAINT opening_occupation_fk REFERENCES occupation,
  ADD COLUMN no_experience boolean NOT NULL DEFAULT false,
  ADD COLUMN licences text[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN opening.licences IS 'without these one cannot do it: codes of licences in people/card.schema.ts';
UPDATE opening_kind SET fields = fields || '{"occupationCode": "optional", "noExperience": "optional"}';
UPDATE opening_kind SET fields = fields || '{"licences": "optional"}' WHERE code NOT IN ('work_trial', 'education_trial', 'workshop');

-- who starts where ----------------------------------------------------------------------------------------------------------------

CREATE TABLE placement (
  id uuid CONSTRAINT placement_pk PRIMARY KEY,
  region_id uuid NOT NULL CONSTRAINT placement_region_fk REFERENCES region,
  ohjaamo_id uuid NOT NULL CONSTRAINT placement_ohjaamo_fk REFERENCES ohjaamo,
  person_id uuid NOT NULL CONSTRAINT placement_person_fk REFERENCES young_person ON DELETE CASCADE,
  employer_id uuid CONSTRAINT placement_employer_fk REFERENCES employer,
  opening_id uuid CONSTRAINT placement_opening_fk REFERENCES opening,
  kind text NOT NULL CONSTRAINT placement_kind_fk REFERENCES opening_kind,
  title text NOT NULL CONSTRAINT placement_title CHECK (char_length(title) BETWEEN 1 AND 120),
  origin text NOT NULL CONSTRAINT placement_origin CHECK (origin IN ('meeting', 'interest', 'proposal', 'other')),
  status text NOT NULL DEFAULT 'proposed' CONSTRAINT placement_status
    CHECK (status IN ('proposed', 'checked', 'agreed', 'running', 'interrupted', 'ended', 'closed', 'dropped')),
  starts_on date,
  ends_on date,
  agreement_signed_at timestamptz,
  feedback_at timestamptz,
  started_at timestamptz,
  ended_at timestamptz,
  supporter_id uuid CONSTRAINT placement_supporter_fk REFERENCES staff_member,
  created_at timestamptz NOT NULL,
  created_by uuid NOT NULL CONSTRAINT placement_created_by_fk REFERENCES staff_member,
  updated_at timestamptz NOT NULL,
  CONSTRAINT placement_dates CHECK (ends_on >= starts_on)
);
COMMENT ON TABLE placement IS 'a young person starts somewhere; which steps its kind has stands in placements/placement.steps.ts';
COMMENT ON COLUMN placement.agreement_signed_at IS 'when the last of the parties signed; null: not yet, or none is needed';
COMMENT ON COLUMN placement.feedback_at IS 'when the organiser gave their written feedback';
COMMENT ON COLUMN placement.supporter_id IS 'Ohjaamotuki: whom both sides turn to';
CREATE INDEX placement_ohjaamo ON placement (ohjaamo_id, updated_at DESC);
CREATE INDEX placement_person ON placement (person_id);
CREATE INDEX placement_employer ON placement (employer_id);

-- where else a young person is helped -----------------------------------------------------------------------------------------------

CREATE TABLE service (
  id uuid CONSTRAINT service_pk PRIMARY KEY,
  region_id uuid NOT NULL CONSTRAINT service_region_fk REFERENCES region,
  ohjaamo_id uuid NOT NULL CONSTRAINT service_ohjaamo_fk REFERENCES ohjaamo,
  kind text NOT NULL CONSTRAINT service_kind
    CHECK (kind IN ('housing', 'debt', 'health', 'mental_health', 'kela', 'studies', 'outreach', 'workshop', 'immigration', 'other')),
  name jsonb NOT NULL,
  what jsonb NOT NULL,
  how_to_refer jsonb NOT NULL,
  consent text NOT NULL CONSTRAINT service_consent CHECK (consent IN ('needed', 'written', 'none')),
  age_from smallint CONSTRAINT service_age_from CHECK (age_from BETWEEN 0 AND 99),
  age_to smallint CONSTRAINT service_age_to CHECK (age_to BETWEEN 0 AND 99),
  municipality_codes text[] NOT NULL DEFAULT '{}',
  languages text[] NOT NULL DEFAULT '{fi}',
  email citext,
  phone text,
  website text,
  keeper_id uuid NOT NULL CONSTRAINT service_keeper_fk REFERENCES staff_member,
  checked_on date NOT NULL,
  ended_at timestamptz,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT service_ages CHECK (age_to >= age_from)
);
COMMENT ON COLUMN service.ohjaamo_id IS 'whose staff keep it up to date; all of the region read it';
COMMENT ON COLUMN service.municipality_codes IS 'for people of these; empty: of all';
CREATE INDEX service_region ON service (region_id, kind) WHERE ended_at IS NULL;

-- consents: to be looked for, to be placed, to be referred ----------------------------------------------------------------------------

ALTER TABLE consent
  ADD COLUMN placement_id uuid CONSTRAINT consent_placement_fk REFERENCES placement ON DELETE CASCADE,
  ADD COLUMN service_id uuid CONSTRAINT consent_service_fk REFERENCES service ON DELETE CASCADE;
ALTER TABLE consent DROP CONSTRAINT consent_kind, DROP CONSTRAINT consent_to_whom;
ALTER TABLE consent
  ADD CONSTRAINT consent_kind CHECK (kind IN ('employer_card', 'ohjaamo_card', 'notes_to_ohjaamo', 'ohjaamo_matching', 'employer_placement', 'service_referral')),
  ADD CONSTRAINT consent_to_whom CHECK (CASE kind
    WHEN 'employer_card' THEN employer_id IS NOT NULL AND num_nonnulls(event_id, opening_id) = 1
      AND card_version_id IS NOT NULL AND num_nonnulls(ohjaamo_id, notes_of_ohjaamo_id, placement_id, service_id) = 0
    WHEN 'notes_to_ohjaamo' THEN ohjaamo_id <> notes_of_ohjaamo_id AND num_nonnulls(ohjaamo_id, notes_of_ohjaamo_id) = 2
      AND num_nonnulls(employer_id, event_id, opening_id, card_version_id, placement_id, service_id) = 0
    WHEN 'employer_placement' THEN num_nonnulls(employer_id, placement_id) = 2
      AND num_nonnulls(ohjaamo_id, notes_of_ohjaamo_id, event_id, opening_id, card_version_id, service_id) = 0
    WHEN 'service_referral' THEN service_id IS NOT NULL
      AND num_nonnulls(ohjaamo_id, notes_of_ohjaamo_id, employer_id, event_id, opening_id, card_version_id, placement_id) = 0
    ELSE ohjaamo_id IS NOT NULL AND card_version_id IS NOT NULL
      AND num_nonnulls(employer_id, event_id, opening_id, notes_of_ohjaamo_id, placement_id, service_id) = 0 END);
DROP INDEX consent_once;
CREATE UNIQUE INDEX consent_once ON consent
  (person_id, kind, employer_id, event_id, opening_id, ohjaamo_id, notes_of_ohjaamo_id, placement_id, service_id)
  NULLS NOT DISTINCT WHERE ended_at IS NULL;
DROP TRIGGER audit ON consent;
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON consent FOR EACH ROW
  EXECUTE FUNCTION audit_change('person_id',
    'kind,card_version_id,employer_id,event_id,opening_id,ohjaamo_id,notes_of_ohjaamo_id,placement_id,service_id,until,ended_at,ended_because');

-- walls -------------------------------------------------------------------------------------------------------------------------------

DO $$
DECLARE wall text;
BEGIN
  FOREACH wall IN ARRAY ARRAY['occupation', 'placement', 'service'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', wall);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', wall);
    EXECUTE format('CREATE POLICY beyond ON %I TO vartti_beyond USING (true)', wall);
  END LOOP;
END $$;
CREATE POLICY everybody ON occupation FOR SELECT USING (true);
CREATE POLICY staff ON placement USING (ohjaamo_id = ANY ((SELECT actor_people_ohjaamos())::uuid[]));
CREATE POLICY own ON placement USING ((SELECT actor_kind()) = 'young_person' AND person_id = (SELECT actor_id()));
-- A firm sees who starts with it once the person said yes to that, or all parties signed.
CREATE POLICY employer ON placement FOR SELECT USING (
  (SELECT actor_kind()) = 'recruiter' AND employer_id = (SELECT actor_employer())
  AND (agreement_signed_at IS NOT NULL OR EXISTS (
    SELECT FROM consent c WHERE c.placement_id = placement.id AND c.kind = 'employer_placement' AND c.ended_at IS NULL)));
CREATE POLICY staff ON service USING (
  (SELECT actor_kind()) = 'staff' AND ohjaamo_id = ANY ((SELECT actor_ohjaamos())::uuid[]));
CREATE POLICY staff_of_region ON service FOR SELECT USING (
  (SELECT actor_kind()) = 'staff' AND region_id IN (SELECT o.region_id FROM ohjaamo o WHERE o.id = ANY ((SELECT actor_ohjaamos())::uuid[])));
CREATE POLICY consented ON service FOR SELECT USING (
  (SELECT actor_kind()) = 'young_person' AND EXISTS (SELECT FROM consent c WHERE c.service_id = service.id));
-- Known at an Ohjaamo by what came of it.
CREATE POLICY placed ON young_person USING (
  (SELECT actor_kind()) = 'staff' AND EXISTS (SELECT FROM placement p WHERE p.person_id = young_person.id
    AND p.ohjaamo_id = ANY ((SELECT actor_people_ohjaamos())::uuid[])));
