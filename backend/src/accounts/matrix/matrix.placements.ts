import { KNOWS_PEOPLE, OWN_FIRM, SELF } from './matrix.rights.js';
import type { Field, Section } from './matrix.types.js';

const placement = {
  about: ['placement' as const, 'placement not shown' as const],
  may: KNOWS_PEOPLE,
  sees: { people: ['first name', 'placement', 'staff'] as Field[] },
};

/** Who starts where: staff of the Ohjaamo that prepares it, as they know people. */
export const placementsOfStaff: Section = {
  'GET /staff/placements': {
    about: 'nothing',
    may: KNOWS_PEOPLE,
    sees: { people: ['first name', 'placement'] },
  },
  'GET /staff/people/:id/placements': {
    about: 'person',
    may: KNOWS_PEOPLE,
    sees: { there: ['first name'], people: ['placement'] },
  },
  'GET /staff/placements/:id': placement,
  'PUT /staff/placements/:id': [
    { ...placement, about: 'ohjaamo', named: 'ohjaamoId' },
    { ...placement, about: 'person', named: 'personId' },
  ],
  'PUT /staff/placements/:id/terms': placement,
  'PUT /staff/placements/:id/subsidy': placement,
  'PUT /staff/placements/:id/extract': placement,
  'PUT /staff/placements/:id/supporter': placement,
  'PUT /staff/placements/:id/steps/:step': placement,
  'PUT /staff/placements/:id/interruption': placement,
  'PUT /staff/placements/:id/withdrawal': placement,
};

/** A firm: those who said that it may see it, and those with whom all have signed. */
export const placementsOfFirm: Section = {
  'GET /employer/placements': {
    about: 'nothing',
    may: OWN_FIRM,
    sees: { firm: ['first name', 'placement'] },
  },
  'GET /employer/placements/:id': [
    { about: 'placement', may: OWN_FIRM, sees: { firm: ['first name', 'placement'] } },
    {
      about: 'placement not shown',
      may: {},
      because: 'before the yes the firm does not learn that there is something',
    },
  ],
};

const own = {
  about: 'placement' as const,
  may: SELF,
  sees: { own: ['placement'] as Field[] },
};

export const placementsOfMine: Section = {
  'GET /my/placements': { ...own, about: 'nothing' },
  'GET /my/placements/:id': own,
  'PUT /my/placements/:id/sharing': own,
  'DELETE /my/placements/:id/sharing': own,
};
