import { type Declaration, names } from '../privacy/declaration.js';

export const devicesPrivacy: Declaration[] = [
  {
    table: 'device',
    purpose: 'service',
    about: [],
    personal: [],
    withheld: names('code_begins token_hash'),
    plain: names(
      'id kind ohjaamo_id event_id name made_by made_at code_ends_at code_tries paired_at last_seen_on revoked_at',
    ),
    retention: 'lasting',
    changes: 'audit',
    readings: false,
  },
];
