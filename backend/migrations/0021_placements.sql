-- Somebody starts somewhere: the steps of each kind as data, what has to be known before a start, and the limits it is judged by.

-- which steps a kind has, in which order, who does them and by when -----------------------------------------------------------------

CREATE TABLE placement_step (
  kind text NOT NULL CONSTRAINT placement_step_kind_fk REFERENCES opening_kind,
  code text NOT NULL CONSTRAINT placement_step_code CHECK (code ~ '^[a-z_]{2,30}$'),
  position smallint NOT NULL CONSTRAINT placement_step_position CHECK (position BETWEEN 1 AND 20),
  name jsonb NOT NULL,
  to_status text CONSTRAINT placement_step_status CHECK (to_status IN ('checked', 'agreed', 'running', 'ended', 'closed')),
  fact text CONSTRAINT placement_step_fact CHECK (fact IN ('sharing', 'terms', 'signed', 'extract', 'subsidy', 'feedback')),
  needs text[] NOT NULL DEFAULT '{}',
  skippable boolean NOT NULL DEFAULT false,
  done_by text NOT NULL CONSTRAINT placement_step_by CHECK (done_by IN ('staff', 'young_person', 'employer', 'authority', 'school')),
  days smallint CONSTRAINT placement_step_days CHECK (days BETWEEN 1 AND 365),
  due text CONSTRAINT placement_step_due CHECK (due IN ('starts_on', 'ends_on')),
  law text,
  section text,
  source text,
  certainty char(1) CONSTRAINT placement_step_certainty CHECK (certainty IN ('A', 'B', 'C')),
  CONSTRAINT placement_step_pk PRIMARY KEY (kind, code),
  CONSTRAINT placement_step_order UNIQUE (kind, position),
  CONSTRAINT placement_step_done CHECK (num_nonnulls(to_status, fact) > 0),
  CONSTRAINT placement_step_moves_all CHECK (to_status IS NULL OR NOT skippable),
  CONSTRAINT placement_step_law CHECK (num_nonnulls(law, section, source, certainty) IN (0, 4))
);
COMMENT ON TABLE placement_step IS 'which steps a placement of this kind has; drawn in docs/placements.md';
COMMENT ON COLUMN placement_step.to_status IS 'the placement moves there when the step is done; null: it is done by its fact alone';
COMMENT ON COLUMN placement_step.fact IS 'what has to be true: placements/placement.facts.ts';
COMMENT ON COLUMN placement_step.needs IS 'for the fact terms: the fields that must be filled in';
COMMENT ON COLUMN placement_step.days IS 'how long it may wait, from when the placement came to where it is';
COMMENT ON COLUMN placement_step.due IS 'instead of days: the day of the placement by which it is due';

INSERT INTO placement_step (kind, position, code, name, to_status, fact, needs, skippable, done_by, days, due, law, section, source, certainty) VALUES
  ('job', 1, 'sharing', '{"fi": "Nuori päättää, saako työpaikka nähdä tämän", "sv": "Den unga avgör om arbetsplatsen får se det här", "en": "The young person decides whether the workplace may see this"}', NULL, 'sharing', '{}', true, 'young_person', 7, NULL, NULL, NULL, NULL, NULL),
  ('job', 2, 'terms', '{"fi": "Aika ja työtunnit on kirjattu", "sv": "Tid och arbetstimmar är nedskrivna", "en": "Dates and hours are written down"}', NULL, 'terms', '{startsOn,ageGroup}', false, 'staff', 14, NULL, NULL, NULL, NULL, NULL),
  ('job', 3, 'agree', '{"fi": "Työsopimuksesta on sovittu", "sv": "Man har kommit överens om ett arbetsavtal", "en": "The employment contract is agreed"}', 'agreed', NULL, '{}', false, 'employer', 14, NULL, NULL, NULL, NULL, NULL),
  ('job', 4, 'extract', '{"fi": "Rikosrekisteriote on näytetty, jos sitä tarvitaan", "sv": "Straffregisterutdraget har visats, om det behövs", "en": "The criminal record extract was shown, if one is needed"}', NULL, 'extract', '{}', false, 'employer', 14, NULL, '504/2002', 'rikosrekisteriotteen näyttäminen', 'https://www.finlex.fi/fi/lainsaadanto/2002/504', 'A'),
  ('job', 5, 'subsidy', '{"fi": "Tuesta on päätetty, jos sitä haetaan", "sv": "Stödet är avgjort, om man söker det", "en": "The subsidy is decided, if one is asked for"}', NULL, 'subsidy', '{}', false, 'authority', 14, NULL, '380/2023', 'palkkatuki', 'https://tyomarkkinatori.fi/', 'B'),
  ('job', 6, 'start', '{"fi": "Aloitus", "sv": "Starten", "en": "The start"}', 'running', NULL, '{}', false, 'staff', NULL, 'starts_on', NULL, NULL, NULL, NULL),
  ('job', 7, 'end', '{"fi": "Lopetus", "sv": "Slutet", "en": "The end"}', 'ended', NULL, '{}', false, 'staff', NULL, 'ends_on', NULL, NULL, NULL, NULL),
  ('summer_job', 1, 'sharing', '{"fi": "Nuori päättää, saako työpaikka nähdä tämän", "sv": "Den unga avgör om arbetsplatsen får se det här", "en": "The young person decides whether the workplace may see this"}', NULL, 'sharing', '{}', true, 'young_person', 7, NULL, NULL, NULL, NULL, NULL),
  ('summer_job', 2, 'terms', '{"fi": "Aika ja työtunnit on kirjattu", "sv": "Tid och arbetstimmar är nedskrivna", "en": "Dates and hours are written down"}', NULL, 'terms', '{startsOn,ageGroup}', false, 'staff', 14, NULL, NULL, NULL, NULL, NULL),
  ('summer_job', 3, 'agree', '{"fi": "Työsopimuksesta on sovittu", "sv": "Man har kommit överens om ett arbetsavtal", "en": "The employment contract is agreed"}', 'agreed', NULL, '{}', false, 'employer', 14, NULL, NULL, NULL, NULL, NULL),
  ('summer_job', 4, 'extract', '{"fi": "Rikosrekisteriote on näytetty, jos sitä tarvitaan", "sv": "Straffregisterutdraget har visats, om det behövs", "en": "The criminal record extract was shown, if one is needed"}', NULL, 'extract', '{}', false, 'employer', 14, NULL, '504/2002', 'rikosrekisteriotteen näyttäminen', 'https://www.finlex.fi/fi/lainsaadanto/2002/504', 'A'),
  ('summer_job', 5, 'subsidy', '{"fi": "Tuesta on päätetty, jos sitä haetaan", "sv": "Stödet är avgjort, om man söker det", "en": "The subsidy is decided, if one is asked for"}', NULL, 'subsidy', '{}', false, 'authority', 14, NULL, '380/2023', 'palkkatuki', 'https://tyomarkkinatori.fi/', 'B'),
  ('summer_job', 6, 'start', '{"fi": "Aloitus", "sv": "Starten", "en": "The start"}', 'running', NULL, '{}', false, 'staff', NULL, 'starts_on', NULL, NULL, NULL, NULL),
  ('summer_job', 7, 'end', '{"fi": "Lopetus", "sv": "Slutet", "en": "The end"}', 'ended', NULL, '{}', false, 'staff', NULL, 'ends_on', NULL, NULL, NULL, NULL),
  ('winter_job', 1, 'sharing', '{"fi": "Nuori päättää, saako työpaikka nähdä tämän", "sv": "Den unga avgör om arbetsplatsen får se det här", "en": "The young person decides whether the workplace may see this"}', NULL, 'sharing', '{}', true, 'young_person', 7, NULL, NULL, NULL, NULL, NULL),
  ('winter_job', 2, 'terms', '{"fi": "Aika ja työtunnit on kirjattu", "sv": "Tid och arbetstimmar är nedskrivna", "en": "Dates and hours are written down"}', NULL, 'terms', '{startsOn,ageGroup}', false, 'staff', 14, NULL, NULL, NULL, NULL, NULL),
  ('winter_job', 3, 'agree', '{"fi": "Työsopimuksesta on sovittu", "sv": "Man har kommit överens om ett arbetsavtal", "en": "The employment contract is agreed"}', 'agreed', NULL, '{}', false, 'employer', 14, NULL, NULL, NULL, NULL, NULL),
  ('winter_job', 4, 'extract', '{"fi": "Rikosrekisteriote on näytetty, jos sitä tarvitaan", "sv": "Straffregisterutdraget har visats, om det behövs", "en": "The criminal record extract was shown, if one is needed"}', NULL, 'extract', '{}', false, 'employer', 14, NULL, '504/2002', 'rikosrekisteriotteen näyttäminen', 'https://www.finlex.fi/fi/lainsaadanto/2002/504', 'A'),
  ('winter_job', 5, 'subsidy', '{"fi": "Tuesta on päätetty, jos sitä haetaan", "sv": "Stödet är avgjort, om man söker det", "en": "The subsidy is decided, if one is asked for"}', NULL, 'subsidy', '{}', false, 'authority', 14, NULL, '380/2023', 'palkkatuki', 'https://tyomarkkinatori.fi/', 'B'),
  ('winter_job', 6, 'start', '{"fi": "Aloitus", "sv": "Starten", "en": "The start"}', 'running', NULL, '{}', false, 'staff', NULL, 'starts_on', NULL, NULL, NULL, NULL),
  ('winter_job', 7, 'end', '{"fi": "Lopetus", "sv": "Slutet", "en": "The end"}', 'ended', NULL, '{}', false, 'staff', NULL, 'ends_on', NULL, NULL, NULL, NULL),
  ('subsidised_job', 1, 'sharing', '{"fi": "Nuori päättää, saako työpaikka nähdä tämän", "sv": "Den unga avgör om arbetsplatsen får se det här", "en": "The young person decides whether the workplace may see this"}', NULL, 'sharing', '{}', true, 'young_person', 7, NULL, NULL, NULL, NULL, NULL),
  ('subsidised_job', 2, 'terms', '{"fi": "Aika ja työtunnit on kirjattu", "sv": "Tid och arbetstimmar är nedskrivna", "en": "Dates and hours are written down"}', NULL, 'terms', '{startsOn,ageGroup,weekHours}', false, 'staff', 14, NULL, NULL, NULL, NULL, NULL),
  ('subsidised_job', 3, 'agree', '{"fi": "Työsopimuksesta on sovittu", "sv": "Man har kommit överens om ett arbetsavtal", "en": "The employment contract is agreed"}', 'agreed', NULL, '{}', false, 'employer', 14, NULL, NULL, NULL, NULL, NULL),
  ('subsidised_job', 4, 'extract', '{"fi": "Rikosrekisteriote on näytetty, jos sitä tarvitaan", "sv": "Straffregisterutdraget har visats, om det behövs", "en": "The criminal record extract was shown, if one is needed"}', NULL, 'extract', '{}', false, 'employer', 14, NULL, '504/2002', 'rikosrekisteriotteen näyttäminen', 'https://www.finlex.fi/fi/lainsaadanto/2002/504', 'A'),
  ('subsidised_job', 5, 'subsidy', '{"fi": "Tuesta on päätetty, jos sitä haetaan", "sv": "Stödet är avgjort, om man söker det", "en": "The subsidy is decided, if one is asked for"}', NULL, 'subsidy', '{}', false, 'authority', 14, NULL, '380/2023', 'palkkatuki', 'https://tyomarkkinatori.fi/', 'B'),
  ('subsidised_job', 6, 'start', '{"fi": "Aloitus", "sv": "Starten", "en": "The start"}', 'running', NULL, '{}', false, 'staff', NULL, 'starts_on', NULL, NULL, NULL, NULL),
  ('subsidised_job', 7, 'end', '{"fi": "Lopetus", "sv": "Slutet", "en": "The end"}', 'ended', NULL, '{}', false, 'staff', NULL, 'ends_on', NULL, NULL, NULL, NULL),
  ('apprenticeship', 1, 'sharing', '{"fi": "Nuori päättää, saako työpaikka nähdä tämän", "sv": "Den unga avgör om arbetsplatsen får se det här", "en": "The young person decides whether the workplace may see this"}', NULL, 'sharing', '{}', true, 'young_person', 7, NULL, NULL, NULL, NULL, NULL),
  ('apprenticeship', 2, 'terms', '{"fi": "Aika ja työtunnit on kirjattu", "sv": "Tid och arbetstimmar är nedskrivna", "en": "Dates and hours are written down"}', NULL, 'terms', '{startsOn,ageGroup,weekHours}', false, 'staff', 14, NULL, NULL, NULL, NULL, NULL),
  ('apprenticeship', 3, 'agree', '{"fi": "Oppilaitos on hyväksynyt sopimuksen", "sv": "Läroanstalten har godkänt avtalet", "en": "The college has accepted the agreement"}', 'agreed', NULL, '{}', false, 'school', 14, NULL, '531/2017', '70 §', 'https://www.finlex.fi/fi/lainsaadanto/2017/531', 'B'),
  ('apprenticeship', 4, 'extract', '{"fi": "Rikosrekisteriote on näytetty, jos sitä tarvitaan", "sv": "Straffregisterutdraget har visats, om det behövs", "en": "The criminal record extract was shown, if one is needed"}', NULL, 'extract', '{}', false, 'employer', 14, NULL, '504/2002', 'rikosrekisteriotteen näyttäminen', 'https://www.finlex.fi/fi/lainsaadanto/2002/504', 'A'),
  ('apprenticeship', 5, 'subsidy', '{"fi": "Tuesta on päätetty, jos sitä haetaan", "sv": "Stödet är avgjort, om man söker det", "en": "The subsidy is decided, if one is asked for"}', NULL, 'subsidy', '{}', false, 'authority', 14, NULL, '380/2023', 'palkkatuki', 'https://tyomarkkinatori.fi/', 'B'),
  ('apprenticeship', 6, 'start', '{"fi": "Aloitus", "sv": "Starten", "en": "The start"}', 'running', NULL, '{}', false, 'staff', NULL, 'starts_on', NULL, NULL, NULL, NULL),
  ('apprenticeship', 7, 'end', '{"fi": "Lopetus", "sv": "Slutet", "en": "The end"}', 'ended', NULL, '{}', false, 'staff', NULL, 'ends_on', NULL, NULL, NULL, NULL),
  ('training_placement', 1, 'sharing', '{"fi": "Nuori päättää, saako työpaikka nähdä tämän", "sv": "Den unga avgör om arbetsplatsen får se det här", "en": "The young person decides whether the workplace may see this"}', NULL, 'sharing', '{}', true, 'young_person', 7, NULL, NULL, NULL, NULL, NULL),
  ('training_placement', 2, 'terms', '{"fi": "Aika ja työtunnit on kirjattu", "sv": "Tid och arbetstimmar är nedskrivna", "en": "Dates and hours are written down"}', NULL, 'terms', '{startsOn,ageGroup,supervisor}', false, 'staff', 14, NULL, NULL, NULL, NULL, NULL),
  ('training_placement', 3, 'agree', '{"fi": "Oppilaitos on hyväksynyt sopimuksen", "sv": "Läroanstalten har godkänt avtalet", "en": "The college has accepted the agreement"}', 'agreed', NULL, '{}', false, 'school', 14, NULL, NULL, NULL, NULL, NULL),
  ('training_placement', 4, 'extract', '{"fi": "Rikosrekisteriote on näytetty, jos sitä tarvitaan", "sv": "Straffregisterutdraget har visats, om det behövs", "en": "The criminal record extract was shown, if one is needed"}', NULL, 'extract', '{}', false, 'employer', 14, NULL, '504/2002', 'rikosrekisteriotteen näyttäminen', 'https://www.finlex.fi/fi/lainsaadanto/2002/504', 'A'),
  ('training_placement', 5, 'start', '{"fi": "Aloitus", "sv": "Starten", "en": "The start"}', 'running', NULL, '{}', false, 'staff', NULL, 'starts_on', NULL, NULL, NULL, NULL),
  ('training_placement', 6, 'end', '{"fi": "Lopetus", "sv": "Slutet", "en": "The end"}', 'ended', NULL, '{}', false, 'staff', NULL, 'ends_on', NULL, NULL, NULL, NULL),
  ('work_trial', 1, 'sharing', '{"fi": "Nuori päättää, saako työpaikka nähdä tämän", "sv": "Den unga avgör om arbetsplatsen får se det här", "en": "The young person decides whether the workplace may see this"}', NULL, 'sharing', '{}', true, 'young_person', 7, NULL, NULL, NULL, NULL, NULL),
  ('work_trial', 2, 'terms', '{"fi": "Aika ja työtunnit on kirjattu", "sv": "Tid och arbetstimmar är nedskrivna", "en": "Dates and hours are written down"}', NULL, 'terms', '{startsOn,ageGroup,endsOn,dayHours,daysAWeek,weekHours,dayStarts,dayEnds,supervisor}', false, 'staff', 14, NULL, NULL, NULL, NULL, NULL),
  ('work_trial', 3, 'check', '{"fi": "Viranomainen tarkistaa ja päättää", "sv": "Myndigheten granskar och beslutar", "en": "The authority checks and decides"}', 'checked', NULL, '{}', false, 'authority', 14, NULL, '380/2023', '54 §', 'https://www.finlex.fi/fi/lainsaadanto/2023/380', 'B'),
  ('work_trial', 4, 'agree', '{"fi": "Sopimus on allekirjoitettu: nuori, työpaikka ja viranomainen", "sv": "Avtalet är undertecknat: den unga, arbetsplatsen och myndigheten", "en": "The agreement is signed: young person, workplace and authority"}', 'agreed', 'signed', '{}', false, 'employer', 7, NULL, '380/2023', '54 §', 'https://www.finlex.fi/fi/lainsaadanto/2023/380', 'B'),
  ('work_trial', 5, 'extract', '{"fi": "Rikosrekisteriote on näytetty, jos sitä tarvitaan", "sv": "Straffregisterutdraget har visats, om det behövs", "en": "The criminal record extract was shown, if one is needed"}', NULL, 'extract', '{}', false, 'employer', 14, NULL, '504/2002', 'rikosrekisteriotteen näyttäminen', 'https://www.finlex.fi/fi/lainsaadanto/2002/504', 'A'),
  ('work_trial', 6, 'start', '{"fi": "Aloitus", "sv": "Starten", "en": "The start"}', 'running', NULL, '{}', false, 'staff', NULL, 'starts_on', NULL, NULL, NULL, NULL),
  ('work_trial', 7, 'end', '{"fi": "Lopetus", "sv": "Slutet", "en": "The end"}', 'ended', NULL, '{}', false, 'staff', NULL, 'ends_on', NULL, NULL, NULL, NULL),
  ('work_trial', 8, 'feedback', '{"fi": "Työpaikka antaa kirjallisen palautteen", "sv": "Arbetsplatsen ger skriftlig respons", "en": "The workplace gives written feedback"}', 'closed', 'feedback', '{}', false, 'employer', 14, NULL, '380/2023', '54 §', 'https://www.finlex.fi/fi/lainsaadanto/2023/380', 'B'),
  ('education_trial', 1, 'sharing', '{"fi": "Nuori päättää, saako työpaikka nähdä tämän", "sv": "Den unga avgör om arbetsplatsen får se det här", "en": "The young person decides whether the workplace may see this"}', NULL, 'sharing', '{}', true, 'young_person', 7, NULL, NULL, NULL, NULL, NULL),
  ('education_trial', 2, 'terms', '{"fi": "Aika ja työtunnit on kirjattu", "sv": "Tid och arbetstimmar är nedskrivna", "en": "Dates and hours are written down"}', NULL, 'terms', '{startsOn,ageGroup,endsOn}', false, 'staff', 14, NULL, NULL, NULL, NULL, NULL),
  ('education_trial', 3, 'check', '{"fi": "Viranomainen tarkistaa ja päättää", "sv": "Myndigheten granskar och beslutar", "en": "The authority checks and decides"}', 'checked', NULL, '{}', false, 'authority', 14, NULL, '380/2023', 'koulutuskokeilu', 'https://www.finlex.fi/fi/lainsaadanto/2023/380', 'C'),
  ('education_trial', 4, 'agree', '{"fi": "Oppilaitos ja nuori ovat sopineet kokeilusta", "sv": "Läroanstalten och den unga har kommit överens om prövningen", "en": "The college and the young person have agreed on the trial"}', 'agreed', NULL, '{}', false, 'school', 7, NULL, '380/2023', 'koulutuskokeilu', 'https://www.finlex.fi/fi/lainsaadanto/2023/380', 'C'),
  ('education_trial', 5, 'start', '{"fi": "Aloitus", "sv": "Starten", "en": "The start"}', 'running', NULL, '{}', false, 'staff', NULL, 'starts_on', NULL, NULL, NULL, NULL),
  ('education_trial', 6, 'end', '{"fi": "Lopetus", "sv": "Slutet", "en": "The end"}', 'ended', NULL, '{}', false, 'staff', NULL, 'ends_on', NULL, NULL, NULL, NULL),
  ('education_trial', 7, 'feedback', '{"fi": "Oppilaitos antaa kirjallisen palautteen", "sv": "Läroanstalten ger skriftlig respons", "en": "The college gives written feedback"}', 'closed', NULL, '{}', false, 'school', 14, NULL, '380/2023', 'koulutuskokeilu', 'https://www.finlex.fi/fi/lainsaadanto/2023/380', 'C'),
  ('gig', 1, 'sharing', '{"fi": "Nuori päättää, saako työpaikka nähdä tämän", "sv": "Den unga avgör om arbetsplatsen får se det här", "en": "The young person decides whether the workplace may see this"}', NULL, 'sharing', '{}', true, 'young_person', 7, NULL, NULL, NULL, NULL, NULL),
  ('gig', 2, 'terms', '{"fi": "Aika ja työtunnit on kirjattu", "sv": "Tid och arbetstimmar är nedskrivna", "en": "Dates and hours are written down"}', NULL, 'terms', '{startsOn,ageGroup}', false, 'staff', 14, NULL, NULL, NULL, NULL, NULL),
  ('gig', 3, 'agree', '{"fi": "Keikasta ja palkkiosta on sovittu", "sv": "Man har kommit överens om gigget och ersättningen", "en": "The gig and its pay are agreed"}', 'agreed', NULL, '{}', false, 'employer', 7, NULL, NULL, NULL, NULL, NULL),
  ('gig', 4, 'extract', '{"fi": "Rikosrekisteriote on näytetty, jos sitä tarvitaan", "sv": "Straffregisterutdraget har visats, om det behövs", "en": "The criminal record extract was shown, if one is needed"}', NULL, 'extract', '{}', false, 'employer', 14, NULL, '504/2002', 'rikosrekisteriotteen näyttäminen', 'https://www.finlex.fi/fi/lainsaadanto/2002/504', 'A'),
  ('gig', 5, 'start', '{"fi": "Aloitus", "sv": "Starten", "en": "The start"}', 'running', NULL, '{}', false, 'staff', NULL, 'starts_on', NULL, NULL, NULL, NULL),
  ('gig', 6, 'end', '{"fi": "Lopetus", "sv": "Slutet", "en": "The end"}', 'ended', NULL, '{}', false, 'staff', NULL, 'ends_on', NULL, NULL, NULL, NULL),
  ('workshop', 1, 'terms', '{"fi": "Aika ja työtunnit on kirjattu", "sv": "Tid och arbetstimmar är nedskrivna", "en": "Dates and hours are written down"}', NULL, 'terms', '{startsOn,ageGroup}', false, 'staff', 14, NULL, NULL, NULL, NULL, NULL),
  ('workshop', 2, 'agree', '{"fi": "Paikka on sovittu", "sv": "Platsen är överenskommen", "en": "The place is agreed"}', 'agreed', NULL, '{}', false, 'young_person', 7, NULL, NULL, NULL, NULL, NULL),
  ('workshop', 3, 'start', '{"fi": "Aloitus", "sv": "Starten", "en": "The start"}', 'running', NULL, '{}', false, 'staff', NULL, 'starts_on', NULL, NULL, NULL, NULL),
  ('workshop', 4, 'end', '{"fi": "Lopetus", "sv": "Slutet", "en": "The end"}', 'ended', NULL, '{}', false, 'staff', NULL, 'ends_on', NULL, NULL, NULL, NULL),
  ('business_succession', 1, 'sharing', '{"fi": "Nuori päättää, saako työpaikka nähdä tämän", "sv": "Den unga avgör om arbetsplatsen får se det här", "en": "The young person decides whether the workplace may see this"}', NULL, 'sharing', '{}', true, 'young_person', 7, NULL, NULL, NULL, NULL, NULL),
  ('business_succession', 2, 'terms', '{"fi": "Aika ja työtunnit on kirjattu", "sv": "Tid och arbetstimmar är nedskrivna", "en": "Dates and hours are written down"}', NULL, 'terms', '{startsOn,ageGroup}', false, 'staff', 14, NULL, NULL, NULL, NULL, NULL),
  ('business_succession', 3, 'agree', '{"fi": "Jatkamisesta on sovittu", "sv": "Man har kommit överens om övertagandet", "en": "Taking over is agreed"}', 'agreed', NULL, '{}', false, 'employer', NULL, NULL, NULL, NULL, NULL, NULL),
  ('business_succession', 4, 'start', '{"fi": "Aloitus", "sv": "Starten", "en": "The start"}', 'running', NULL, '{}', false, 'staff', NULL, 'starts_on', NULL, NULL, NULL, NULL),
  ('abroad', 1, 'sharing', '{"fi": "Nuori päättää, saako työpaikka nähdä tämän", "sv": "Den unga avgör om arbetsplatsen får se det här", "en": "The young person decides whether the workplace may see this"}', NULL, 'sharing', '{}', true, 'young_person', 7, NULL, NULL, NULL, NULL, NULL),
  ('abroad', 2, 'terms', '{"fi": "Aika ja työtunnit on kirjattu", "sv": "Tid och arbetstimmar är nedskrivna", "en": "Dates and hours are written down"}', NULL, 'terms', '{startsOn,ageGroup}', false, 'staff', 14, NULL, NULL, NULL, NULL, NULL),
  ('abroad', 3, 'agree', '{"fi": "Paikka on sovittu", "sv": "Platsen är överenskommen", "en": "The place is agreed"}', 'agreed', NULL, '{}', false, 'employer', 14, NULL, NULL, NULL, NULL, NULL),
  ('abroad', 4, 'start', '{"fi": "Aloitus", "sv": "Starten", "en": "The start"}', 'running', NULL, '{}', false, 'staff', NULL, 'starts_on', NULL, NULL, NULL, NULL),
  ('abroad', 5, 'end', '{"fi": "Lopetus", "sv": "Slutet", "en": "The end"}', 'ended', NULL, '{}', false, 'staff', NULL, 'ends_on', NULL, NULL, NULL, NULL);

-- what has to be known before somebody starts ---------------------------------------------------------------------------------------

ALTER TABLE placement
  ADD COLUMN day_hours numeric CONSTRAINT placement_day_hours CHECK (day_hours > 0 AND day_hours <= 24),
  ADD COLUMN days_a_week smallint CONSTRAINT placement_days_a_week CHECK (days_a_week BETWEEN 1 AND 7),
  ADD COLUMN week_hours numeric CONSTRAINT placement_week_hours CHECK (week_hours > 0 AND week_hours <= 100),
  ADD COLUMN day_starts text,
  ADD COLUMN day_ends text,
  ADD COLUMN supervisor text,
  ADD COLUMN age_group text CONSTRAINT placement_age_group CHECK (age_group IN ('15', '16_17', '18_29', '30')),
  ADD COLUMN hazards boolean NOT NULL DEFAULT false,
  ADD COLUMN hazard_notice_on date,
  ADD COLUMN not_working_there boolean NOT NULL DEFAULT false,
  ADD COLUMN been_there_before boolean NOT NULL DEFAULT false,
  ADD COLUMN checked_on date,
  ADD COLUMN checked_by text,
  ADD COLUMN subsidy text NOT NULL DEFAULT 'none'
    CONSTRAINT placement_subsidy CHECK (subsidy IN ('none', 'planned', 'applied', 'granted', 'refused')),
  ADD COLUMN subsidy_kind text CONSTRAINT placement_subsidy_kind CHECK (subsidy_kind IN ('wage_subsidy', 'voucher')),
  ADD COLUMN without_subsidy boolean NOT NULL DEFAULT false,
  ADD COLUMN extract_needed boolean NOT NULL DEFAULT false,
  ADD COLUMN extract_dated_on date,
  ADD COLUMN extract_shown_on date,
  ADD COLUMN extract_seen_by uuid CONSTRAINT placement_extract_seen_by_fk REFERENCES staff_member,
  ADD COLUMN sharing_refused_at timestamptz,
  ADD COLUMN status_since timestamptz,
  ADD COLUMN request_hash text,
  ADD CONSTRAINT placement_subsidy_which CHECK ((subsidy = 'none') = (subsidy_kind IS NULL)),
  ADD CONSTRAINT placement_without_subsidy CHECK (NOT without_subsidy OR subsidy = 'refused'),
  ADD CONSTRAINT placement_extract_shown CHECK (num_nonnulls(extract_dated_on, extract_shown_on, extract_seen_by) IN (0, 3));
COMMENT ON COLUMN placement.age_group IS 'staff tick it; nobody stores a date of birth';
COMMENT ON COLUMN placement.hazards IS 'dangerous work in the sense of 998/1993 9 §';
COMMENT ON COLUMN placement.hazard_notice_on IS 'when the occupational safety authority was told';
COMMENT ON COLUMN placement.not_working_there IS 'asked, and answered: they do not work there already';
COMMENT ON COLUMN placement.been_there_before IS 'has had a work trial at this workplace before';
COMMENT ON COLUMN placement.checked_by IS 'who decided at the authority';
COMMENT ON COLUMN placement.without_subsidy IS 'the subsidy was refused, and the employer goes on without it';
COMMENT ON COLUMN placement.extract_dated_on IS 'the date on the criminal record extract; the extract itself is never stored';
COMMENT ON COLUMN placement.sharing_refused_at IS 'when the young person said that the workplace may not see it';
COMMENT ON COLUMN placement.request_hash IS 'what was asked when this id was first used';
COMMENT ON COLUMN placement.status_since IS 'when it came to where it is; null: when it was begun';

-- limits that a start is judged by ----------------------------------------------------------------------------------------------------

INSERT INTO regulation (code, value, valid_from, law, section, source, certainty, explanation) VALUES
  ('work_trial_organiser', '{"businessId": true, "kinds": ["work_trial"]}', '2025-01-01', '380/2023', '54 §', 'https://www.finlex.fi/fi/lainsaadanto/2023/380', 'A',
   '{"fi": "Työkokeilun voi järjestää yritys, kunta, yhdistys, säätiö tai valtio, ei yksityishenkilö. Työpaikalla on oltava Y-tunnus. Työvoimaviranomainen päättää.", "sv": "En arbetsprövning ordnas av ett företag, en kommun, en förening, en stiftelse eller staten, inte av en privatperson. Arbetsplatsen ska ha ett FO-nummer. Arbetskraftsmyndigheten beslutar.", "en": "A work trial is organised by a firm, a municipality, an association, a foundation or the state, not by a private person. The workplace must have a business ID. The employment authority decides."}'),
  ('work_trial_not_employed', '{"kinds": ["work_trial"]}', '2025-01-01', '380/2023', '54 §', 'https://www.finlex.fi/fi/lainsaadanto/2023/380', 'A',
   '{"fi": "Työkokeilua ei voi tehdä siellä, missä on jo töissä. Kysy ja merkitse vastaus. Työvoimaviranomainen päättää.", "sv": "Man kan inte arbetspröva där man redan jobbar. Fråga och anteckna svaret. Arbetskraftsmyndigheten beslutar.", "en": "A work trial cannot be where one works already. Ask, and tick the answer. The employment authority decides."}'),
  ('work_trial_repeated', '{"kinds": ["work_trial"]}', '2025-01-01', '380/2023', '54 §', 'https://www.finlex.fi/fi/lainsaadanto/2023/380', 'C',
   '{"fi": "Hän on ollut työkokeilussa täällä ennenkin. Uusi kokeilu samassa paikassa ei aina ole mahdollinen. Tätä sääntöä emme ole voineet varmistaa: kysy työvoimaviranomaiselta, joka päättää.", "sv": "Hen har arbetsprövat här förut. En ny prövning på samma ställe är inte alltid möjlig. Den här regeln har vi inte kunnat bekräfta: fråga arbetskraftsmyndigheten, som beslutar.", "en": "They have had a work trial here before. Another one at the same place is not always possible. We could not confirm this rule: ask the employment authority, which decides."}'),
  ('employment_voucher_hours', '{"weekFrom": 25}', '2026-02-01', 'asetus 22.12.2025', 'paikalliset ehdot', 'https://tyomarkkinatori.fi/', 'B',
   '{"fi": "Työllistymissetelin työ on monella alueella vähintään 25 tuntia viikossa. Työvoimaviranomainen päättää.", "sv": "Jobbet med sysselsättningssedeln är i många områden minst 25 timmar i veckan. Arbetskraftsmyndigheten beslutar.", "en": "In many areas work with the youth employment voucher is at least 25 hours a week. The employment authority decides."}'),
  ('criminal_record_extract_age', '{"months": 6}', '2003-01-01', '504/2002', 'rikosrekisteriotteen näyttäminen', 'https://www.finlex.fi/fi/lainsaadanto/2002/504', 'A',
   '{"fi": "Rikosrekisteriote saa olla näytettäessä enintään 6 kuukautta vanha. Siitä merkitään vain päivä. Kopiota ei oteta.", "sv": "Straffregisterutdraget får vara högst 6 månader gammalt när det visas. Bara dagen antecknas. Ingen kopia tas.", "en": "The criminal record extract may be at most 6 months old when it is shown. Only its date is noted. No copy is made."}');

-- walls -------------------------------------------------------------------------------------------------------------------------------

ALTER TABLE placement_step ENABLE ROW LEVEL SECURITY;
ALTER TABLE placement_step FORCE ROW LEVEL SECURITY;
CREATE POLICY beyond ON placement_step TO vartti_beyond USING (true);
CREATE POLICY everybody ON placement_step FOR SELECT USING (true);

-- Staff see whether the person said yes to a placement of theirs; the consent itself is between the person and the firm.
CREATE FUNCTION placement_is_shared(placement uuid, at timestamptz) RETURNS boolean LANGUAGE sql STABLE SET role = 'vartti_beyond' AS $$
  SELECT EXISTS (SELECT FROM consent c WHERE c.placement_id = $1 AND c.kind = 'employer_placement' AND c.ended_at IS NULL AND c.until > $2) $$;
CREATE INDEX consent_placement ON consent (placement_id) WHERE ended_at IS NULL;
COMMENT ON TABLE placement IS 'a young person starts somewhere; which steps its kind has stands in placement_step';
