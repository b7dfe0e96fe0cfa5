-- Somebody is told when something new comes that they look for. Nobody but they themselves has business there.

CREATE TABLE saved_search (
  id uuid CONSTRAINT saved_search_pk PRIMARY KEY,
  address text NOT NULL,
  language text NOT NULL CONSTRAINT saved_search_language CHECK (language IN ('fi', 'sv', 'en')),
  filters jsonb NOT NULL,
  asked_at timestamptz NOT NULL,
  confirmed_at timestamptz,
  ends_at timestamptz NOT NULL,
  stopped_at timestamptz,
  told_until timestamptz,
  told_on date
);
COMMENT ON COLUMN saved_search.address IS 'an e-mail address or a phone number, as messages are sent to; nobody proved it before confirmed_at';
COMMENT ON COLUMN saved_search.filters IS 'openingFilters in openings/openings.schema.ts';
COMMENT ON COLUMN saved_search.ends_at IS 'until it is confirmed: how long the link to confirm it holds';
COMMENT ON COLUMN saved_search.told_until IS 'what became public after this is new';
COMMENT ON COLUMN saved_search.told_on IS 'the last day with a message, in Finland';
CREATE INDEX saved_search_address ON saved_search (address);
CREATE INDEX saved_search_on ON saved_search (told_on) WHERE confirmed_at IS NOT NULL AND stopped_at IS NULL;

ALTER TABLE saved_search ENABLE ROW LEVEL SECURITY;
ALTER TABLE saved_search FORCE ROW LEVEL SECURITY;
CREATE POLICY beyond ON saved_search TO vartti_beyond USING (true);
CREATE POLICY own ON saved_search FOR SELECT USING ((SELECT actor_kind()) = 'young_person' AND address IN (
  SELECT y.phone FROM young_person y WHERE y.id = (SELECT actor_id())
  UNION ALL SELECT y.email::text FROM young_person y WHERE y.id = (SELECT actor_id())));
