export const serviceKinds = [
  'housing',
  'debt',
  'health',
  'mental_health',
  'kela',
  'studies',
  'outreach',
  'workshop',
  'immigration',
  'other',
] as const;
export type ServiceKind = (typeof serviceKinds)[number];
