import { utc } from '../platform/database/columns.js';

/** The seats of plan `p`: as they were planned; once it is published, as they stand now. */
const SEATS = `CASE WHEN p.status = 'published' THEN (
  SELECT jsonb_agg(jsonb_build_object('round', m.round, 'tableId', m.event_table_id, 'registrationId', m.registration_id,
    'pinned', EXISTS (SELECT FROM plan_meeting s WHERE s.plan_id = p.id AND s.round = m.round AND s.event_table_id = m.event_table_id
      AND s.registration_id = m.registration_id AND s.pinned)) ORDER BY m.round, t.number)
  FROM meeting m JOIN event_table t ON t.id = m.event_table_id
  WHERE m.event_id = p.event_id AND m.round IS NOT NULL AND m.status <> 'cancelled' AND m.registration_id IS NOT NULL)
ELSE (
  SELECT jsonb_agg(jsonb_build_object('round', s.round, 'tableId', s.event_table_id, 'registrationId', s.registration_id,
    'pinned', s.pinned) ORDER BY s.round, t.number)
  FROM plan_meeting s JOIN event_table t ON t.id = s.event_table_id WHERE s.plan_id = p.id) END`;

const VIEW = `jsonb_build_object('id', p.id, 'status', p.status, 'stage', p.stage, 'basedOn', p.based_on,
  'askedAt', ${utc('p.asked_at')}, 'doneAt', ${utc('p.done_at')}, 'publishedAt', ${utc('p.published_at')},
  'value', p.value, 'bound', p.bound, 'gap', p.gap, 'milliseconds', p.milliseconds, 'levels', p.levels,
  'meetings', coalesce(${SEATS}, '[]'),
  'unmet', coalesce((SELECT jsonb_agg(jsonb_build_object('registrationId', u.registration_id, 'tableId', u.event_table_id, 'why', u.why)
    ORDER BY u.registration_id, u.event_table_id) FROM plan_unmet u WHERE u.plan_id = p.id), '[]'),
  'cost', p.cost, 'faults', p.faults)`;

/** RotationPlan and what it was made from, of plan $1 of event $2. */
export const PLAN = `SELECT ${VIEW} AS view, p.asked, p.print FROM rotation_plan p WHERE p.id = $1 AND p.event_id = $2`;

/** Of event $1: the newest plan that may become the evening, or failed to; and the one that is. */
export const PLANS = `
SELECT ${VIEW} AS view, p.asked, p.print FROM rotation_plan p WHERE p.event_id = $1 AND (p.status = 'published' OR p.id = (
  SELECT d.id FROM rotation_plan d WHERE d.event_id = $1 AND d.status IN ('planning', 'draft', 'failed')
  ORDER BY d.asked_at DESC, d.id LIMIT 1))`;
