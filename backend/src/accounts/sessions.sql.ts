/** The session of token $1 at the moment $2, with what its person has set up. */
export const SESSION = `
SELECT s.id, s."userId", u.email, s."createdAt", s.proven_at AS "provenAt", s.strength, json_build_object(
  'passkey', EXISTS (SELECT FROM auth_passkey p WHERE p.user_id = u.id),
  'password', f.password_hash IS NOT NULL, 'totp', f.totp_confirmed_at IS NOT NULL) AS factors
FROM auth_session s JOIN auth_user u ON u.id = s."userId" LEFT JOIN auth_factor f ON f.user_id = u.id
WHERE s.token = $1 AND s."expiresAt" > $2`;

/** Whether an address is anybody's who works: $1. */
export const WORKS = `
SELECT FROM staff_member s WHERE s.email::text = lower($1) AND s.ended_at IS NULL
UNION ALL SELECT FROM recruiter r WHERE r.email::text = lower($1) AND r.removed_at IS NULL LIMIT 1`;

/** The whole of one person: $1 e-mail, $2 phone, $3 person, of which the session proves one; $4 now. */
export const ROLES = `
SELECT
  (SELECT json_build_object('id', y.id, 'firstName', y.first_name, 'language', y.language)
   FROM young_person y WHERE y.email::text = $1 OR y.phone = $2 OR y.id = $3::uuid) AS young,
  (SELECT json_build_object('id', r.id, 'name', r.name, 'employerId', e.id, 'employerName', e.name,
                            'employerStatus', e.status, 'owner', r.owner, 'language', r.language)
   FROM recruiter r JOIN employer e ON e.id = r.employer_id
   WHERE r.email::text = $1 AND r.removed_at IS NULL
     AND (r.invitation_ends_at IS NULL OR r.invitation_ends_at > $4)
   ORDER BY array_position('{approved,waiting,refused}', e.status), e.name, e.id LIMIT 1) AS recruiter,
  (SELECT json_build_object('id', s.id, 'name', s.name, 'language', s.language,
     'places', coalesce((SELECT json_agg(json_build_object('regionId', m.region_id, 'regionName', g.name,
          'ohjaamoId', m.ohjaamo_id, 'ohjaamoName', o.name, 'role', m.role) ORDER BY g.name, o.name)
        FROM staff_membership m JOIN region g ON g.id = m.region_id LEFT JOIN ohjaamo o ON o.id = m.ohjaamo_id
        WHERE m.staff_member_id = s.id), '[]'),
     'ohjaamos', coalesce((SELECT json_agg(json_build_object('id', o.id, 'name', o.name, 'regionId', o.region_id)
          ORDER BY o.name) FROM ohjaamo o WHERE EXISTS (
            SELECT FROM staff_membership m WHERE m.staff_member_id = s.id AND CASE m.role
              WHEN 'administrator' THEN true
              WHEN 'region_coordinator' THEN m.region_id = o.region_id
              ELSE m.ohjaamo_id = o.id END)), '[]'))
   FROM staff_member s WHERE s.email::text = $1 AND s.ended_at IS NULL) AS staff`;
