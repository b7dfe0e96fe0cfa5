import { KNOWS_PEOPLE, OWN_FIRM, SELF } from '../matrix.rights.js';
import type { Field, Rule, Section } from '../matrix.types.js';

const STAFF_SEE = { people: ['first name', 'opening not out', 'staff', 'proposal'] as Field[] };
const proposal: Rule = { about: 'proposal', may: KNOWS_PEOPLE, sees: STAFF_SEE };
/** A hidden opening is there for whom it was proposed to. */
const MINE = { own: ['opening not out', 'staff', 'proposal', 'consent'] as Field[] };
const mine: Rule = { about: 'proposal', may: SELF, sees: MINE };
const FIRM_SEES = { firm: ['first name', 'consent', 'staff'] as Field[] };
const byLink: Rule[] = [
  { about: 'proposal', may: 'everybody', sees: { there: ['opening not out', 'staff', 'proposal'] } },
  { about: 'registration', may: {}, beyond: 'link_unknown' },
];

const byEveningLink: Rule[] = [
  { about: 'evening proposal', may: 'everybody', sees: { there: ['staff', 'proposal'] } },
  { about: 'proposal', may: {}, beyond: 'link_unknown' },
];
const ASKED = { people: ['first name', 'contact hint', 'staff'] as Field[] };

/** Whom staff propose for what, as each side sees it. */
export const proposalRoutes: Record<'staff' | 'my' | 'employer' | 'link', Section> = {
  staff: {
    'GET /staff/events/:id/proposals': { about: 'event', may: KNOWS_PEOPLE, sees: ASKED },
    'PUT /staff/events/:id/proposals': [
      { about: 'event', may: KNOWS_PEOPLE, sees: ASKED },
      { about: 'person', named: 'personIds', may: KNOWS_PEOPLE, sees: ASKED },
    ],
    'GET /staff/evening-proposals': { about: 'nothing', may: KNOWS_PEOPLE, sees: {} },
    'PUT /staff/evening-proposals/:id/withdrawal': {
      about: 'evening proposal',
      may: KNOWS_PEOPLE,
      sees: ASKED,
    },
    'GET /staff/proposals': { about: 'nothing', may: KNOWS_PEOPLE, sees: STAFF_SEE },
    'GET /staff/proposal-drafts': [
      { about: 'person', named: 'person', may: KNOWS_PEOPLE, sees: { there: ['first name'] } },
      {
        about: 'hidden opening',
        named: 'opening',
        may: KNOWS_PEOPLE,
        sees: { there: ['opening not out'], people: ['first name'] },
      },
    ],
    'GET /staff/proposals/:id': proposal,
    'PUT /staff/proposals/:id': [
      { about: 'person', named: 'personId', may: KNOWS_PEOPLE, sees: STAFF_SEE },
      { about: 'hidden opening', named: 'openingId', may: KNOWS_PEOPLE, sees: STAFF_SEE },
    ],
    'PUT /staff/proposals/:id/reminder': proposal,
    'PUT /staff/proposals/:id/call': proposal,
    'PUT /staff/proposals/:id/answer': proposal,
    'PUT /staff/proposals/:id/withdrawal': proposal,
  },
  my: {
    'GET /my/proposals': { about: 'nothing', may: SELF, sees: MINE },
    'GET /my/evening-proposals': { about: 'nothing', may: SELF, sees: { own: ['link'] } },
    'GET /my/proposals/:id': mine,
    'PUT /my/proposals/:id/consent': mine,
    'DELETE /my/proposals/:id/consent': mine,
    'PUT /my/proposals/:id/refusal': mine,
    'PUT /my/proposals/:id/postponement': mine,
  },
  employer: {
    'GET /employer/proposals': {
      needs: 'strong',
      rules: [{ about: 'nothing', may: OWN_FIRM, sees: FIRM_SEES }],
    },
    'PUT /employer/proposals/:id/answer': {
      needs: 'strong',
      rules: [
        { about: 'proposal with firm', may: OWN_FIRM, sees: FIRM_SEES },
        {
          about: 'proposal',
          may: { recruiter: { refused: 'not_found' }, owner: { refused: 'not_found' } },
          because: 'nobody at the firm learns of it before the young person has said yes',
        },
      ],
    },
  },
  link: {
    'GET /my-evenings/:link': byEveningLink,
    'PUT /my-evenings/:link/acceptance': byEveningLink,
    'PUT /my-evenings/:link/refusal': byEveningLink,
    'PUT /my-evenings/:link/postponement': byEveningLink,
    'GET /my-proposals/:link': byLink,
    'PUT /my-proposals/:link/refusal': byLink,
    'PUT /my-proposals/:link/postponement': byLink,
  },
};
