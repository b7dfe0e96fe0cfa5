-- What a young person tells of themselves, whom they show it to, and what staff write down about them.

-- that the address is theirs ---------------------------------------------------------------------------------------------

ALTER TABLE young_person
  ADD COLUMN confirmed_at timestamptz,
  ADD COLUMN confirmed_by uuid CONSTRAINT young_person_confirmed_by_fk REFERENCES staff_member,
  ADD CONSTRAINT young_person_confirmed CHECK ((confirmed_at IS NULL) = (confirmed_by IS NULL));
COMMENT ON COLUMN young_person.confirmed_at IS 'staff saw at the desk that this address is theirs: only then can they read notes by it';

-- Whoever changes the address, by whatever way: what was seen at the desk was the old one.
CREATE FUNCTION forget_confirmation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.confirmed_at := NULL;
  NEW.confirmed_by := NULL;
  RETURN NEW;
END $$;
CREATE TRIGGER young_person_new_address BEFORE UPDATE OF phone, email ON young_person FOR EACH ROW
  WHEN (OLD.phone IS DISTINCT FROM NEW.phone OR OLD.email IS DISTINCT FROM NEW.email)
  EXECUTE FUNCTION forget_confirmation();

-- the card ------------------------------------------------------------------------------------------------------------------

CREATE TABLE card_version (
  id uuid CONSTRAINT card_version_pk PRIMARY KEY DEFAULT gen_random_uuid(),
  person_id uuid NOT NULL CONSTRAINT card_version_person_fk REFERENCES young_person ON DELETE CASCADE,
  version integer NOT NULL CONSTRAINT card_version_counts CHECK (version > 0),
  content jsonb NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT card_version_once UNIQUE (person_id, version)
);
COMMENT ON COLUMN card_version.content IS 'shape: cardContent in people/card.schema.ts; a version never changes';

-- consent -------------------------------------------------------------------------------------------------------------------

CREATE TABLE consent (
  id uuid CONSTRAINT consent_pk PRIMARY KEY,
  person_id uuid NOT NULL CONSTRAINT consent_person_fk REFERENCES young_person ON DELETE CASCADE,
  kind text NOT NULL CONSTRAINT consent_kind CHECK (kind IN ('employer_card', 'ohjaamo_card', 'notes_to_ohjaamo')),
  card_version_id uuid CONSTRAINT consent_card_version_fk REFERENCES card_version ON DELETE CASCADE,
  first_name text,
  employer_id uuid CONSTRAINT consent_employer_fk REFERENCES employer ON DELETE CASCADE,
  event_id uuid CONSTRAINT consent_event_fk REFERENCES event ON DELETE CASCADE,
  opening_id uuid CONSTRAINT consent_opening_fk REFERENCES opening ON DELETE CASCADE,
  ohjaamo_id uuid CONSTRAINT consent_ohjaamo_fk REFERENCES ohjaamo,
  notes_of_ohjaamo_id uuid CONSTRAINT consent_notes_of_fk REFERENCES ohjaamo,
  until timestamptz NOT NULL,
  given_at timestamptz NOT NULL,
  ended_at timestamptz,
  ended_because text CONSTRAINT consent_ended_because CHECK (ended_because IN ('taken_back', 'replaced')),
  request_hash text NOT NULL,
  CONSTRAINT consent_to_whom CHECK (CASE kind
    WHEN 'employer_card' THEN employer_id IS NOT NULL AND num_nonnulls(event_id, opening_id) = 1
      AND card_version_id IS NOT NULL AND num_nonnulls(ohjaamo_id, notes_of_ohjaamo_id) = 0
    WHEN 'ohjaamo_card' THEN ohjaamo_id IS NOT NULL AND card_version_id IS NOT NULL
      AND num_nonnulls(employer_id, event_id, opening_id, notes_of_ohjaamo_id) = 0
    ELSE ohjaamo_id <> notes_of_ohjaamo_id AND num_nonnulls(ohjaamo_id, notes_of_ohjaamo_id) = 2
      AND num_nonnulls(employer_id, event_id, opening_id, card_version_id) = 0 END),
  CONSTRAINT consent_time CHECK (until > given_at),
  CONSTRAINT consent_ended CHECK ((ended_at IS NULL) = (ended_because IS NULL))
);
COMMENT ON TABLE consent IS 'who may see what, for what, until when; a row is never given again: a new yes is a new row';
COMMENT ON COLUMN consent.first_name IS 'the name that stands on the card, as it was when the yes was given';
COMMENT ON COLUMN consent.ohjaamo_id IS 'whose staff may see';
COMMENT ON COLUMN consent.notes_of_ohjaamo_id IS 'whose notes they may read';
CREATE UNIQUE INDEX consent_once ON consent (person_id, kind, employer_id, event_id, opening_id, ohjaamo_id, notes_of_ohjaamo_id)
  NULLS NOT DISTINCT WHERE ended_at IS NULL;
CREATE INDEX consent_employer ON consent (employer_id) WHERE ended_at IS NULL;
CREATE INDEX consent_ohjaamo ON consent (ohjaamo_id, person_id) WHERE ended_at IS NULL;
CREATE INDEX consent_card_version ON consent (card_version_id);

-- notes ---------------------------------------------------------------------------------------------------------------------

CREATE TABLE person_note (
  id uuid CONSTRAINT person_note_pk PRIMARY KEY,
  ohjaamo_id uuid NOT NULL CONSTRAINT person_note_ohjaamo_fk REFERENCES ohjaamo,
  person_id uuid NOT NULL CONSTRAINT person_note_person_fk REFERENCES young_person ON DELETE CASCADE,
  kind text NOT NULL CONSTRAINT person_note_kind CHECK (kind IN ('guidance', 'agreed_step', 'contact', 'other')),
  working_because text CONSTRAINT person_note_working CHECK (char_length(working_because) BETWEEN 1 AND 300),
  written_by uuid NOT NULL CONSTRAINT person_note_writer_fk REFERENCES staff_member,
  written_at timestamptz NOT NULL,
  removed_at timestamptz,
  removed_by uuid CONSTRAINT person_note_remover_fk REFERENCES staff_member,
  removed_because text,
  CONSTRAINT person_note_removed CHECK ((removed_at IS NULL) = (removed_by IS NULL))
);
COMMENT ON COLUMN person_note.working_because IS 'why the person cannot read the text yet; null: they can';
COMMENT ON COLUMN person_note.removed_at IS 'its texts are gone then; that there was a note, and why it went, stays';
CREATE INDEX person_note_person ON person_note (person_id, written_at DESC);
CREATE INDEX person_note_ohjaamo ON person_note (ohjaamo_id, person_id);

CREATE TABLE person_note_version (
  note_id uuid NOT NULL CONSTRAINT person_note_version_note_fk REFERENCES person_note ON DELETE CASCADE,
  version integer NOT NULL CONSTRAINT person_note_version_counts CHECK (version > 0),
  text text NOT NULL,
  written_by uuid NOT NULL CONSTRAINT person_note_version_writer_fk REFERENCES staff_member,
  written_at timestamptz NOT NULL,
  CONSTRAINT person_note_version_pk PRIMARY KEY (note_id, version)
);

-- people of an Ohjaamo are looked for by name and number
CREATE INDEX registration_ohjaamo ON registration (ohjaamo_id, person_id);
CREATE INDEX waiting_list_entry_ohjaamo ON waiting_list_entry (ohjaamo_id, person_id);

-- walls ---------------------------------------------------------------------------------------------------------------------

DO $$
DECLARE wall text;
BEGIN
  FOREACH wall IN ARRAY ARRAY['card_version', 'consent', 'person_note', 'person_note_version'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', wall);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', wall);
    EXECUTE format('CREATE POLICY beyond ON %I TO vartti_beyond USING (true)', wall);
  END LOOP;
END $$;

-- A consent is its giver's; whom it is given to knows of it while it stands. Its date is judged by the clock of the verbs.
CREATE POLICY own ON consent USING ((SELECT actor_kind()) = 'young_person' AND person_id = (SELECT actor_id()));
CREATE POLICY employer ON consent FOR SELECT USING (
  (SELECT actor_kind()) = 'recruiter' AND ended_at IS NULL AND employer_id = (SELECT actor_employer()));
CREATE POLICY staff ON consent FOR SELECT USING (
  ended_at IS NULL AND ohjaamo_id = ANY ((SELECT actor_people_ohjaamos())::uuid[]));

CREATE POLICY own ON card_version USING ((SELECT actor_kind()) = 'young_person' AND person_id = (SELECT actor_id()));
CREATE POLICY shared ON card_version FOR SELECT USING (
  (SELECT actor_kind()) IN ('recruiter', 'staff')
  AND EXISTS (SELECT FROM consent c WHERE c.card_version_id = card_version.id AND c.ended_at IS NULL));

-- An Ohjaamo's notes are its own, unless the person agreed; the person's to read, unless they are a working note.
CREATE POLICY staff ON person_note USING (ohjaamo_id = ANY ((SELECT actor_people_ohjaamos())::uuid[]));
CREATE POLICY agreed ON person_note FOR SELECT USING (
  (SELECT actor_kind()) = 'staff' AND EXISTS (
    SELECT FROM consent c WHERE c.kind = 'notes_to_ohjaamo' AND c.ended_at IS NULL
      AND c.person_id = person_note.person_id AND c.notes_of_ohjaamo_id = person_note.ohjaamo_id));
CREATE POLICY own ON person_note FOR SELECT USING (
  (SELECT actor_kind()) = 'young_person' AND person_id = (SELECT actor_id()));
CREATE POLICY staff ON person_note_version USING (
  EXISTS (SELECT FROM person_note n WHERE n.id = note_id AND n.ohjaamo_id = ANY ((SELECT actor_people_ohjaamos())::uuid[])));
CREATE POLICY agreed ON person_note_version FOR SELECT USING (
  (SELECT actor_kind()) = 'staff' AND EXISTS (SELECT FROM person_note n WHERE n.id = note_id));
CREATE POLICY own ON person_note_version FOR SELECT USING (
  (SELECT actor_kind()) = 'young_person'
  AND EXISTS (SELECT FROM person_note n WHERE n.id = note_id AND n.person_id = (SELECT actor_id()) AND n.working_because IS NULL));

-- Known at an Ohjaamo without a registration there: by a note, or because they showed it their card.
CREATE POLICY noted ON young_person USING (
  (SELECT actor_kind()) = 'staff' AND (
    EXISTS (SELECT FROM person_note n WHERE n.person_id = young_person.id
      AND n.ohjaamo_id = ANY ((SELECT actor_people_ohjaamos())::uuid[]))
    OR EXISTS (SELECT FROM consent c WHERE c.person_id = young_person.id AND c.kind = 'ohjaamo_card')));

-- Who said yes goes on seeing to whom and for what, also when the firm or the opening is no longer for everybody.
CREATE POLICY consented ON employer FOR SELECT USING (
  (SELECT actor_kind()) = 'young_person' AND EXISTS (SELECT FROM consent c WHERE c.employer_id = employer.id));
CREATE POLICY consented ON opening FOR SELECT USING (
  (SELECT actor_kind()) = 'young_person' AND EXISTS (SELECT FROM consent c WHERE c.opening_id = opening.id));
