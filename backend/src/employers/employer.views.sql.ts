import { utc } from '../platform/database/columns.js';

/*
 * SQL that assembles an employer as people see it. In all of it `h` is the employer and `c` a recruiter of theirs.
 */

const EMPLOYER_FIELDS = `'id', h.id, 'businessId', h.business_id, 'name', h.name, 'staffingFirm', h.staffing_firm,
  'website', h.website, 'status', h.status, 'ohjaamoId', h.ohjaamo_id`;

/** Employer */
export const EMPLOYER = `jsonb_build_object(${EMPLOYER_FIELDS})`;

/** Recruiter */
export const RECRUITER = `jsonb_build_object('id', c.id, 'name', c.name, 'email', c.email, 'phone', c.phone,
  'language', c.language, 'owner', c.owner)`;

/** The whole team, the owner first. */
export const TEAM = `coalesce((SELECT jsonb_agg(${RECRUITER} ORDER BY c.owner DESC, c.name)
  FROM recruiter c WHERE c.employer_id = h.id AND c.removed_at IS NULL), '[]')`;

/** StaffEmployer */
export const STAFF_EMPLOYER = `jsonb_build_object(${EMPLOYER_FIELDS}, 'createdAt', ${utc('h.created_at')},
  'recruiters', ${TEAM}, 'openings', (SELECT count(*) FROM opening q WHERE q.employer_id = h.id))`;
