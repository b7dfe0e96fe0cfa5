import { type Declaration, impersonal } from '../privacy/declaration.js';

export const cataloguePrivacy: Declaration[] = [
  impersonal('sector', 'code name position'),
  impersonal('occupation', 'code name'),
  impersonal('opening_kind', 'code name blurb fields position'),
  impersonal(
    'regulation',
    'id code value valid_from valid_to law section source certainty explanation',
    'audit',
  ),
  impersonal('format', 'code name blurb steps recipe table_count tables_for elsewhere position'),
];
