-- Referred to another service, the Tajua Mut! way: the young person says yes, the receiver answers, and the person sees all of it.

CREATE TABLE referral (
  id uuid CONSTRAINT referral_pk PRIMARY KEY,
  region_id uuid NOT NULL CONSTRAINT referral_region_fk REFERENCES region,
  ohjaamo_id uuid NOT NULL CONSTRAINT referral_ohjaamo_fk REFERENCES ohjaamo,
  person_id uuid NOT NULL CONSTRAINT referral_person_fk REFERENCES young_person ON DELETE CASCADE,
  service_id uuid NOT NULL CONSTRAINT referral_service_fk REFERENCES service,
  consent_id uuid CONSTRAINT referral_consent_fk REFERENCES consent ON DELETE SET NULL,
  made_by uuid NOT NULL CONSTRAINT referral_made_by_fk REFERENCES staff_member,
  why text NOT NULL CONSTRAINT referral_why CHECK (char_length(why) BETWEEN 1 AND 1000),
  status text NOT NULL CONSTRAINT referral_status
    CHECK (status IN ('asked', 'declined', 'cancelled', 'sent', 'seen', 'acknowledged', 'reported', 'withdrawn', 'told')),
  service_words text NOT NULL DEFAULT '' CONSTRAINT referral_service_words CHECK (char_length(service_words) <= 1000),
  outcome text CONSTRAINT referral_outcome CHECK (outcome IN ('met', 'not_reached', 'started', 'not_for_us')),
  report_words text NOT NULL DEFAULT '' CONSTRAINT referral_report_words CHECK (char_length(report_words) <= 1000),
  asked_at timestamptz NOT NULL,
  answered_at timestamptz,
  seen_at timestamptz,
  acknowledged_at timestamptz,
  reported_at timestamptz,
  updated_at timestamptz NOT NULL,
  CONSTRAINT referral_reported CHECK ((outcome IS NULL) = (reported_at IS NULL))
);
COMMENT ON COLUMN referral.why IS 'in words that the person reads before they answer, and the service after a yes';
COMMENT ON COLUMN referral.answered_at IS 'when the person said yes or no; after a yes the service got its link';
COMMENT ON COLUMN referral.service_words IS 'what the service said when it acknowledged: when it calls';
CREATE INDEX referral_ohjaamo ON referral (ohjaamo_id, updated_at DESC);
CREATE INDEX referral_person ON referral (person_id);
CREATE INDEX referral_unanswered ON referral (answered_at) WHERE status IN ('sent', 'seen');
-- One that is under way at a time: a second would end the first one's yes.
CREATE UNIQUE INDEX referral_once ON referral (person_id, service_id) WHERE status IN ('asked', 'sent', 'seen', 'acknowledged');

-- walls -------------------------------------------------------------------------------------------------------------------------------

ALTER TABLE referral ENABLE ROW LEVEL SECURITY;
ALTER TABLE referral FORCE ROW LEVEL SECURITY;
CREATE POLICY beyond ON referral TO vartti_beyond USING (true);
CREATE POLICY staff ON referral USING (
  (SELECT actor_kind()) = 'staff' AND ohjaamo_id = ANY ((SELECT actor_people_ohjaamos())::uuid[]));
CREATE POLICY own ON referral USING ((SELECT actor_kind()) = 'young_person' AND person_id = (SELECT actor_id()));
-- A service that somebody is asked about is told to them whole.
CREATE POLICY referred ON service FOR SELECT USING (
  (SELECT actor_kind()) = 'young_person' AND EXISTS (
    SELECT FROM referral r WHERE r.service_id = service.id AND r.person_id = (SELECT actor_id())));
-- Whether the yes still holds is seen by those who asked for it, also when it has ended.
CREATE POLICY referral ON consent FOR SELECT USING (
  (SELECT actor_kind()) = 'staff' AND kind = 'service_referral' AND EXISTS (
    SELECT FROM referral r WHERE r.consent_id = consent.id AND r.ohjaamo_id = ANY ((SELECT actor_people_ohjaamos())::uuid[])));
CREATE INDEX referral_consent ON referral (consent_id);
