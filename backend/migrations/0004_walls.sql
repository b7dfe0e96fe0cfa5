-- Walls in the database. The application's connections run as the role vartti_app, which row-level security binds: a row
-- is there for an actor only when a policy says so, whatever the query forgot to ask. Who acts comes from the settings
-- that the one door writes (platform/database): vartti.actor_kind, vartti.actor_id, vartti.scope. A verb whose right was
-- proven in another way steps past the walls as the role vartti_beyond: for it every table has one policy that is always
-- true, so the planner leaves the others away, and a booking costs what it cost without walls.
-- Every table that comes later has its policies in the migration that makes it; test/walls.spec.ts fails without.

DO $$ BEGIN
  CREATE ROLE vartti_app NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- roles belong to the server, not to this database
END $$;
DO $$ BEGIN
  CREATE ROLE vartti_beyond NOLOGIN;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL;
END $$;
GRANT vartti_app TO vartti_beyond;
-- The session's own user must be able to become either.
GRANT vartti_app, vartti_beyond TO CURRENT_USER;
GRANT USAGE ON SCHEMA public TO vartti_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO vartti_app;
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO vartti_app;
REVOKE INSERT, UPDATE, DELETE ON migration FROM vartti_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO vartti_app;
ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE ON SEQUENCES TO vartti_app;

-- who acts --------------------------------------------------------------------------------------------------------------
-- Policies call these as (SELECT actor_…()), so that each is asked once a statement and not once a row.

CREATE FUNCTION actor_beyond() RETURNS boolean LANGUAGE sql STABLE PARALLEL SAFE
  RETURN current_user = 'vartti_beyond';
CREATE FUNCTION actor_kind() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(current_setting('vartti.actor_kind', true), '');
CREATE FUNCTION actor_id() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN nullif(current_setting('vartti.actor_id', true), '')::uuid;
CREATE FUNCTION actor_scope() RETURNS jsonb LANGUAGE sql STABLE PARALLEL SAFE
  RETURN coalesce(nullif(current_setting('vartti.scope', true), ''), '{}')::jsonb;
CREATE FUNCTION actor_ohjaamos() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
  RETURN ARRAY(SELECT jsonb_array_elements_text(actor_scope() -> 'ohjaamos')::uuid);
CREATE FUNCTION actor_people_ohjaamos() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
  RETURN ARRAY(SELECT jsonb_array_elements_text(actor_scope() -> 'peopleOhjaamos')::uuid);
CREATE FUNCTION actor_regions() RETURNS uuid[] LANGUAGE sql STABLE PARALLEL SAFE
  RETURN ARRAY(SELECT jsonb_array_elements_text(actor_scope() -> 'regions')::uuid);
CREATE FUNCTION actor_employer() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN (actor_scope() ->> 'employer')::uuid;
CREATE FUNCTION actor_event() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN (actor_scope() ->> 'event')::uuid;

COMMENT ON FUNCTION actor_beyond() IS 'the actor''s right was proven in another way, and the walls are open for this statement or transaction';
COMMENT ON FUNCTION actor_ohjaamos() IS 'where staff work: events, openings, employers; all of the region for a region coordinator';
COMMENT ON FUNCTION actor_people_ohjaamos() IS 'where staff meet people: workers and coordinators of that very Ohjaamo';
COMMENT ON FUNCTION actor_regions() IS 'regions that staff coordinate';

-- Numbers are for many, the rows behind them for few: these count past the walls and tell nothing else.
CREATE FUNCTION registrations_at(event_id uuid) RETURNS bigint LANGUAGE sql STABLE SET role = 'vartti_beyond'
  AS $$ SELECT count(*) FROM registration r WHERE r.event_id = $1 AND r.status = 'active' $$;
CREATE FUNCTION waiting_at(event_id uuid) RETURNS bigint LANGUAGE sql STABLE SET role = 'vartti_beyond'
  AS $$ SELECT count(*) FROM waiting_list_entry w WHERE w.event_id = $1 AND w.status = 'waiting' $$;
CREATE FUNCTION waiting_for(part_id uuid) RETURNS bigint LANGUAGE sql STABLE SET role = 'vartti_beyond'
  AS $$ SELECT count(*) FROM waiting_list_entry w WHERE w.part_id = $1 AND w.status = 'waiting' $$;

-- every table has walls, and a gate in them for what stands past them ----------------------------------------------------------

DO $$
DECLARE wall text;
BEGIN
  FOR wall IN SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migration' LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', wall);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', wall);
    EXECUTE format('CREATE POLICY beyond ON %I TO vartti_beyond USING (true)', wall);
  END LOOP;
  FOREACH wall IN ARRAY ARRAY['region', 'municipality', 'ohjaamo', 'ohjaamo_municipality', 'sector', 'opening_kind', 'regulation', 'format'] LOOP
    EXECUTE format('CREATE POLICY everybody ON %I FOR SELECT USING (true)', wall);
  END LOOP;
END $$;
-- Left with that gate alone, because nobody but our own verbs has business there: employer_request, outgoing_message,
-- auth_user, auth_session, auth_account, auth_verification, sign_in_challenge.

-- network
CREATE POLICY staff ON staff_membership FOR SELECT USING (
  ((SELECT actor_kind()) = 'staff' AND staff_member_id = (SELECT actor_id()))
  OR ohjaamo_id = ANY ((SELECT actor_ohjaamos())::uuid[]) OR region_id = ANY ((SELECT actor_regions())::uuid[]));
CREATE POLICY staff ON staff_member FOR SELECT USING (
  (SELECT actor_kind()) = 'staff' AND (id = (SELECT actor_id())
    OR EXISTS (SELECT FROM staff_membership m WHERE m.staff_member_id = staff_member.id)));

-- events: what was published is for everybody, drafts for those who work there
CREATE POLICY everybody ON event FOR SELECT USING (status <> 'draft');
CREATE POLICY staff ON event USING (ohjaamo_id = ANY ((SELECT actor_ohjaamos())::uuid[]));
CREATE POLICY staff ON event_series USING (ohjaamo_id = ANY ((SELECT actor_ohjaamos())::uuid[]));
CREATE POLICY everybody ON part FOR SELECT USING (EXISTS (SELECT FROM event e WHERE e.id = event_id));
CREATE POLICY staff ON part USING (ohjaamo_id = ANY ((SELECT actor_ohjaamos())::uuid[]));
CREATE POLICY everybody ON event_table FOR SELECT USING (status <> 'asked' AND EXISTS (SELECT FROM event e WHERE e.id = event_id));
CREATE POLICY own ON event_table FOR SELECT USING (employer_id = (SELECT actor_employer()));
CREATE POLICY staff ON event_table USING (ohjaamo_id = ANY ((SELECT actor_ohjaamos())::uuid[]));
CREATE POLICY everybody ON slot FOR SELECT USING (EXISTS (SELECT FROM event e WHERE e.id = event_id));
CREATE POLICY staff ON slot USING (ohjaamo_id = ANY ((SELECT actor_ohjaamos())::uuid[]));
CREATE POLICY everybody ON event_table_opening FOR SELECT USING (EXISTS (SELECT FROM event_table t WHERE t.id = event_table_id));
CREATE POLICY own ON event_table_recruiter FOR SELECT USING (
  EXISTS (SELECT FROM event_table t WHERE t.id = event_table_id AND t.employer_id = (SELECT actor_employer())));
CREATE POLICY staff ON event_table_recruiter FOR SELECT USING (
  EXISTS (SELECT FROM event_table t WHERE t.id = event_table_id AND t.ohjaamo_id = ANY ((SELECT actor_ohjaamos())::uuid[])));

-- employers: an approved firm is public, its people are its own and of those who meet them
CREATE POLICY everybody ON employer FOR SELECT USING (status = 'approved');
CREATE POLICY own ON employer USING (id = (SELECT actor_employer()));
CREATE POLICY staff ON employer USING (ohjaamo_id = ANY ((SELECT actor_ohjaamos())::uuid[]));
-- Firms belong to a region: any Ohjaamo of it may meet them.
CREATE POLICY staff_of_region ON employer FOR SELECT USING (
  region_id IN (SELECT o.region_id FROM ohjaamo o WHERE o.id = ANY ((SELECT actor_ohjaamos())::uuid[])));
CREATE POLICY own ON recruiter USING (employer_id = (SELECT actor_employer()));
CREATE POLICY staff ON recruiter FOR SELECT USING (
  (SELECT actor_kind()) = 'staff' AND (
    EXISTS (SELECT FROM employer h JOIN ohjaamo o ON o.region_id = h.region_id
            WHERE h.id = employer_id AND o.id = ANY ((SELECT actor_ohjaamos())::uuid[]))
    OR EXISTS (SELECT FROM event_table_recruiter b WHERE b.recruiter_id = recruiter.id)));

-- openings: a hidden job is for those who found it
CREATE POLICY everybody ON opening FOR SELECT USING (status = 'published' AND NOT hidden);
CREATE POLICY own ON opening USING (employer_id = (SELECT actor_employer()));
CREATE POLICY staff ON opening USING (ohjaamo_id = ANY ((SELECT actor_ohjaamos())::uuid[]));

-- people: themselves, those who meet them at that very Ohjaamo, and at a table the employer who sits there
CREATE POLICY own ON registration USING ((SELECT actor_kind()) = 'young_person' AND person_id = (SELECT actor_id()));
CREATE POLICY staff ON registration USING (ohjaamo_id = ANY ((SELECT actor_people_ohjaamos())::uuid[]));
CREATE POLICY own ON meeting USING ((SELECT actor_kind()) = 'young_person' AND person_id = (SELECT actor_id()));
CREATE POLICY staff ON meeting USING (ohjaamo_id = ANY ((SELECT actor_people_ohjaamos())::uuid[]));
CREATE POLICY table_of_employer ON meeting FOR SELECT USING (
  (SELECT actor_kind()) = 'recruiter'
  AND EXISTS (SELECT FROM event_table t WHERE t.id = event_table_id AND t.employer_id = (SELECT actor_employer())));
CREATE POLICY table_of_employer ON registration FOR SELECT USING (
  (SELECT actor_kind()) = 'recruiter'
  AND EXISTS (SELECT FROM meeting m WHERE m.registration_id = registration.id AND m.status <> 'cancelled'));
CREATE POLICY own ON seat USING (
  (SELECT actor_kind()) = 'young_person' AND EXISTS (SELECT FROM registration r WHERE r.id = registration_id));
CREATE POLICY staff ON seat USING (ohjaamo_id = ANY ((SELECT actor_people_ohjaamos())::uuid[]));
CREATE POLICY own ON waiting_list_entry USING ((SELECT actor_kind()) = 'young_person' AND person_id = (SELECT actor_id()));
CREATE POLICY staff ON waiting_list_entry USING (ohjaamo_id = ANY ((SELECT actor_people_ohjaamos())::uuid[]));
-- That a place is held is shown to everybody; for whom stands elsewhere.
CREATE POLICY everybody ON offer FOR SELECT USING (status = 'held');
CREATE POLICY own ON offer USING (
  (SELECT actor_kind()) = 'young_person' AND EXISTS (SELECT FROM waiting_list_entry w WHERE w.id = entry_id));
CREATE POLICY staff ON offer USING (ohjaamo_id = ANY ((SELECT actor_people_ohjaamos())::uuid[]));
CREATE POLICY own ON young_person USING ((SELECT actor_kind()) = 'young_person' AND id = (SELECT actor_id()));
CREATE POLICY staff ON young_person USING (
  (SELECT actor_kind()) = 'staff' AND (
    EXISTS (SELECT FROM registration r WHERE r.person_id = young_person.id)
    OR EXISTS (SELECT FROM waiting_list_entry w WHERE w.person_id = young_person.id)));

-- What happened is written by everybody, and read by those who may change what it happened to.
CREATE POLICY written_by_everybody ON transition FOR INSERT WITH CHECK (true);
CREATE POLICY concerned ON transition FOR SELECT USING (
  (SELECT actor_kind()) IN ('staff', 'recruiter', 'young_person') AND CASE subject
    WHEN 'event' THEN EXISTS (SELECT FROM event x WHERE x.id = subject_id AND x.ohjaamo_id = ANY ((SELECT actor_ohjaamos())::uuid[]))
    WHEN 'event_table' THEN EXISTS (SELECT FROM event_table x WHERE x.id = subject_id
      AND (x.ohjaamo_id = ANY ((SELECT actor_ohjaamos())::uuid[]) OR x.employer_id = (SELECT actor_employer())))
    WHEN 'employer' THEN EXISTS (SELECT FROM employer x WHERE x.id = subject_id
      AND (x.ohjaamo_id = ANY ((SELECT actor_ohjaamos())::uuid[]) OR x.id = (SELECT actor_employer())))
    WHEN 'opening' THEN EXISTS (SELECT FROM opening x WHERE x.id = subject_id
      AND (x.ohjaamo_id = ANY ((SELECT actor_ohjaamos())::uuid[]) OR x.employer_id = (SELECT actor_employer())))
    WHEN 'registration' THEN EXISTS (SELECT FROM registration x WHERE x.id = subject_id)
    WHEN 'meeting' THEN EXISTS (SELECT FROM meeting x WHERE x.id = subject_id)
    WHEN 'seat' THEN EXISTS (SELECT FROM seat x WHERE x.id = subject_id)
    WHEN 'waiting' THEN EXISTS (SELECT FROM waiting_list_entry x WHERE x.id = subject_id)
    ELSE false END);

-- addresses are looked up by text: the comparison of citext is not leakproof, so behind a wall its index would stand idle
CREATE INDEX young_person_email_text ON young_person ((email::text));
CREATE INDEX recruiter_email_text ON recruiter ((email::text)) WHERE removed_at IS NULL;
CREATE INDEX staff_member_email_text ON staff_member ((email::text));
