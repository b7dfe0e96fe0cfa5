import { ANY_STAFF, OWN_FIRM, WORKS_THERE } from '../matrix.rights.js';
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
