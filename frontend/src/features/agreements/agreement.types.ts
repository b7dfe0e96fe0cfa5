import type { components } from '@/api/schema';

type Schemas = components['schemas'];
export type AgreementView = Schemas['AgreementView'];
export type Agreement = NonNullable<AgreementView['agreement']>;
export type Terms = AgreementView['terms'];
export type Break = Schemas['AgreementBreak'];
/** Whose page it is, as the portal and the API name it. */
export type Side = 'staff' | 'employer' | 'my';

export const theirFields = [
  'tasks',
  'hoursADay',
  'daysAWeek',
  'dayStarts',
  'dayEnds',
  'place',
  'supervisorName',
  'supervisorPhone',
  'induction',
  'hazards',
  'hazardNoticeOn',
] as const;
export const ourFields = [
  'participantName',
  'ageGroup',
  'authorityName',
  'objective',
  'startsOn',
  'endsOn',
] as const;
export const ageGroups = ['15', '16_17', 'adult'] as const;
export const reasons = [
  'work_found',
  'studies',
  'does_not_suit',
  'attendance',
  'workplace',
  'other',
] as const;
export const feedbackQuestions = ['came_as_agreed', 'learned_new', 'would_go_on'] as const;
