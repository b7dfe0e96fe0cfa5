import { ONESELF, WITH_FACTORS } from './matrix.rights.js';
import type { Rights, RouteRules, Rule, Section } from './matrix.types.js';

const shut = (beyond: string): Rule => ({ about: 'nothing', may: {}, beyond });
const fresh = (...rules: Rule[]): RouteRules => ({ needs: 'fresh', rules });

const LAST_WAY_IN: Rights = Object.fromEntries(
  (['worker', 'coordinator', 'region coordinator', 'administrator'] as const).map((role) => [
    role,
    { refused: 'factor_stays' },
  ]),
);

/** The doors themselves: everybody may knock, and without the right half nobody comes in. */
export const doorRoutes: Section = {
  'POST /sign-in/challenges': { about: 'person', named: 'contact', may: 'everybody' },
  'POST /sign-in/sessions': shut('code_wrong'),
  'POST /sign-in/link-sessions': shut('sign_in_link_wrong'),
  'POST /sign-in/passwords': shut('sign_in_wrong'),
  'POST /sign-in/second-factors': shut('code_wrong'),
  'POST /sign-in/passkey-questions': { about: 'nothing', may: 'everybody' },
  'POST /sign-in/passkey-sessions': shut('passkey_wrong'),
  'GET /sign-in/directories': { about: 'nothing', may: 'everybody' },
  'POST /sign-in/directories/:id/visits': shut('not_found'),
  'POST /sign-in/directory-sessions': shut('directory_refused'),
  'POST /address-changes/old-end': shut('link_unknown'),
};

/** How one signs in oneself. */
export const securityRoutes: Section = {
  'POST /session/challenges': { about: 'nothing', may: ONESELF },
  'POST /session/proofs': { about: 'nothing', may: ONESELF },
  'GET /security': {
    about: 'nothing',
    may: ONESELF,
    sees: { own: ['contact', 'recruiter contact', 'staff contact'] },
  },
  'PUT /security/password': fresh({ about: 'nothing', may: WITH_FACTORS }),
  'POST /security/totp': fresh({
    about: 'nothing',
    may: WITH_FACTORS,
    sees: { own: ['recruiter contact', 'staff contact'] },
  }),
  'GET /security/totp': fresh({ about: 'nothing', may: WITH_FACTORS }),
  'PUT /security/totp': fresh({ about: 'nothing', may: WITH_FACTORS }),
  'DELETE /security/totp': fresh({ about: 'nothing', may: WITH_FACTORS }),
  'POST /security/passkey-questions': fresh({
    about: 'nothing',
    may: WITH_FACTORS,
    sees: { own: ['recruiter', 'recruiter contact', 'staff', 'staff contact'] },
  }),
  'POST /security/passkeys': fresh({ about: 'nothing', may: WITH_FACTORS }),
  'DELETE /security/passkeys/:id': fresh({
    about: 'passkey',
    may: { ...WITH_FACTORS, ...LAST_WAY_IN },
    because: 'the staff here have no other way in, and the last one stays',
  }),
  'POST /security/recovery-codes': fresh({ about: 'nothing', may: WITH_FACTORS }),
  'DELETE /security/sessions/:id': { about: 'session', may: ONESELF },
  'DELETE /security/sessions': { about: 'nothing', may: ONESELF },
  'PUT /security/address-change': fresh({ about: 'nothing', may: ONESELF }),
  'PUT /security/address-change/new-end': { about: 'nothing', may: ONESELF },
  'DELETE /security/address-change': { about: 'nothing', may: ONESELF },
};
