import { ANY_STAFF, OWN_FIRM, OWNER_ALONE, WORKS_THERE } from '../matrix.rights.js';
import type { Section } from '../matrix.types.js';

const file = { about: ['import' as const, 'imported file' as const], may: OWN_FIRM };

/** Files of openings: the firm's own, from the first look; the Ohjaamo's once they are imported. */
export const importsEmployerRoutes: Section = {
  'GET /employer/opening-imports': {
    about: 'nothing',
    may: OWN_FIRM,
    sees: { firm: ['imported file'] },
  },
  'GET /employer/opening-imports/columns': { about: 'nothing', may: OWN_FIRM },
  'GET /employer/opening-imports/template.csv': { about: 'nothing', may: OWN_FIRM },
  'GET /employer/opening-imports/:id': { ...file, sees: { firm: ['imported file'] } },
  'PUT /employer/opening-imports/:id': { ...file, sees: { firm: ['imported file'] } },
  'PUT /employer/opening-imports/:id/import': { ...file, sees: { firm: ['imported file'] } },
  'GET /employer/opening-imports/:id/faults.csv': file,
  'GET /employer/keys': { about: 'nothing', may: OWN_FIRM, sees: { firm: ['recruiter', 'key name'] } },
  'PUT /employer/keys/:id': {
    needs: 'fresh',
    rules: [{ about: 'key', may: OWNER_ALONE, sees: { firm: ['recruiter', 'key name'] } }],
  },
  'DELETE /employer/keys/:id': { needs: 'fresh', rules: [{ about: 'key', may: OWNER_ALONE }] },
};

const program = {
  about: 'key' as const,
  may: 'everybody' as const,
  sees: { there: ['opening not out' as const] },
};
const revoked = { about: 'revoked key' as const, may: {}, beyond: 'key_unknown' };
/** A firm's own program, by the key in its header: whoever else is signed in in that browser does not count. */
export const programRoutes: Section = {
  'GET /employer-program/openings': [program, revoked],
  'PUT /employer-program/openings/:reference': [program, revoked],
  'DELETE /employer-program/openings/:reference': [program, revoked],
};

export const importsStaffRoutes: Section = {
  'GET /staff/opening-imports': { about: 'nothing', may: ANY_STAFF, sees: { work: ['imported file'] } },
  'GET /staff/opening-imports/:id': [
    { about: 'imported file', may: WORKS_THERE, sees: { there: ['imported file'] } },
    { about: 'import', may: {}, because: 'not theirs before it is imported' },
  ],
  'PUT /staff/opening-imports/:id/approval': {
    about: 'imported file',
    may: WORKS_THERE,
    sees: { there: ['imported file'] },
  },
};
