import type { components } from '@/api/schema';

type Schemas = components['schemas'];
export type CardContent = Schemas['CardContent'];
export type MyCard = Schemas['MyCard'];
export type MyConsents = Schemas['MyConsents'];
export type Consent = MyConsents['consents'][number];
export type MyNote = Schemas['MyNotes']['notes'][number];
export type SharedCard = Schemas['SharedCard'];
export type PersonPage = Schemas['PersonPage'];
export type StaffNote = PersonPage['notes'][number];
