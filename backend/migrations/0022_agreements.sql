-- The agreement about a placement: three parties, versions that never change, who agreed to which, who signed which.

CREATE TABLE agreement (
  id uuid CONSTRAINT agreement_pk PRIMARY KEY,
  region_id uuid NOT NULL CONSTRAINT agreement_region_fk REFERENCES region,
  ohjaamo_id uuid NOT NULL CONSTRAINT agreement_ohjaamo_fk REFERENCES ohjaamo,
  placement_id uuid NOT NULL CONSTRAINT agreement_once UNIQUE CONSTRAINT agreement_placement_fk REFERENCES placement ON DELETE CASCADE,
  person_id uuid NOT NULL CONSTRAINT agreement_person_fk REFERENCES young_person ON DELETE CASCADE,
  employer_id uuid NOT NULL CONSTRAINT agreement_employer_fk REFERENCES employer,
  status text NOT NULL DEFAULT 'draft' CONSTRAINT agreement_status
    CHECK (status IN ('draft', 'with_employer', 'with_person', 'ready', 'signed')),
  version integer NOT NULL CONSTRAINT agreement_version_number CHECK (version > 0),
  asked_at timestamptz,
  created_at timestamptz NOT NULL,
  created_by uuid NOT NULL CONSTRAINT agreement_created_by_fk REFERENCES staff_member,
  updated_at timestamptz NOT NULL
);
COMMENT ON TABLE agreement IS 'where the agreement about a placement stands; its moves stand in agreements/agreement.states.ts';
COMMENT ON COLUMN agreement.version IS 'the newest; an older one that all have signed holds until all have signed a newer one';
COMMENT ON COLUMN agreement.asked_at IS 'when the firm was first asked; before that it sees nothing of it';
CREATE INDEX agreement_person ON agreement (person_id);
CREATE INDEX agreement_employer ON agreement (employer_id);

CREATE TABLE agreement_version (
  id uuid DEFAULT gen_random_uuid() CONSTRAINT agreement_version_pk PRIMARY KEY,
  ohjaamo_id uuid NOT NULL CONSTRAINT agreement_version_ohjaamo_fk REFERENCES ohjaamo,
  agreement_id uuid NOT NULL CONSTRAINT agreement_version_agreement_fk REFERENCES agreement ON DELETE CASCADE,
  version integer NOT NULL,
  terms jsonb NOT NULL,
  clauses jsonb NOT NULL,
  content_hash text NOT NULL,
  made_by_kind text NOT NULL CONSTRAINT agreement_version_by CHECK (made_by_kind IN ('staff', 'recruiter')),
  made_by uuid NOT NULL,
  made_at timestamptz NOT NULL,
  CONSTRAINT agreement_version_once UNIQUE (agreement_id, version)
);
COMMENT ON TABLE agreement_version IS 'what was agreed, word for word; a row never changes: other words are another version';
COMMENT ON COLUMN agreement_version.clauses IS 'what the law says about it, as it stood in regulation when the version was made';
COMMENT ON COLUMN agreement_version.content_hash IS 'SHA-256 of terms and clauses: the same hash is the same agreement';

CREATE TABLE agreement_answer (
  id uuid CONSTRAINT agreement_answer_pk PRIMARY KEY,
  ohjaamo_id uuid NOT NULL CONSTRAINT agreement_answer_ohjaamo_fk REFERENCES ohjaamo,
  agreement_id uuid NOT NULL CONSTRAINT agreement_answer_agreement_fk REFERENCES agreement ON DELETE CASCADE,
  version integer NOT NULL,
  party text NOT NULL CONSTRAINT agreement_answer_party CHECK (party IN ('participant', 'organiser')),
  answer text NOT NULL CONSTRAINT agreement_answer_answer CHECK (answer IN ('agreed', 'change_wanted', 'interruption_wanted')),
  reason text CONSTRAINT agreement_answer_reason
    CHECK (reason IN ('work_found', 'studies', 'does_not_suit', 'attendance', 'workplace', 'other')),
  words text,
  said_by uuid NOT NULL,
  said_at timestamptz NOT NULL
);
COMMENT ON TABLE agreement_answer IS 'what a party said about a version: yes, something else, or that they want to interrupt';
CREATE INDEX agreement_answer_of ON agreement_answer (agreement_id, said_at);

CREATE TABLE agreement_signature (
  id uuid CONSTRAINT agreement_signature_pk PRIMARY KEY,
  ohjaamo_id uuid NOT NULL CONSTRAINT agreement_signature_ohjaamo_fk REFERENCES ohjaamo,
  agreement_id uuid NOT NULL CONSTRAINT agreement_signature_agreement_fk REFERENCES agreement ON DELETE CASCADE,
  version integer NOT NULL,
  party text NOT NULL CONSTRAINT agreement_signature_party CHECK (party IN ('participant', 'organiser', 'authority')),
  name text NOT NULL,
  signed_on date NOT NULL,
  how text NOT NULL CONSTRAINT agreement_signature_how CHECK (how IN ('paper', 'electronic')),
  right_to_sign boolean NOT NULL,
  recorded_by_kind text NOT NULL CONSTRAINT agreement_signature_by CHECK (recorded_by_kind IN ('staff', 'recruiter', 'young_person')),
  recorded_by uuid NOT NULL,
  recorded_at timestamptz NOT NULL,
  taken_back_at timestamptz,
  CONSTRAINT agreement_signature_right CHECK (party <> 'organiser' OR right_to_sign)
);
COMMENT ON TABLE agreement_signature IS 'who signed a version, when and how; no picture of a signature is kept';
COMMENT ON COLUMN agreement_signature.right_to_sign IS 'it was asked whether they may sign for the organiser, and they may';
CREATE UNIQUE INDEX agreement_signature_once ON agreement_signature (agreement_id, version, party) WHERE taken_back_at IS NULL;

CREATE TABLE agreement_feedback (
  id uuid DEFAULT gen_random_uuid() CONSTRAINT agreement_feedback_pk PRIMARY KEY,
  ohjaamo_id uuid NOT NULL CONSTRAINT agreement_feedback_ohjaamo_fk REFERENCES ohjaamo,
  agreement_id uuid NOT NULL CONSTRAINT agreement_feedback_agreement_fk REFERENCES agreement ON DELETE CASCADE,
  party text NOT NULL CONSTRAINT agreement_feedback_party CHECK (party IN ('participant', 'organiser')),
  answers jsonb NOT NULL,
  went_well text NOT NULL,
  learned text NOT NULL,
  words text,
  said_by uuid NOT NULL,
  said_at timestamptz NOT NULL,
  CONSTRAINT agreement_feedback_once UNIQUE (agreement_id, party)
);
COMMENT ON TABLE agreement_feedback IS 'how it went: the organiser owes it in writing, the participant may';

-- walls ---------------------------------------------------------------------------------------------------------------------------

DO $$
DECLARE wall text;
BEGIN
  FOREACH wall IN ARRAY ARRAY['agreement', 'agreement_version', 'agreement_answer', 'agreement_signature', 'agreement_feedback'] LOOP
    EXECUTE format('ALTER TABLE %I ENABLE ROW LEVEL SECURITY', wall);
    EXECUTE format('ALTER TABLE %I FORCE ROW LEVEL SECURITY', wall);
    EXECUTE format('CREATE POLICY beyond ON %I TO vartti_beyond USING (true)', wall);
  END LOOP;
END $$;
CREATE POLICY staff ON agreement USING (ohjaamo_id = ANY ((SELECT actor_people_ohjaamos())::uuid[]));
CREATE POLICY own ON agreement USING (
  (SELECT actor_kind()) = 'young_person' AND person_id = (SELECT actor_id()));
-- As far as the firm sees the placement itself: with the person's yes, or once all have signed.
CREATE POLICY employer ON agreement USING (
  (SELECT actor_kind()) = 'recruiter' AND employer_id = (SELECT actor_employer()) AND asked_at IS NOT NULL
  AND EXISTS (SELECT FROM placement p WHERE p.id = agreement.placement_id));
CREATE POLICY read ON agreement_version FOR SELECT USING (EXISTS (SELECT FROM agreement a WHERE a.id = agreement_id));
CREATE POLICY write ON agreement_version FOR INSERT WITH CHECK (EXISTS (SELECT FROM agreement a WHERE a.id = agreement_id));
-- A version is never written over, by nobody.
REVOKE UPDATE ON agreement_version FROM vartti_app, vartti_beyond;
-- What the young person says beside their yes is for staff.
CREATE POLICY read ON agreement_answer FOR SELECT USING (
  ((SELECT actor_kind()) <> 'recruiter' OR party = 'organiser' OR answer = 'agreed')
  AND EXISTS (SELECT FROM agreement a WHERE a.id = agreement_id));
CREATE POLICY write ON agreement_answer FOR INSERT WITH CHECK (EXISTS (SELECT FROM agreement a WHERE a.id = agreement_id));
CREATE POLICY signed ON agreement_signature USING (EXISTS (SELECT FROM agreement a WHERE a.id = agreement_id));
CREATE POLICY said ON agreement_feedback USING (
  ((SELECT actor_kind()) <> 'recruiter' OR party = 'organiser') AND EXISTS (SELECT FROM agreement a WHERE a.id = agreement_id));

-- what stands in each agreement: dated, with its source, for an administrator to change ----------------------------------------------

INSERT INTO regulation (code, value, valid_from, law, section, source, certainty, explanation) VALUES
  ('agreement_status', '{"clause": 1, "kinds": ["work_trial"]}', '2025-01-01', '380/2023', '54 §', 'https://www.finlex.fi/fi/lainsaadanto/2023/380', 'A',
   '{"fi": "Työkokeilija ei ole työsuhteessa työpaikkaan eikä työvoimaviranomaiseen. Työpaikka ei maksa palkkaa. Työkokeilija saa samat etuudet kuin työttömänä.", "sv": "Deltagaren står inte i arbetsförhållande till arbetsplatsen eller arbetskraftsmyndigheten. Arbetsplatsen betalar ingen lön. Deltagaren får samma förmåner som arbetslös.", "en": "The participant is employed neither by the workplace nor by the employment authority. The workplace pays no wage. The participant gets the same benefits as when unemployed."}'),
  ('agreement_purpose', '{"clause": 2, "kinds": ["work_trial"]}', '2025-01-01', '380/2023', '54 §', 'https://www.finlex.fi/fi/lainsaadanto/2023/380', 'B',
   '{"fi": "Työkokeilun tarkoitus on selvittää, sopiiko ala tai työ, tai tukea paluuta työhön. Työkokeilija ei korvaa työntekijää, eikä kokeilu vääristä kilpailua. Järjestäjä ei ole yksityishenkilö eikä paikka, jossa työkokeilija on jo töissä.", "sv": "Syftet med arbetsprövningen är att ta reda på om branschen eller arbetet passar, eller att stöda återgången till arbete. Deltagaren ersätter ingen anställd, och prövningen snedvrider inte konkurrensen. Anordnaren är inte en privatperson och inte en plats där deltagaren redan arbetar.", "en": "The purpose of the work trial is to find out whether the work suits, or to support a return to work. The participant replaces no employee, and the trial does not distort competition. The organiser is neither a private person nor a place where the participant already works."}'),
  ('agreement_insurance', '{"clause": 3, "kinds": ["work_trial"]}', '2025-01-01', '380/2023', 'vakuuttaminen', 'https://tyomarkkinatori.fi/', 'C',
   '{"fi": "Työkokeilijan tapaturma- ja vastuuvakuutuksesta huolehtii työvoimaviranomainen. Tarkista vakuutuksen ehdot viranomaiselta.", "sv": "Arbetskraftsmyndigheten ordnar deltagarens olycksfalls- och ansvarsförsäkring. Kontrollera försäkringsvillkoren hos myndigheten.", "en": "The employment authority takes care of the participant’s accident and liability insurance. Check its terms with the authority."}'),
  ('agreement_safety', '{"clause": 4, "kinds": ["work_trial"]}', '2003-01-01', '738/2002', '4 §', 'https://www.finlex.fi/fi/lainsaadanto/2002/738', 'B',
   '{"fi": "Työpaikka vastaa työturvallisuudesta niin kuin omien työntekijöidensä kohdalla: se perehdyttää, opastaa laitteisiin ja antaa tarvittavat suojaimet.", "sv": "Arbetsplatsen ansvarar för arbetarskyddet på samma sätt som för sina anställda: den introducerar i arbetet, visar hur maskinerna används och ger den skyddsutrustning som behövs.", "en": "The workplace is responsible for safety as for its own employees: it gives an induction, shows how equipment is used and provides the protection that is needed."}'),
  ('agreement_interruption', '{"clause": 5, "kinds": ["work_trial"]}', '2025-01-01', '380/2023', 'keskeyttäminen', 'https://www.finlex.fi/fi/lainsaadanto/2023/380', 'C',
   '{"fi": "Jokainen osapuoli voi keskeyttää työkokeilun. Kerro siitä ensin Ohjaamoon ja muille osapuolille. Työvoimaviranomainen päättää, mitä keskeytyksestä seuraa.", "sv": "Var och en av parterna kan avbryta arbetsprövningen. Berätta det först för Navigatorn och de andra parterna. Arbetskraftsmyndigheten beslutar om vad som följer av avbrottet.", "en": "Each party can interrupt the work trial. Tell the Ohjaamo and the other parties first. The employment authority decides what follows from it."}'),
  ('agreement_feedback', '{"clause": 6, "kinds": ["work_trial"]}', '2025-01-01', '380/2023', 'palaute', 'https://www.finlex.fi/fi/lainsaadanto/2023/380', 'B',
   '{"fi": "Kun työkokeilu päättyy, työpaikka antaa siitä kirjallisen palautteen.", "sv": "När arbetsprövningen slutar ger arbetsplatsen skriftlig respons.", "en": "When the work trial ends, the workplace gives written feedback on it."}'),
  ('agreement_minors', '{"clause": 7, "kinds": ["work_trial"], "minorsOnly": true}', '1994-01-01', '998/1993', '6–9 §', 'https://www.finlex.fi/fi/lainsaadanto/1993/998', 'A',
   '{"fi": "Työkokeilija on alle 18-vuotias. Hän on työpaikalla vain kello 6:n ja 22:n välillä, enintään 9 tuntia päivässä ja 48 tuntia viikossa, ja saa 12 tunnin levon joka vuorokausi. Vaarallista työtä ei anneta alle 16-vuotiaalle; 16–17-vuotiaan vaarallisesta työstä ilmoitetaan etukäteen työsuojeluviranomaiselle.", "sv": "Deltagaren är under 18 år. Hen är på arbetsplatsen bara mellan klockan 6 och 22, högst 9 timmar per dag och 48 timmar per vecka, och får 12 timmars vila varje dygn. Farligt arbete ges inte åt den som är under 16 år; om farligt arbete för den som är 16–17 år görs en anmälan på förhand till arbetarskyddsmyndigheten.", "en": "The participant is under 18. They are at the workplace only between 6 in the morning and 10 at night, at most 9 hours a day and 48 hours a week, with 12 hours of rest every day. No dangerous work is given to anyone under 16; at 16 and 17 the occupational safety authority is told of it beforehand."}');
