-- The evening itself: who is in the room, in which lines, at which table. What the engine needs (src/room/engine) holds no name;
-- whose ticket it is stands in columns of its own.

DROP FUNCTION actor_beyond();
COMMENT ON FUNCTION actor_event() IS 'the event that a big screen shows';

CREATE TABLE room (
  event_id uuid CONSTRAINT room_pk PRIMARY KEY CONSTRAINT room_event_fk REFERENCES event ON DELETE CASCADE,
  ohjaamo_id uuid NOT NULL,
  revision integer NOT NULL DEFAULT 0,
  last_number integer NOT NULL DEFAULT 0,
  last_place integer NOT NULL DEFAULT 0,
  settings jsonb NOT NULL,
  -- Tables that had a break, or went home: {"<table id>": {"isOpen": false, "changedAt": 1796212800000}}.
  tables jsonb NOT NULL DEFAULT '{}',
  -- Until when time leaves a table, a turn or a meeting alone: {"<id>": 1796212800000}.
  snoozed jsonb NOT NULL DEFAULT '{}',
  speaks boolean NOT NULL DEFAULT false,
  opened_at timestamptz NOT NULL
);
COMMENT ON TABLE room IS 'an event whose evening is run here; made by the first deed. Its row is the lock: deeds of one room happen one after another';
COMMENT ON COLUMN room.revision IS 'grows with every deed';

CREATE TABLE ticket (
  id uuid CONSTRAINT ticket_pk PRIMARY KEY,
  ohjaamo_id uuid NOT NULL,
  event_id uuid NOT NULL CONSTRAINT ticket_event_fk REFERENCES room ON DELETE CASCADE,
  number integer NOT NULL,
  registration_id uuid CONSTRAINT ticket_registration_fk REFERENCES registration ON DELETE CASCADE,
  person_id uuid CONSTRAINT ticket_person_fk REFERENCES young_person ON DELETE CASCADE,
  first_name text CONSTRAINT ticket_first_name CHECK (char_length(first_name) BETWEEN 1 AND 60),
  initial text CONSTRAINT ticket_initial CHECK (char_length(initial) = 1),
  shown_as text NOT NULL DEFAULT 'name' CONSTRAINT ticket_shown_as CHECK (shown_as IN ('name', 'number')),
  language text NOT NULL CONSTRAINT ticket_language CHECK (language IN ('fi', 'sv', 'en')),
  came_by text NOT NULL CONSTRAINT ticket_came_by CHECK (came_by IN ('kiosk', 'wall', 'phone', 'desk')),
  presence text NOT NULL CONSTRAINT ticket_presence CHECK (presence IN ('here', 'coming', 'out')),
  status text NOT NULL DEFAULT 'in' CONSTRAINT ticket_status CHECK (status IN ('in', 'on_hold', 'left')),
  waits jsonb NOT NULL,
  promised jsonb,
  came_at timestamptz NOT NULL,
  CONSTRAINT ticket_number_once UNIQUE (event_id, number),
  CONSTRAINT ticket_named CHECK (first_name IS NOT NULL OR shown_as = 'number')
);
COMMENT ON COLUMN ticket.waits IS 'the lines: see Wait in room/engine/room.types.ts';
COMMENT ON COLUMN ticket.promised IS 'the wait that was promised on arrival, {from, to} in minutes; null: nothing was waited for';
CREATE UNIQUE INDEX ticket_registration_once ON ticket (registration_id) WHERE registration_id IS NOT NULL;
CREATE INDEX ticket_person ON ticket (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX ticket_event ON ticket (event_id, number);
CREATE INDEX ticket_ohjaamo ON ticket (ohjaamo_id, person_id);

CREATE TABLE turn (
  id uuid CONSTRAINT turn_pk PRIMARY KEY,
  ohjaamo_id uuid NOT NULL,
  event_id uuid NOT NULL CONSTRAINT turn_event_fk REFERENCES room ON DELETE CASCADE,
  ticket_id uuid NOT NULL CONSTRAINT turn_ticket_fk REFERENCES ticket ON DELETE CASCADE,
  event_table_id uuid NOT NULL CONSTRAINT turn_table_fk REFERENCES event_table,
  meeting_id uuid CONSTRAINT turn_meeting_fk REFERENCES meeting ON DELETE SET NULL,
  line text NOT NULL,
  state text NOT NULL CONSTRAINT turn_state CHECK (state IN ('called', 'recalled', 'meeting', 'done', 'missed')),
  called_at timestamptz NOT NULL,
  recalled_at timestamptz,
  started_at timestamptz,
  ended_at timestamptz,
  extra_minutes smallint NOT NULL DEFAULT 0,
  -- How it went, as the employer says; and a few words.
  impression text CONSTRAINT turn_impression CHECK (impression IN ('go_on', 'work_trial', 'not_now', 'someone_else')),
  words text CONSTRAINT turn_words CHECK (char_length(words) BETWEEN 1 AND 500),
  -- How it went, as the young person says.
  answer text CONSTRAINT turn_answer CHECK (answer IN ('yes', 'maybe', 'no')),
  CONSTRAINT turn_ended CHECK ((state IN ('done', 'missed')) = (ended_at IS NOT NULL)),
  CONSTRAINT turn_started CHECK (state NOT IN ('meeting', 'done') OR started_at IS NOT NULL)
);
-- The last walls: one person at a table, and nobody at two.
CREATE UNIQUE INDEX turn_table_once ON turn (event_table_id) WHERE state IN ('called', 'recalled', 'meeting');
CREATE UNIQUE INDEX turn_ticket_once ON turn (ticket_id) WHERE state IN ('called', 'recalled', 'meeting');
CREATE INDEX turn_event ON turn (event_id, called_at);
CREATE INDEX turn_table ON turn (event_table_id);
CREATE INDEX turn_meeting ON turn (meeting_id) WHERE meeting_id IS NOT NULL;

CREATE TABLE room_deed (
  id uuid CONSTRAINT room_deed_pk PRIMARY KEY,
  ohjaamo_id uuid NOT NULL,
  event_id uuid NOT NULL CONSTRAINT room_deed_event_fk REFERENCES room ON DELETE CASCADE,
  revision integer NOT NULL,
  deed text NOT NULL,
  request_hash text NOT NULL,
  changes jsonb NOT NULL,
  actor_kind text NOT NULL,
  actor_id uuid,
  at timestamptz NOT NULL,
  undone_at timestamptz,
  CONSTRAINT room_deed_revision_once UNIQUE (event_id, revision)
);
COMMENT ON TABLE room_deed IS 'what was tapped, once each: the id is made where it is tapped, so that what is sent again is done once; changes hold no name';
COMMENT ON COLUMN room_deed.changes IS 'what it changed, before and after, so that it can be undone: see room/engine/undo.ts';

CREATE TABLE unmatched_check_in (
  id uuid CONSTRAINT unmatched_check_in_pk PRIMARY KEY,
  ohjaamo_id uuid NOT NULL,
  event_id uuid NOT NULL CONSTRAINT unmatched_check_in_event_fk REFERENCES event ON DELETE CASCADE,
  said text NOT NULL CONSTRAINT unmatched_check_in_said CHECK (char_length(said) BETWEEN 1 AND 80),
  at timestamptz NOT NULL,
  settled_at timestamptz
);
COMMENT ON TABLE unmatched_check_in IS 'what a kiosk took while the network was away, and that fits nobody: staff look after it';
CREATE INDEX unmatched_check_in_event ON unmatched_check_in (event_id) WHERE settled_at IS NULL;

DO $$
DECLARE wall text;
BEGIN
  FOREACH wall IN ARRAY ARRAY['room', 'ticket', 'turn', 'room_deed', 'unmatched_check_in'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', wall);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', wall);
    EXECUTE format('CREATE POLICY beyond ON %I TO vartti_beyond USING (true)', wall);
    EXECUTE format('CREATE POLICY staff ON %I USING ((SELECT actor_kind()) = ''staff'' AND ohjaamo_id = ANY ((SELECT actor_people_ohjaamos())::uuid[]))', wall);
  END LOOP;
END $$;
CREATE POLICY own ON ticket FOR SELECT USING ((SELECT actor_kind()) = 'young_person' AND person_id = (SELECT actor_id()));
CREATE POLICY own ON turn FOR SELECT USING (
  (SELECT actor_kind()) = 'young_person' AND EXISTS (SELECT FROM ticket k WHERE k.id = ticket_id));
CREATE POLICY table_of_employer ON turn USING (
  (SELECT actor_kind()) = 'recruiter'
  AND EXISTS (SELECT FROM event_table t WHERE t.id = event_table_id AND t.employer_id = (SELECT actor_employer())));

-- A room is read as a whole and cut down for whoever watches; these are the walls before it. The database lets a room be read
-- as staff's by those who meet people there, as a firm's by who has a table in it, as a screen's by a kiosk of that Ohjaamo and
-- by a big screen of that very event.
CREATE FUNCTION sees_table(room_table uuid) RETURNS boolean LANGUAGE sql STABLE
  RETURN actor_kind() = 'recruiter' AND EXISTS (SELECT FROM event_table t
    WHERE t.id = room_table AND t.status = 'taken' AND t.employer_id = actor_employer());
CREATE FUNCTION sees_room(room_event uuid, room_ohjaamo uuid, as_kind text) RETURNS boolean LANGUAGE sql STABLE
  RETURN actor_kind() = as_kind AND CASE as_kind
    WHEN 'staff' THEN room_ohjaamo = ANY (actor_people_ohjaamos())
    WHEN 'recruiter' THEN EXISTS (SELECT FROM event_table t WHERE t.event_id = room_event AND sees_table(t.id))
    WHEN 'kiosk' THEN room_ohjaamo = actor_kiosk()
    WHEN 'board' THEN room_event = actor_event()
    ELSE false END;

-- Whoever has a number is somebody whom that Ohjaamo meets.
CREATE POLICY in_room ON young_person USING (
  (SELECT actor_kind()) = 'staff' AND EXISTS (SELECT FROM ticket k WHERE k.person_id = young_person.id));

-- What became of a ticket is written by everybody, and read by those who run the room and by whose it is.
CREATE POLICY concerned_in_room ON transition FOR SELECT USING (
  (SELECT actor_kind()) IN ('staff', 'young_person') AND subject = 'ticket'
  AND EXISTS (SELECT FROM ticket x WHERE x.id = subject_id));

-- One after another is asked whether they are near: whoever was asked last for this quarter may still answer.
CREATE INDEX outgoing_message_quarter ON outgoing_message ((payload ->> 'meetingId'), created_at) WHERE template = 'quarter_free';

-- who was here and whom they met stays as numbers when they are gone
ALTER TABLE kept_count DROP CONSTRAINT kept_count_what;
ALTER TABLE kept_count ADD CONSTRAINT kept_count_what CHECK (what IN
  ('registration_active', 'registration_cancelled', 'meeting_booked', 'meeting_done', 'meeting_no_show', 'meeting_cancelled',
   'seat_booked', 'seat_cancelled', 'ticket_in', 'ticket_on_hold', 'ticket_left', 'turn_called', 'turn_recalled', 'turn_meeting',
   'turn_done', 'turn_missed'));
