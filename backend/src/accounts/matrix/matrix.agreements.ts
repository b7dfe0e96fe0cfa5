import { KNOWS_PEOPLE, OWN_FIRM, SELF } from './matrix.rights.js';
import type { Field, RouteRules, Rule, Section } from './matrix.types.js';

/** The whole name of the participant stands in an agreement and nowhere else. */
const NAMES: Field[] = ['first name', 'agreement'];
const staff: Rule = { about: 'agreement', may: KNOWS_PEOPLE, sees: { there: NAMES } };
const firm: RouteRules = {
  needs: 'strong',
  rules: [
    {
      about: 'agreement',
      may: OWN_FIRM,
      sees: { firm: NAMES },
      because: 'with the person’s yes to this placement, or once all three have signed; agreements.spec.ts',
    },
  ],
};
const own: Rule = { about: 'agreement', may: SELF, sees: { own: NAMES } };

export const staffAgreementRoutes: Section = {
  'GET /staff/placements/:id/agreement': staff,
  'PUT /staff/placements/:id/agreement': staff,
  'PUT /staff/placements/:id/agreement/request': staff,
  'PUT /staff/placements/:id/agreement/signatures/:signatureId': staff,
  'DELETE /staff/placements/:id/agreement/signatures/:signatureId': staff,
  'GET /staff/placements/:id/agreement/document.pdf': staff,
};

export const employerAgreementRoutes: Section = {
  'GET /employer/placements/:id/agreement': firm,
  'PUT /employer/placements/:id/agreement': firm,
  'PUT /employer/placements/:id/agreement/answers/:answerId': firm,
  'PUT /employer/placements/:id/agreement/signatures/:signatureId': firm,
  'DELETE /employer/placements/:id/agreement/signatures/:signatureId': firm,
  'PUT /employer/placements/:id/feedback': firm,
  'GET /employer/placements/:id/agreement/document.pdf': firm,
};

export const myAgreementRoutes: Section = {
  'GET /my/placements/:id/agreement': own,
  'PUT /my/placements/:id/agreement/answers/:answerId': own,
  'PUT /my/placements/:id/agreement/signatures/:signatureId': own,
  'DELETE /my/placements/:id/agreement/signatures/:signatureId': own,
  'PUT /my/placements/:id/feedback': own,
  'GET /my/placements/:id/agreement/document.pdf': own,
};
