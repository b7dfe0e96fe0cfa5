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

ALTER TABLE reading ENABLE ROW LEVEL SECURITY;
ALTER TABLE reading FORCE ROW LEVEL SECURITY;
CREATE POLICY beyond ON reading TO vartti_beyond USING (true);
-- Everybody writes in their own name and finds again what they wrote this hour; people see who looked at them.
-- The functions below run as their owner, whom the walls bind, too.
CREATE POLICY keeper ON reading TO CURRENT_USER USING (true);
CREATE POLICY reader ON reading USING (
  actor_kind = (SELECT actor_kind()) AND actor_id IS NOT DISTINCT FROM (SELECT actor_id()));
CREATE POLICY own ON reading FOR SELECT USING (
  (SELECT actor_kind()) = 'young_person' AND person_id = (SELECT actor_id()));
REVOKE UPDATE, DELETE, TRUNCATE ON reading FROM vartti_app;
GRANT UPDATE (times, last_at) ON reading TO vartti_app;

-- audit: what was changed, by whom; never what a personal column held before or holds now ---------------------------------

CREATE TABLE audit (
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT audit_pk PRIMARY KEY,
  at timestamptz NOT NULL,
  actor_kind text NOT NULL,
  actor_id uuid,
  deed text NOT NULL CONSTRAINT audit_deed CHECK (deed IN ('insert', 'update', 'delete')),
  table_name text NOT NULL,
  row_id text NOT NULL,
  person_id uuid,
  columns text[] NOT NULL,
  new_values jsonb NOT NULL DEFAULT '{}'
);
COMMENT ON COLUMN audit.columns IS 'the names of the columns that changed';
COMMENT ON COLUMN audit.new_values IS 'of columns that say nothing about anybody by themselves (a role, a status, a date)';
CREATE INDEX audit_of_person ON audit (person_id, id DESC) WHERE person_id IS NOT NULL;
CREATE INDEX audit_of_row ON audit (table_name, row_id, id);
CREATE INDEX audit_old ON audit (at);

ALTER TABLE audit ENABLE ROW LEVEL SECURITY;
ALTER TABLE audit FORCE ROW LEVEL SECURITY;
CREATE POLICY beyond ON audit TO vartti_beyond USING (true);
CREATE POLICY own ON audit FOR SELECT USING (
  (SELECT actor_kind()) = 'young_person' AND person_id = (SELECT actor_id()));
CREATE POLICY keeper ON audit TO CURRENT_USER USING (true);
-- Only the trigger writes, as its owner; nobody changes or takes away a line.
REVOKE INSERT, UPDATE, DELETE, TRUNCATE ON audit FROM vartti_app;

-- Arguments: the column that names the young person, or ''; then the columns whose new value may be written down.
CREATE FUNCTION audit_change() RETURNS trigger LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE
  was jsonb := CASE WHEN TG_OP = 'INSERT' THEN '{}' ELSE to_jsonb(OLD) END;
  becomes jsonb := CASE WHEN TG_OP = 'DELETE' THEN '{}' ELSE to_jsonb(NEW) END;
  whole jsonb := was || becomes;
  changed text[];
BEGIN
  SELECT coalesce(array_agg(key ORDER BY key), '{}') INTO changed
  FROM jsonb_object_keys(whole) AS key WHERE was -> key IS DISTINCT FROM becomes -> key;
  IF TG_OP = 'UPDATE' AND changed = '{}' THEN RETURN NULL; END IF;
  INSERT INTO audit (at, actor_kind, actor_id, deed, table_name, row_id, person_id, columns, new_values)
  VALUES (clock_timestamp(), coalesce(nullif(actor_kind(), ''), 'nobody'), actor_id(), lower(TG_OP), TG_TABLE_NAME,
    coalesce(whole ->> 'id', ''), nullif(whole ->> nullif(TG_ARGV[0], ''), '')::uuid, changed,
    coalesce((SELECT jsonb_object_agg(name, becomes -> name) FROM unnest(string_to_array(TG_ARGV[1], ',')) AS name
              WHERE name = ANY (changed) AND becomes ? name), '{}'));
  RETURN NULL;
END $$;

-- Old lines end, and a person's lines end with the person. Nobody else takes any away: both ask who acts.
CREATE FUNCTION forget_trail(trail text, before timestamptz) RETURNS bigint LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, public AS $$
DECLARE gone bigint;
BEGIN
  IF actor_kind() <> 'system' THEN RAISE EXCEPTION 'only time ends a trail' USING ERRCODE = 'insufficient_privilege'; END IF;
  IF trail = 'reading' THEN DELETE FROM reading WHERE last_at < before;
  ELSIF trail = 'audit' THEN DELETE FROM audit WHERE at < before;
  ELSE RAISE EXCEPTION 'there is no trail %', trail; END IF;
  GET DIAGNOSTICS gone = ROW_COUNT;
  RETURN gone;
END $$;
CREATE FUNCTION forget_trail_of(person uuid) RETURNS void LANGUAGE plpgsql
SECURITY DEFINER SET search_path = pg_catalog, public AS $$
BEGIN
  IF actor_kind() <> 'system' AND NOT (actor_kind() = 'young_person' AND actor_id() = person) THEN
    RAISE EXCEPTION 'people are erased by themselves or by time' USING ERRCODE = 'insufficient_privilege';
  END IF;
  DELETE FROM reading WHERE person_id = person;
  DELETE FROM audit WHERE person_id = person OR (actor_kind = 'young_person' AND actor_id = person);
END $$;

-- the person --------------------------------------------------------------------------------------------------------------

ALTER TABLE young_person
  ADD COLUMN non_disclosure boolean NOT NULL DEFAULT false,
  ADD COLUMN last_seen_at timestamptz,
  ADD COLUMN told_of_end_at timestamptz;
COMMENT ON COLUMN young_person.non_disclosure IS 'turvakielto: no address, no place, initials only';
COMMENT ON COLUMN young_person.last_seen_at IS 'when they last signed in; bookings tell their own time';
COMMENT ON COLUMN young_person.told_of_end_at IS 'when they were told that what we have of them ends in a month';

-- Whoever opens the session, by whichever way of signing in: they are still there.
CREATE FUNCTION note_last_seen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE young_person y SET last_seen_at = greatest(y.last_seen_at, NEW."createdAt")
  FROM auth_user u WHERE u.id = NEW."userId" AND y.id IN (
    SELECT id FROM young_person WHERE email::text = u.email
    UNION ALL SELECT id FROM young_person WHERE u.email LIKE '%@phone.vartti.invalid' AND phone = '+' || split_part(u.email, '@', 1)
    UNION ALL SELECT id FROM young_person WHERE u.email LIKE '%@person.vartti.invalid' AND id::text = split_part(u.email, '@', 1));
  RETURN NULL;
END $$;
CREATE TRIGGER last_seen AFTER INSERT ON auth_session FOR EACH ROW EXECUTE FUNCTION note_last_seen();

-- what stays of people who are gone: numbers ---------------------------------------------------------------------------------

CREATE TABLE kept_count (
  ohjaamo_id uuid NOT NULL CONSTRAINT kept_count_ohjaamo_fk REFERENCES ohjaamo,
  event_id uuid NOT NULL CONSTRAINT kept_count_event_fk REFERENCES event ON DELETE CASCADE,
  what text NOT NULL CONSTRAINT kept_count_what CHECK (what IN
    ('registration_active', 'registration_cancelled', 'meeting_booked', 'meeting_done', 'meeting_no_show', 'meeting_cancelled', 'seat_booked', 'seat_cancelled')),
  count integer NOT NULL CONSTRAINT kept_count_counts CHECK (count > 0),
  CONSTRAINT kept_count_pk PRIMARY KEY (event_id, what)
);
COMMENT ON TABLE kept_count IS 'bookings of people who were erased or whose time was over; added to what is still there in figures';
ALTER TABLE kept_count ENABLE ROW LEVEL SECURITY;
ALTER TABLE kept_count FORCE ROW LEVEL SECURITY;
CREATE POLICY beyond ON kept_count TO vartti_beyond USING (true);
CREATE POLICY staff ON kept_count FOR SELECT USING (ohjaamo_id = ANY ((SELECT actor_ohjaamos())::uuid[]));

CREATE TABLE erasure (
  person_id uuid CONSTRAINT erasure_pk PRIMARY KEY,
  why text NOT NULL CONSTRAINT erasure_why CHECK (why IN ('own_wish', 'time')),
  at timestamptz NOT NULL,
  written_at timestamptz
);
COMMENT ON TABLE erasure IS 'whom we erased, as ids that lead to nobody any more; copied to a file outside the database, so that a restored backup can be cleaned';
CREATE INDEX erasure_unwritten ON erasure (at) WHERE written_at IS NULL;
ALTER TABLE erasure ENABLE ROW LEVEL SECURITY;
ALTER TABLE erasure FORCE ROW LEVEL SECURITY;
CREATE POLICY beyond ON erasure TO vartti_beyond USING (true);

-- whose changes are audited; the start fails when this is not what the rooms declare (privacy/declarations.check.ts) -----------

CREATE TRIGGER audit AFTER UPDATE ON young_person FOR EACH ROW
  WHEN ((OLD.first_name, OLD.phone, OLD.email, OLD.language, OLD.feed_key, OLD.non_disclosure, OLD.confirmed_at)
    IS DISTINCT FROM (NEW.first_name, NEW.phone, NEW.email, NEW.language, NEW.feed_key, NEW.non_disclosure, NEW.confirmed_at))
  EXECUTE FUNCTION audit_change('id', 'confirmed_at,confirmed_by');
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON consent FOR EACH ROW
  EXECUTE FUNCTION audit_change('person_id',
    'kind,card_version_id,employer_id,event_id,opening_id,ohjaamo_id,notes_of_ohjaamo_id,until,ended_at,ended_because');
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON person_note FOR EACH ROW
  EXECUTE FUNCTION audit_change('person_id', 'ohjaamo_id,written_by,removed_at,removed_by');
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON staff_member FOR EACH ROW EXECUTE FUNCTION audit_change('', 'ended_at');
-- That a role was used today is no change of it.
CREATE TRIGGER audit AFTER INSERT OR DELETE ON staff_membership FOR EACH ROW
  EXECUTE FUNCTION audit_change('', 'staff_member_id,region_id,ohjaamo_id,role,granted_on');
CREATE TRIGGER audit_change AFTER UPDATE ON staff_membership FOR EACH ROW
  WHEN ((OLD.staff_member_id, OLD.region_id, OLD.ohjaamo_id, OLD.role) IS DISTINCT FROM (NEW.staff_member_id, NEW.region_id, NEW.ohjaamo_id, NEW.role))
  EXECUTE FUNCTION audit_change('', 'staff_member_id,region_id,ohjaamo_id,role,granted_on');
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON recruiter FOR EACH ROW
  EXECUTE FUNCTION audit_change('', 'employer_id,owner,removed_at,invitation_ends_at');
CREATE TRIGGER audit AFTER UPDATE OR DELETE ON employer FOR EACH ROW
  EXECUTE FUNCTION audit_change('', 'region_id,ohjaamo_id,business_id,name,staffing_firm,website,status');
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON device FOR EACH ROW
  EXECUTE FUNCTION audit_change('', 'kind,ohjaamo_id,event_id,made_by,paired_at,revoked_at');
CREATE TRIGGER audit AFTER INSERT OR UPDATE OR DELETE ON regulation FOR EACH ROW
  EXECUTE FUNCTION audit_change('', 'code,value,valid_from,valid_to');
