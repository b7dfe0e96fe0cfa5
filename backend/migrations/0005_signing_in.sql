-- Signing in: how strongly a session was proven, second factors, and what is under way in one browser. None of these
-- rows is for an actor to see: signing in stands past the walls.

ALTER TABLE auth_session
  ADD COLUMN strength text NOT NULL DEFAULT 'link' CONSTRAINT auth_session_strength CHECK (strength IN ('link', 'code', 'strong')),
  ADD COLUMN proven_at timestamptz,
  ADD COLUMN device text;
COMMENT ON COLUMN auth_session.strength IS 'link: from a message; code: the address was proven; strong: a passkey, or two factors';
COMMENT ON COLUMN auth_session.proven_at IS 'when the person last showed who they are; sensitive changes ask for ten minutes';
COMMENT ON COLUMN auth_session.device IS 'a coarse word for the list of sessions, for example "phone firefox"; no address, no full user agent';

-- Whatever ends a session, its open streams hear of it with the commit (platform/live).
CREATE FUNCTION tell_session_ended() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM pg_notify('live', json_build_object('topic', 'session', 'id', OLD.id)::text);
  RETURN NULL;
END $$;
CREATE TRIGGER auth_session_ended AFTER DELETE ON auth_session FOR EACH ROW EXECUTE FUNCTION tell_session_ended();

CREATE TABLE auth_factor (
  user_id uuid CONSTRAINT auth_factor_pk PRIMARY KEY CONSTRAINT auth_factor_user_fk REFERENCES auth_user ON DELETE CASCADE,
  password_hash text,
  totp_sealed text,
  totp_confirmed_at timestamptz,
  totp_last_step bigint NOT NULL DEFAULT 0
);
COMMENT ON TABLE auth_factor IS 'password (scrypt) and TOTP secret (sealed with a key outside of the database) of staff and recruiters';
COMMENT ON COLUMN auth_factor.totp_last_step IS 'the newest 30-second step whose code was used: a code is good once (RFC 6238 §5.2)';

CREATE TABLE auth_recovery_code (
  id uuid CONSTRAINT auth_recovery_code_pk PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id uuid NOT NULL CONSTRAINT auth_recovery_code_user_fk REFERENCES auth_user ON DELETE CASCADE,
  code_hash text NOT NULL,
  created_at timestamptz NOT NULL,
  used_at timestamptz,
  CONSTRAINT auth_recovery_code_once UNIQUE (user_id, code_hash)
);

CREATE TABLE auth_passkey (
  id uuid CONSTRAINT auth_passkey_pk PRIMARY KEY DEFAULT gen_random_uuid(),
  user_id uuid NOT NULL CONSTRAINT auth_passkey_user_fk REFERENCES auth_user ON DELETE CASCADE,
  credential_id text NOT NULL CONSTRAINT auth_passkey_credential_unique UNIQUE,
  public_key bytea NOT NULL,
  counter bigint NOT NULL,
  transports text[] NOT NULL DEFAULT '{}',
  name text NOT NULL,
  created_at timestamptz NOT NULL,
  last_used_at timestamptz
);
CREATE INDEX auth_passkey_user ON auth_passkey (user_id);

CREATE TABLE auth_ticket (
  id uuid CONSTRAINT auth_ticket_pk PRIMARY KEY DEFAULT gen_random_uuid(),
  kind text NOT NULL CONSTRAINT auth_ticket_kind CHECK (kind IN ('code', 'second', 'passkey', 'directory')),
  browser_hash text NOT NULL,
  sealed text NOT NULL,
  code_hash text,
  link_hash text,
  tries smallint NOT NULL DEFAULT 0,
  expires_at timestamptz NOT NULL,
  used_at timestamptz
);
COMMENT ON TABLE auth_ticket IS 'something under way in one browser, which holds the other half in a cookie: a code that was asked for, a password that was right, a passkey''s challenge, a visit to a directory; single use, minutes long';
CREATE INDEX auth_ticket_old ON auth_ticket (expires_at);

CREATE TABLE auth_trial (
  key_hash text CONSTRAINT auth_trial_pk PRIMARY KEY,
  failures integer NOT NULL,
  last_at timestamptz NOT NULL,
  locked_until timestamptz
);
COMMENT ON TABLE auth_trial IS 'failed tries for an address (known or not) or from a network address, both hashed; each lock lasts longer than the last';
CREATE INDEX auth_trial_old ON auth_trial (last_at);

CREATE TABLE auth_address_change (
  id uuid CONSTRAINT auth_address_change_pk PRIMARY KEY,
  user_id uuid NOT NULL CONSTRAINT auth_address_change_user_unique UNIQUE CONSTRAINT auth_address_change_user_fk REFERENCES auth_user ON DELETE CASCADE,
  person_id uuid,
  kind text NOT NULL CONSTRAINT auth_address_change_kind CHECK (kind IN ('email', 'phone')),
  new_sealed text NOT NULL,
  old_sealed text NOT NULL,
  language text NOT NULL,
  code_hash text NOT NULL,
  tries smallint NOT NULL DEFAULT 0,
  link_hash text NOT NULL,
  new_confirmed_at timestamptz,
  old_confirmed_at timestamptz,
  expires_at timestamptz NOT NULL
);
COMMENT ON TABLE auth_address_change IS 'a new address that waits for both ends: a code to the new one, a button in a message to the old one; an hour long';

DO $$
DECLARE wall text;
BEGIN
  FOREACH wall IN ARRAY ARRAY['auth_factor', 'auth_recovery_code', 'auth_passkey', 'auth_ticket', 'auth_trial', 'auth_address_change'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', wall);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', wall);
    EXECUTE format('CREATE POLICY beyond ON %I TO vartti_beyond USING (true)', wall);
  END LOOP;
END $$;
