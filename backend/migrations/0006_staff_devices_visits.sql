-- Who works where, and for how long without using it; invitations that run out; tablets and screens that staff paired; visits
-- of which nothing is kept but that they were.

-- a role that nobody uses for a year lapses -----------------------------------------------------------------------------

-- Days and no instants, because nobody needs to know when staff come to work.
ALTER TABLE staff_membership
  ADD COLUMN granted_on date NOT NULL DEFAULT ('now'::text)::date,
  ADD COLUMN last_used_on date, -- the day of the last sign-in
  ADD COLUMN lapse_told_on date; -- when the member was told that the role lapses; empty again once it is used
CREATE INDEX staff_membership_ohjaamo ON staff_membership (ohjaamo_id);
CREATE INDEX staff_membership_region ON staff_membership (region_id);

-- an invitation to a firm's team runs out -------------------------------------------------------------------------------

-- Until when it can be accepted, by signing in; null: accepted, or never needed.
ALTER TABLE recruiter ADD COLUMN invitation_ends_at timestamptz;

-- devices ---------------------------------------------------------------------------------------------------------------

CREATE TABLE device (
  id uuid CONSTRAINT device_pk PRIMARY KEY,
  kind text NOT NULL CONSTRAINT device_kind CHECK (kind IN ('kiosk', 'board')),
  ohjaamo_id uuid NOT NULL CONSTRAINT device_ohjaamo_fk REFERENCES ohjaamo,
  event_id uuid CONSTRAINT device_event_fk REFERENCES event,
  name text NOT NULL,
  made_by uuid NOT NULL CONSTRAINT device_made_by_fk REFERENCES staff_member,
  made_at timestamptz NOT NULL,
  -- The first three characters of the pairing code find the row; the other five are derived, and stored nowhere.
  code_begins char(3) CONSTRAINT device_code_begins_unique UNIQUE,
  code_ends_at timestamptz,
  code_tries smallint NOT NULL DEFAULT 0 CONSTRAINT device_code_tries CHECK (code_tries BETWEEN 0 AND 5),
  -- SHA-256 of the 256 random bits in the device's cookie.
  token_hash text CONSTRAINT device_token_unique UNIQUE,
  paired_at timestamptz,
  last_seen_on date,
  revoked_at timestamptz,
  CONSTRAINT device_place CHECK ((kind = 'board') = (event_id IS NOT NULL)),
  CONSTRAINT device_paired CHECK ((token_hash IS NULL) = (paired_at IS NULL)),
  CONSTRAINT device_code CHECK ((code_begins IS NULL) = (code_ends_at IS NULL))
);
CREATE INDEX device_ohjaamo ON device (ohjaamo_id);
CREATE INDEX device_event ON device (event_id);

ALTER TABLE device ENABLE ROW LEVEL SECURITY;
ALTER TABLE device FORCE ROW LEVEL SECURITY;
CREATE POLICY beyond ON device TO vartti_beyond USING (true);
CREATE POLICY staff ON device USING ((SELECT actor_kind()) = 'staff' AND ohjaamo_id = ANY ((SELECT actor_ohjaamos())::uuid[]));

-- visits ----------------------------------------------------------------------------------------------------------------

-- That somebody came, on that day; no hour, nothing about the person, and no transition row, which would tell the hour.
CREATE TABLE visit (
  id uuid CONSTRAINT visit_pk PRIMARY KEY,
  ohjaamo_id uuid NOT NULL CONSTRAINT visit_ohjaamo_fk REFERENCES ohjaamo,
  day date NOT NULL,
  kind text NOT NULL DEFAULT 'anonymous' CONSTRAINT visit_kind CHECK (kind IN ('anonymous'))
);
CREATE INDEX visit_day ON visit (ohjaamo_id, day);

CREATE FUNCTION actor_kiosk() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE
  RETURN (actor_scope() ->> 'kiosk')::uuid;
COMMENT ON FUNCTION actor_kiosk() IS 'the Ohjaamo where a kiosk stands';

ALTER TABLE visit ENABLE ROW LEVEL SECURITY;
ALTER TABLE visit FORCE ROW LEVEL SECURITY;
CREATE POLICY beyond ON visit TO vartti_beyond USING (true);
CREATE POLICY staff ON visit USING ((SELECT actor_kind()) = 'staff' AND ohjaamo_id = ANY ((SELECT actor_ohjaamos())::uuid[]));
CREATE POLICY kiosk ON visit USING (ohjaamo_id = (SELECT actor_kiosk()));

-- Who did something is shown to colleagues by name, also when that person's membership is not theirs to see.
CREATE FUNCTION name_of_staff(member uuid) RETURNS text LANGUAGE sql STABLE SET role = 'vartti_beyond'
  AS $$ SELECT name FROM staff_member WHERE id = $1 $$;

-- Signing in uses every role that goes with the address, whichever way it was done: with a code, a passkey, a directory.
-- A session of staff lasts half a day, so the day of the last sign-in is the day of the last deed, give or take one. With
-- the first one an invitation to a firm is accepted. No rows move when a page is only looked at.
CREATE FUNCTION note_sign_in() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  signed_in_at timestamptz := coalesce(NEW.proven_at, NEW."createdAt");
  today date := (signed_in_at AT TIME ZONE 'UTC')::date;
BEGIN
  UPDATE staff_membership m SET last_used_on = today, lapse_told_on = NULL
  FROM staff_member s JOIN auth_user u ON u.email = s.email::text
  WHERE u.id = NEW."userId" AND m.staff_member_id = s.id AND s.ended_at IS NULL
    AND (m.last_used_on IS NULL OR m.last_used_on < today OR m.lapse_told_on IS NOT NULL);
  WITH accepted AS (
    UPDATE recruiter r SET invitation_ends_at = NULL FROM auth_user u
    WHERE u.id = NEW."userId" AND r.email::text = u.email AND r.removed_at IS NULL AND r.invitation_ends_at > signed_in_at
    RETURNING r.id
  )
  INSERT INTO transition (subject, subject_id, from_state, to_state, actor_kind, actor_id, at)
  SELECT 'recruiter', id, 'invited', 'accepted', 'recruiter', id, signed_in_at FROM accepted;
  RETURN NULL;
END $$;
CREATE TRIGGER auth_session_noted AFTER INSERT OR UPDATE OF proven_at ON auth_session
  FOR EACH ROW EXECUTE FUNCTION note_sign_in();
