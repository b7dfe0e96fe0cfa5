import { type Declaration, impersonal } from '../privacy/declaration.js';

export const referralsPrivacy: Declaration[] = [
  impersonal(
    'service',
    `id region_id ohjaamo_id kind name what how_to_refer consent age_from age_to municipality_codes languages email phone website
     keeper_id checked_on ended_at created_at updated_at`,
  ),
];
