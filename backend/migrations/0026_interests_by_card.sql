-- Staff read whom an opening interests where they may see the person's card, and nowhere else: whoever is merely known there has not shown it.
DROP POLICY staff ON interest;
CREATE POLICY staff ON interest FOR SELECT USING (
  (SELECT actor_kind()) = 'staff' AND EXISTS (SELECT FROM consent c WHERE c.person_id = interest.person_id
    AND c.kind IN ('ohjaamo_card', 'ohjaamo_matching') AND c.ended_at IS NULL AND c.ohjaamo_id = ANY ((SELECT actor_people_ohjaamos())::uuid[])));
