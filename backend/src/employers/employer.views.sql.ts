import { utc } from '../platform/database/columns.js';

/*
 * SQL that assembles an employer as people see it. In all of it `h` is the employer and `c` a recruiter of theirs.
 */

/** Where a firm's picture is fetched; another picture has another address. */
export const logoPath = (version: string) => `/api/logos/${version}.webp`;
export const LOGO = `(SELECT '/api/logos/' || g.version || '.webp' FROM employer_logo g WHERE g.employer_id = h.id)`;

const EMPLOYER_FIELDS = `'id', h.id, 'businessId', h.business_id, 'name', h.name, 'staffingFirm', h.staffing_firm,
  'website', h.website, 'logo', ${LOGO}, 'status', h.status, 'ohjaamoId', h.ohjaamo_id`;

/** Employer */
export const EMPLOYER = `jsonb_build_object(${EMPLOYER_FIELDS})`;

/** Recruiter */
export const RECRUITER = `jsonb_build_object('id', c.id, 'name', c.name, 'email', c.email, 'phone', c.phone,
  'language', c.language, 'owner', c.owner)`;

/** The whole team, the owner first. */
export const TEAM = `coalesce((SELECT jsonb_agg(${RECRUITER} ORDER BY c.owner DESC, c.name)
  FROM recruiter c WHERE c.employer_id = h.id AND c.removed_at IS NULL), '[]')`;

/** The same for the firm itself, at $2: who has not yet accepted, and until when they can. */
export const TEAM_NOW = `coalesce((SELECT jsonb_agg(${RECRUITER} || jsonb_build_object('invitation',
    CASE WHEN c.invitation_ends_at IS NOT NULL THEN jsonb_build_object('endsAt', ${utc('c.invitation_ends_at')},
      'isOver', c.invitation_ends_at <= $2) END) ORDER BY c.owner DESC, c.name)
  FROM recruiter c WHERE c.employer_id = h.id AND c.removed_at IS NULL), '[]')`;

/** StaffEmployer */
export const STAFF_EMPLOYER = `jsonb_build_object(${EMPLOYER_FIELDS}, 'createdAt', ${utc('h.created_at')},
  'recruiters', ${TEAM}, 'openings', (SELECT count(*) FROM opening q WHERE q.employer_id = h.id))`;
