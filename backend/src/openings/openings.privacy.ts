import { type Declaration, impersonal } from '../privacy/declaration.js';

export const openingsPrivacy: Declaration[] = [
  impersonal(
    'opening',
    `id region_id ohjaamo_id employer_id kind sector_code hidden status title description details municipality_code languages
     occupation_code stems no_experience licences places places_filled minors_welcome starts_on ends_on closes_on published_at
     public_since confirmed_at asked_at created_at updated_at`,
  ),
  impersonal(
    'findable_opening',
    'opening_id employer_id published_at public_since open_until starts_on facets words',
  ),
  impersonal('patience', 'code days'),
  impersonal('opening_share', 'opening_id ohjaamo_id from_ohjaamo_id shared_at shared_by', 'audit'),
];
