-- Staff propose openings of firms that they alone know, too: whom it is proposed to reads which firm it is, for as long as it is.
CREATE POLICY proposed ON employer FOR SELECT USING (
  (SELECT actor_kind()) = 'young_person' AND EXISTS (SELECT FROM proposal p WHERE p.employer_id = employer.id
    AND p.person_id = (SELECT actor_id()) AND p.state IN ('asked', 'later', 'yes', 'with_employer', 'invited')));
