-- The main job: who offers, what is on, who comes. Times are timestamptz (UTC); texts that people read in three
-- languages are jsonb {"fi","sv","en"}. Every row of the domain carries the Ohjaamo or region it belongs to.

CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS citext;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- network ------------------------------------------------------------------------------------------------------------

CREATE TABLE region (
  id uuid CONSTRAINT region_pk PRIMARY KEY,
  slug text NOT NULL CONSTRAINT region_slug_unique UNIQUE CONSTRAINT region_slug_shape CHECK (slug ~ '^[a-z0-9-]{2,60}$'),
  name text NOT NULL
);

CREATE TABLE municipality (
  code char(3) CONSTRAINT municipality_pk PRIMARY KEY CONSTRAINT municipality_code_shape CHECK (code ~ '^[0-9]{3}$'),
  name jsonb NOT NULL,
  list_version text NOT NULL
);

CREATE TABLE ohjaamo (
  id uuid CONSTRAINT ohjaamo_pk PRIMARY KEY,
  region_id uuid NOT NULL CONSTRAINT ohjaamo_region_fk REFERENCES region,
  slug text NOT NULL CONSTRAINT ohjaamo_slug_unique UNIQUE CONSTRAINT ohjaamo_slug_shape CHECK (slug ~ '^[a-z0-9-]{2,60}$'),
  name text NOT NULL,
  street text NOT NULL,
  postal_code char(5) NOT NULL,
  city text NOT NULL,
  arrival jsonb NOT NULL DEFAULT '{}',
  step_free boolean NOT NULL DEFAULT true,
  languages text[] NOT NULL DEFAULT '{fi}',
  time_zone text NOT NULL DEFAULT 'Europe/Helsinki',
  opening_hours jsonb NOT NULL DEFAULT '[]',
  email citext NOT NULL,
  phone text NOT NULL
);
CREATE INDEX ohjaamo_region ON ohjaamo (region_id);

CREATE TABLE ohjaamo_municipality (
  ohjaamo_id uuid NOT NULL CONSTRAINT ohjaamo_municipality_ohjaamo_fk REFERENCES ohjaamo ON DELETE CASCADE,
  municipality_code char(3) NOT NULL CONSTRAINT ohjaamo_municipality_municipality_fk REFERENCES municipality,
  CONSTRAINT ohjaamo_municipality_pk PRIMARY KEY (ohjaamo_id, municipality_code)
);

CREATE TABLE staff_member (
  id uuid CONSTRAINT staff_member_pk PRIMARY KEY,
  name text NOT NULL,
  email citext NOT NULL CONSTRAINT staff_member_email_unique UNIQUE,
  phone text,
  language text NOT NULL DEFAULT 'fi' CONSTRAINT staff_member_language CHECK (language IN ('fi', 'sv', 'en')),
  ended_at timestamptz
);

CREATE TABLE staff_membership (
  id uuid CONSTRAINT staff_membership_pk PRIMARY KEY,
  staff_member_id uuid NOT NULL CONSTRAINT staff_membership_member_fk REFERENCES staff_member ON DELETE CASCADE,
  region_id uuid NOT NULL CONSTRAINT staff_membership_region_fk REFERENCES region,
  ohjaamo_id uuid CONSTRAINT staff_membership_ohjaamo_fk REFERENCES ohjaamo,
  role text NOT NULL CONSTRAINT staff_membership_role CHECK (role IN ('worker', 'coordinator', 'region_coordinator', 'administrator')),
  CONSTRAINT staff_membership_place CHECK (role IN ('region_coordinator', 'administrator') OR ohjaamo_id IS NOT NULL)
);
CREATE UNIQUE INDEX staff_membership_once ON staff_membership (staff_member_id, region_id, ohjaamo_id) NULLS NOT DISTINCT;

-- catalogue: formats, kinds, sectors and legal limits are rows, not releases -------------------------------------------

CREATE TABLE sector (
  code text CONSTRAINT sector_pk PRIMARY KEY,
  name jsonb NOT NULL,
  position smallint NOT NULL
);

CREATE TABLE opening_kind (
  code text CONSTRAINT opening_kind_pk PRIMARY KEY,
  name jsonb NOT NULL,
  blurb jsonb NOT NULL,
  fields jsonb NOT NULL,
  position smallint NOT NULL
);
COMMENT ON COLUMN opening_kind.fields IS 'field name → "required" | "optional"; a field that is not named is not asked';

CREATE TABLE regulation (
  id uuid CONSTRAINT regulation_pk PRIMARY KEY DEFAULT gen_random_uuid(),
  code text NOT NULL,
  value jsonb NOT NULL,
  valid_from date NOT NULL,
  valid_to date,
  law text NOT NULL,
  section text NOT NULL,
  source text NOT NULL,
  certainty char(1) NOT NULL CONSTRAINT regulation_certainty CHECK (certainty IN ('A', 'B', 'C')),
  explanation jsonb NOT NULL,
  CONSTRAINT regulation_once EXCLUDE USING gist (code WITH =, daterange(valid_from, valid_to) WITH &&)
);

CREATE TABLE format (
  code text CONSTRAINT format_pk PRIMARY KEY CONSTRAINT format_code_shape CHECK (code ~ '^[a-z0-9-]{2,60}$'),
  name text NOT NULL,
  blurb jsonb NOT NULL,
  steps jsonb NOT NULL,
  recipe jsonb NOT NULL,
  table_count smallint NOT NULL,
  tables_for text NOT NULL CONSTRAINT format_tables_for CHECK (tables_for IN ('employers', 'topics', 'none')),
  elsewhere boolean NOT NULL DEFAULT false,
  position smallint NOT NULL
);
COMMENT ON COLUMN format.recipe IS 'parts in order: {kind, startsAfterMinutes, lengthMinutes, capacity?, settings}; see events/format.recipe.ts';

-- employers and openings -----------------------------------------------------------------------------------------------

CREATE TABLE employer (
  id uuid CONSTRAINT employer_pk PRIMARY KEY,
  region_id uuid NOT NULL CONSTRAINT employer_region_fk REFERENCES region,
  ohjaamo_id uuid NOT NULL CONSTRAINT employer_ohjaamo_fk REFERENCES ohjaamo,
  business_id char(9) NOT NULL CONSTRAINT employer_business_id_unique UNIQUE
    CONSTRAINT employer_business_id_shape CHECK (business_id ~ '^[0-9]{7}-[0-9]$'),
  name text NOT NULL,
  staffing_firm boolean NOT NULL DEFAULT false,
  website text,
  status text NOT NULL DEFAULT 'waiting' CONSTRAINT employer_status CHECK (status IN ('waiting', 'approved', 'refused')),
  created_at timestamptz NOT NULL
);
CREATE INDEX employer_region_status ON employer (region_id, status);

CREATE TABLE recruiter (
  id uuid CONSTRAINT recruiter_pk PRIMARY KEY,
  employer_id uuid NOT NULL CONSTRAINT recruiter_employer_fk REFERENCES employer ON DELETE CASCADE,
  name text NOT NULL,
  email citext NOT NULL,
  phone text,
  language text NOT NULL DEFAULT 'fi' CONSTRAINT recruiter_language CHECK (language IN ('fi', 'sv', 'en')),
  owner boolean NOT NULL DEFAULT false,
  removed_at timestamptz
);
CREATE UNIQUE INDEX recruiter_email_once ON recruiter (employer_id, email) WHERE removed_at IS NULL;
CREATE INDEX recruiter_email ON recruiter (email) WHERE removed_at IS NULL;

CREATE TABLE employer_request (
  id uuid CONSTRAINT employer_request_pk PRIMARY KEY,
  request_hash text NOT NULL,
  at timestamptz NOT NULL
);
COMMENT ON TABLE employer_request IS 'that this id was used, and for what: a repeat is answered alike whether the firm was known here or not';

CREATE TABLE opening (
  id uuid CONSTRAINT opening_pk PRIMARY KEY,
  region_id uuid NOT NULL CONSTRAINT opening_region_fk REFERENCES region,
  ohjaamo_id uuid NOT NULL CONSTRAINT opening_ohjaamo_fk REFERENCES ohjaamo,
  employer_id uuid NOT NULL CONSTRAINT opening_employer_fk REFERENCES employer,
  kind text NOT NULL CONSTRAINT opening_kind_fk REFERENCES opening_kind,
  sector_code text CONSTRAINT opening_sector_fk REFERENCES sector,
  hidden boolean NOT NULL DEFAULT false,
  status text NOT NULL DEFAULT 'draft'
    CONSTRAINT opening_status CHECK (status IN ('draft', 'waiting', 'published', 'paused', 'filled', 'closed', 'run_out')),
  title text NOT NULL DEFAULT '',
  description text NOT NULL DEFAULT '',
  details jsonb NOT NULL DEFAULT '{}',
  municipality_code char(3) CONSTRAINT opening_municipality_fk REFERENCES municipality,
  languages text[] NOT NULL DEFAULT '{}',
  places smallint NOT NULL DEFAULT 1 CONSTRAINT opening_places CHECK (places BETWEEN 1 AND 999),
  places_filled smallint NOT NULL DEFAULT 0,
  minors_welcome boolean NOT NULL DEFAULT false,
  starts_on date,
  ends_on date,
  closes_on date,
  published_at timestamptz,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  CONSTRAINT opening_filled CHECK (places_filled BETWEEN 0 AND places),
  CONSTRAINT opening_dates CHECK (ends_on IS NULL OR starts_on IS NULL OR ends_on >= starts_on)
);
COMMENT ON COLUMN opening.details IS 'what depends on the kind; shape: openingDetails in openings/openings.schema.ts';
CREATE INDEX opening_public ON opening (region_id, published_at DESC) WHERE status = 'published' AND NOT hidden;
CREATE INDEX opening_newest ON opening (published_at DESC, id) WHERE status = 'published' AND NOT hidden;
CREATE INDEX opening_staff ON opening (ohjaamo_id, updated_at DESC);
CREATE INDEX opening_employer ON opening (employer_id, status);
CREATE INDEX opening_closing ON opening (closes_on) WHERE status IN ('published', 'paused');

-- events -----------------------------------------------------------------------------------------------------------------

CREATE TABLE event_series (
  id uuid CONSTRAINT event_series_pk PRIMARY KEY,
  ohjaamo_id uuid NOT NULL CONSTRAINT event_series_ohjaamo_fk REFERENCES ohjaamo,
  format_code text NOT NULL CONSTRAINT event_series_format_fk REFERENCES format,
  rule text NOT NULL,
  starts_on date NOT NULL,
  until date NOT NULL,
  local_time time NOT NULL,
  created_at timestamptz NOT NULL
);
COMMENT ON COLUMN event_series.rule IS 'RFC 5545 RRULE without DTSTART, for example FREQ=MONTHLY;BYDAY=1WE';

CREATE TABLE event (
  id uuid CONSTRAINT event_pk PRIMARY KEY,
  region_id uuid NOT NULL CONSTRAINT event_region_fk REFERENCES region,
  ohjaamo_id uuid NOT NULL CONSTRAINT event_ohjaamo_fk REFERENCES ohjaamo,
  format_code text NOT NULL CONSTRAINT event_format_fk REFERENCES format,
  series_id uuid CONSTRAINT event_series_of_fk REFERENCES event_series,
  status text NOT NULL DEFAULT 'draft' CONSTRAINT event_status CHECK (status IN ('draft', 'published', 'cancelled')),
  title jsonb NOT NULL,
  description jsonb NOT NULL DEFAULT '{}',
  sector_code text CONSTRAINT event_sector_fk REFERENCES sector,
  languages text[] NOT NULL DEFAULT '{fi}',
  minors_welcome boolean NOT NULL DEFAULT true,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  place jsonb,
  cancel_reason jsonb,
  revision integer NOT NULL DEFAULT 0,
  published_at timestamptz,
  created_at timestamptz NOT NULL,
  CONSTRAINT event_times CHECK (ends_at > starts_at),
  CONSTRAINT event_series_once UNIQUE (series_id, starts_at)
);
COMMENT ON COLUMN event.place IS 'null: at the Ohjaamo; else {name, street, city, arrival?} elsewhere';
CREATE INDEX event_coming ON event (starts_at) WHERE status = 'published';
CREATE INDEX event_month ON event (ohjaamo_id, starts_at);

CREATE TABLE part (
  id uuid CONSTRAINT part_pk PRIMARY KEY,
  ohjaamo_id uuid NOT NULL,
  event_id uuid NOT NULL CONSTRAINT part_event_fk REFERENCES event ON DELETE CASCADE,
  kind text NOT NULL CONSTRAINT part_kind CHECK (kind IN ('presentation', 'slots', 'rotation', 'queue')),
  position smallint NOT NULL,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  capacity integer,
  taken integer NOT NULL DEFAULT 0,
  settings jsonb NOT NULL DEFAULT '{}',
  CONSTRAINT part_position_once UNIQUE (event_id, position),
  CONSTRAINT part_times CHECK (ends_at > starts_at),
  CONSTRAINT part_seats CHECK (taken >= 0 AND taken <= capacity),
  CONSTRAINT part_presentation_has_capacity CHECK (kind <> 'presentation' OR capacity IS NOT NULL)
);
COMMENT ON COLUMN part.settings IS 'slotMinutes, breakMinutes, offerMinutes, opensOnTheSpot …; see events/format.recipe.ts';

CREATE TABLE event_table (
  id uuid CONSTRAINT event_table_pk PRIMARY KEY,
  ohjaamo_id uuid NOT NULL,
  event_id uuid NOT NULL CONSTRAINT event_table_event_fk REFERENCES event ON DELETE CASCADE,
  number smallint NOT NULL CONSTRAINT event_table_number CHECK (number BETWEEN 1 AND 999),
  mode text NOT NULL DEFAULT 'room' CONSTRAINT event_table_mode CHECK (mode IN ('room', 'phone', 'video')),
  status text NOT NULL DEFAULT 'free' CONSTRAINT event_table_status CHECK (status IN ('free', 'asked', 'taken')),
  employer_id uuid CONSTRAINT event_table_employer_fk REFERENCES employer,
  topic jsonb,
  CONSTRAINT event_table_number_once UNIQUE (event_id, number),
  CONSTRAINT event_table_holder CHECK ((status = 'free') = (employer_id IS NULL AND topic IS NULL)),
  CONSTRAINT event_table_one_holder CHECK (employer_id IS NULL OR topic IS NULL)
);
CREATE UNIQUE INDEX event_table_employer_once ON event_table (event_id, employer_id) WHERE employer_id IS NOT NULL;
CREATE INDEX event_table_employer ON event_table (employer_id);

CREATE TABLE event_table_recruiter (
  event_table_id uuid NOT NULL CONSTRAINT event_table_recruiter_table_fk REFERENCES event_table ON DELETE CASCADE,
  recruiter_id uuid NOT NULL CONSTRAINT event_table_recruiter_recruiter_fk REFERENCES recruiter ON DELETE CASCADE,
  CONSTRAINT event_table_recruiter_pk PRIMARY KEY (event_table_id, recruiter_id)
);

CREATE TABLE event_table_opening (
  event_table_id uuid NOT NULL CONSTRAINT event_table_opening_table_fk REFERENCES event_table ON DELETE CASCADE,
  opening_id uuid NOT NULL CONSTRAINT event_table_opening_opening_fk REFERENCES opening ON DELETE CASCADE,
  CONSTRAINT event_table_opening_pk PRIMARY KEY (event_table_id, opening_id)
);

CREATE TABLE slot (
  id uuid CONSTRAINT slot_pk PRIMARY KEY DEFAULT gen_random_uuid(),
  ohjaamo_id uuid NOT NULL,
  event_id uuid NOT NULL CONSTRAINT slot_event_fk REFERENCES event ON DELETE CASCADE,
  part_id uuid NOT NULL CONSTRAINT slot_part_fk REFERENCES part ON DELETE CASCADE,
  event_table_id uuid NOT NULL CONSTRAINT slot_table_fk REFERENCES event_table ON DELETE CASCADE,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  capacity smallint NOT NULL DEFAULT 1,
  taken smallint NOT NULL DEFAULT 0,
  CONSTRAINT slot_places CHECK (taken >= 0 AND taken <= capacity),
  CONSTRAINT slot_times CHECK (ends_at > starts_at),
  CONSTRAINT slot_table_free EXCLUDE USING gist (event_table_id WITH =, tstzrange(starts_at, ends_at) WITH &&)
);
COMMENT ON COLUMN slot.taken IS 'meetings and held offers; a held place is a taken place';
CREATE INDEX slot_event ON slot (event_id, event_table_id, starts_at);

-- people and bookings ------------------------------------------------------------------------------------------------------

CREATE TABLE young_person (
  id uuid CONSTRAINT young_person_pk PRIMARY KEY DEFAULT gen_random_uuid(),
  region_id uuid NOT NULL CONSTRAINT young_person_region_fk REFERENCES region,
  first_name text NOT NULL CONSTRAINT young_person_first_name CHECK (char_length(first_name) BETWEEN 1 AND 60),
  phone text CONSTRAINT young_person_phone_unique UNIQUE CONSTRAINT young_person_phone_shape CHECK (phone ~ '^\+[1-9][0-9]{6,14}$'),
  email citext CONSTRAINT young_person_email_unique UNIQUE,
  language text NOT NULL DEFAULT 'fi' CONSTRAINT young_person_language CHECK (language IN ('fi', 'sv', 'en')),
  feed_key uuid CONSTRAINT young_person_feed_unique UNIQUE,
  created_at timestamptz NOT NULL
);
COMMENT ON COLUMN young_person.feed_key IS 'opens the calendar feed; null: no feed, or taken back';

CREATE TABLE registration (
  id uuid CONSTRAINT registration_pk PRIMARY KEY,
  ohjaamo_id uuid NOT NULL,
  event_id uuid NOT NULL CONSTRAINT registration_event_fk REFERENCES event,
  person_id uuid NOT NULL CONSTRAINT registration_person_fk REFERENCES young_person ON DELETE CASCADE,
  first_name text NOT NULL,
  language text NOT NULL CONSTRAINT registration_language CHECK (language IN ('fi', 'sv', 'en')),
  code text NOT NULL,
  channel text NOT NULL CONSTRAINT registration_channel CHECK (channel IN ('web', 'desk', 'sample')),
  status text NOT NULL DEFAULT 'active' CONSTRAINT registration_status CHECK (status IN ('active', 'cancelled')),
  answer text CONSTRAINT registration_answer CHECK (answer IN ('coming')),
  revision integer NOT NULL DEFAULT 0,
  request_hash text,
  created_at timestamptz NOT NULL
);
COMMENT ON COLUMN registration.request_hash IS 'what was asked when this id was first used, so that a repeat is answered and a different use of the id refused';
CREATE UNIQUE INDEX registration_person_once ON registration (event_id, person_id) WHERE status = 'active';
CREATE UNIQUE INDEX registration_code_once ON registration (event_id, code) WHERE status = 'active';
CREATE INDEX registration_person ON registration (person_id);

CREATE TABLE seat (
  id uuid CONSTRAINT seat_pk PRIMARY KEY DEFAULT gen_random_uuid(),
  ohjaamo_id uuid NOT NULL,
  part_id uuid NOT NULL CONSTRAINT seat_part_fk REFERENCES part,
  registration_id uuid NOT NULL CONSTRAINT seat_registration_fk REFERENCES registration ON DELETE CASCADE,
  status text NOT NULL DEFAULT 'booked' CONSTRAINT seat_status CHECK (status IN ('booked', 'cancelled')),
  created_at timestamptz NOT NULL
);
CREATE UNIQUE INDEX seat_once ON seat (part_id, registration_id) WHERE status = 'booked';
CREATE INDEX seat_registration ON seat (registration_id);

CREATE TABLE meeting (
  id uuid CONSTRAINT meeting_pk PRIMARY KEY DEFAULT gen_random_uuid(),
  ohjaamo_id uuid NOT NULL,
  event_id uuid NOT NULL CONSTRAINT meeting_event_fk REFERENCES event,
  registration_id uuid NOT NULL CONSTRAINT meeting_registration_fk REFERENCES registration ON DELETE CASCADE,
  person_id uuid NOT NULL CONSTRAINT meeting_person_fk REFERENCES young_person ON DELETE CASCADE,
  event_table_id uuid NOT NULL CONSTRAINT meeting_table_fk REFERENCES event_table,
  slot_id uuid CONSTRAINT meeting_slot_fk REFERENCES slot,
  starts_at timestamptz NOT NULL,
  ends_at timestamptz NOT NULL,
  status text NOT NULL DEFAULT 'booked'
    CONSTRAINT meeting_status CHECK (status IN ('booked', 'done', 'no_show', 'cancelled')),
  created_at timestamptz NOT NULL,
  CONSTRAINT meeting_times CHECK (ends_at > starts_at),
  CONSTRAINT meeting_person_free EXCLUDE USING gist (person_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (status <> 'cancelled'),
  CONSTRAINT meeting_table_free EXCLUDE USING gist (event_table_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (status <> 'cancelled')
);
CREATE INDEX meeting_registration ON meeting (registration_id);
CREATE INDEX meeting_slot ON meeting (slot_id);
CREATE INDEX meeting_starts ON meeting (starts_at) WHERE status = 'booked';

CREATE TABLE waiting_list_entry (
  id uuid CONSTRAINT waiting_list_entry_pk PRIMARY KEY,
  ohjaamo_id uuid NOT NULL,
  event_id uuid NOT NULL CONSTRAINT waiting_list_entry_event_fk REFERENCES event,
  part_id uuid NOT NULL CONSTRAINT waiting_list_entry_part_fk REFERENCES part,
  event_table_id uuid CONSTRAINT waiting_list_entry_table_fk REFERENCES event_table,
  person_id uuid NOT NULL CONSTRAINT waiting_list_entry_person_fk REFERENCES young_person ON DELETE CASCADE,
  first_name text NOT NULL,
  language text NOT NULL CONSTRAINT waiting_list_entry_language CHECK (language IN ('fi', 'sv', 'en')),
  status text NOT NULL DEFAULT 'waiting'
    CONSTRAINT waiting_list_entry_status CHECK (status IN ('waiting', 'offered', 'taken', 'left')),
  request_hash text,
  joined_at timestamptz NOT NULL,
  position bigint GENERATED ALWAYS AS IDENTITY
);
COMMENT ON COLUMN waiting_list_entry.event_table_id IS 'null: any table of this part';
COMMENT ON COLUMN waiting_list_entry.position IS 'the order of joining; a declined or expired offer sends the entry to left';
CREATE UNIQUE INDEX waiting_list_entry_once ON waiting_list_entry (part_id, person_id) WHERE status IN ('waiting', 'offered');
CREATE INDEX waiting_list_entry_order ON waiting_list_entry (part_id, position) WHERE status = 'waiting';
CREATE INDEX waiting_list_entry_person ON waiting_list_entry (person_id);

CREATE TABLE offer (
  id uuid CONSTRAINT offer_pk PRIMARY KEY DEFAULT gen_random_uuid(),
  ohjaamo_id uuid NOT NULL,
  entry_id uuid NOT NULL CONSTRAINT offer_entry_fk REFERENCES waiting_list_entry ON DELETE CASCADE,
  part_id uuid NOT NULL CONSTRAINT offer_part_fk REFERENCES part,
  slot_id uuid CONSTRAINT offer_slot_fk REFERENCES slot,
  status text NOT NULL DEFAULT 'held' CONSTRAINT offer_status CHECK (status IN ('held', 'accepted', 'declined', 'expired', 'withdrawn')),
  opens_at timestamptz NOT NULL,
  held_until timestamptz NOT NULL,
  created_at timestamptz NOT NULL,
  CONSTRAINT offer_window CHECK (held_until > opens_at)
);
COMMENT ON TABLE offer IS 'a held offer holds its place in slot.taken or part.taken until it is answered or runs out';
CREATE UNIQUE INDEX offer_slot_once ON offer (slot_id) WHERE status = 'held';
CREATE UNIQUE INDEX offer_entry_once ON offer (entry_id) WHERE status = 'held';
CREATE INDEX offer_entry ON offer (entry_id, created_at);
CREATE INDEX offer_part ON offer (part_id) WHERE status = 'held';
CREATE INDEX offer_running_out ON offer (held_until) WHERE status = 'held';

-- what happened, who did it, and what is to be told ------------------------------------------------------------------------

CREATE TABLE transition (
  id bigint GENERATED ALWAYS AS IDENTITY CONSTRAINT transition_pk PRIMARY KEY,
  subject text NOT NULL,
  subject_id uuid NOT NULL,
  from_state text,
  to_state text NOT NULL,
  reason text,
  actor_kind text NOT NULL,
  actor_id uuid,
  at timestamptz NOT NULL
);
CREATE INDEX transition_subject ON transition (subject_id, id);

CREATE TABLE outgoing_message (
  id uuid CONSTRAINT outgoing_message_pk PRIMARY KEY DEFAULT gen_random_uuid(),
  ohjaamo_id uuid,
  template text NOT NULL,
  version smallint NOT NULL DEFAULT 1,
  recipient_kind text NOT NULL CONSTRAINT outgoing_message_recipient CHECK (recipient_kind IN ('young_person', 'recruiter', 'staff_member', 'address')),
  recipient_id uuid,
  address text,
  channel text NOT NULL CONSTRAINT outgoing_message_channel CHECK (channel IN ('email', 'sms')),
  language text NOT NULL CONSTRAINT outgoing_message_language CHECK (language IN ('fi', 'sv', 'en')),
  payload jsonb NOT NULL DEFAULT '{}',
  once_key text NOT NULL CONSTRAINT outgoing_message_once UNIQUE,
  status text NOT NULL DEFAULT 'waiting'
    CONSTRAINT outgoing_message_status CHECK (status IN ('waiting', 'sending', 'sent', 'dropped', 'failed')),
  not_before timestamptz NOT NULL,
  attempts smallint NOT NULL DEFAULT 0,
  claimed_at timestamptz,
  sent_at timestamptz,
  last_error text,
  created_at timestamptz NOT NULL,
  CONSTRAINT outgoing_message_to CHECK ((recipient_kind = 'address') = (address IS NOT NULL) AND (recipient_kind = 'address') = (recipient_id IS NULL))
);
COMMENT ON COLUMN outgoing_message.once_key IS 'what this message is about, so that the same thing is never told twice';
CREATE INDEX outgoing_message_due ON outgoing_message (not_before) WHERE status IN ('waiting', 'sending');

-- signing in: better-auth's own tables, under names of ours ------------------------------------------------------------------

CREATE TABLE auth_user (
  id uuid CONSTRAINT auth_user_pk PRIMARY KEY DEFAULT gen_random_uuid(),
  name text NOT NULL,
  email text NOT NULL CONSTRAINT auth_user_email_unique UNIQUE,
  "emailVerified" boolean NOT NULL,
  image text,
  "createdAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updatedAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE TABLE auth_session (
  id uuid CONSTRAINT auth_session_pk PRIMARY KEY DEFAULT gen_random_uuid(),
  "expiresAt" timestamptz NOT NULL,
  token text NOT NULL CONSTRAINT auth_session_token_unique UNIQUE,
  "createdAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updatedAt" timestamptz NOT NULL,
  "ipAddress" text,
  "userAgent" text,
  "userId" uuid NOT NULL CONSTRAINT auth_session_user_fk REFERENCES auth_user ON DELETE CASCADE
);
CREATE INDEX auth_session_user ON auth_session ("userId");
CREATE TABLE auth_account (
  id uuid CONSTRAINT auth_account_pk PRIMARY KEY DEFAULT gen_random_uuid(),
  "accountId" text NOT NULL,
  "providerId" text NOT NULL,
  "userId" uuid NOT NULL CONSTRAINT auth_account_user_fk REFERENCES auth_user ON DELETE CASCADE,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  scope text,
  password text,
  "createdAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updatedAt" timestamptz NOT NULL
);
CREATE INDEX auth_account_user ON auth_account ("userId");
CREATE TABLE auth_verification (
  id uuid CONSTRAINT auth_verification_pk PRIMARY KEY DEFAULT gen_random_uuid(),
  identifier text NOT NULL,
  value text NOT NULL,
  "expiresAt" timestamptz NOT NULL,
  "createdAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
  "updatedAt" timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX auth_verification_identifier ON auth_verification (identifier);

CREATE TABLE sign_in_challenge (
  id uuid CONSTRAINT sign_in_challenge_pk PRIMARY KEY DEFAULT gen_random_uuid(),
  address_hash text NOT NULL,
  at timestamptz NOT NULL
);
COMMENT ON TABLE sign_in_challenge IS 'counts codes asked for per address (hashed), three an hour; rows older than a day are swept';
CREATE INDEX sign_in_challenge_recent ON sign_in_challenge (address_hash, at);
