import { type Declaration, impersonal } from '../privacy/declaration.js';

export const eventsPrivacy: Declaration[] = [
  impersonal('event_series', 'id ohjaamo_id format_code rule starts_on until local_time created_at'),
  impersonal(
    'event',
    `id region_id ohjaamo_id format_code series_id status title description sector_code languages minors_welcome starts_at
     ends_at place cancel_reason revision published_at created_at`,
  ),
  impersonal('part', 'id ohjaamo_id event_id kind position starts_at ends_at capacity taken settings'),
  impersonal('event_table', 'id ohjaamo_id event_id number mode status employer_id topic offers away_rounds'),
  impersonal('event_table_recruiter', 'event_table_id recruiter_id'),
  impersonal('event_table_opening', 'event_table_id opening_id'),
  impersonal('slot', 'id ohjaamo_id event_id part_id event_table_id starts_at ends_at capacity taken'),
];
