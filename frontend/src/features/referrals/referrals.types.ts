import type { components } from '@/api/schema';

type Schemas = components['schemas'];
export type Service = Schemas['Service'];
export type MyReferral = Schemas['MyReferral'];
export type StaffReferral = Schemas['StaffReferral'];
export type LinkReferral = Schemas['LinkReferral'];

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
] as const satisfies Service['kind'][];
export const consents = ['needed', 'written', 'none'] as const satisfies Service['consent'][];
export const outcomes = ['met', 'not_reached', 'started', 'not_for_us'] as const satisfies NonNullable<
  LinkReferral['outcome']
>[];

/** What a service of the catalogue is about; null when it is none of them. */
export const kindIn = (wished: string | undefined) => serviceKinds.find((kind) => kind === wished);
