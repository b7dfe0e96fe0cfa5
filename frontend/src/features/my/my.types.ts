import type { components } from '@/api/schema';

type Schemas = components['schemas'];
export type Registration = Schemas['RegistrationView'];
export type WaitingEntry = Schemas['WaitingEntryView'];
export type Meeting = Schemas['Meeting'];
export type Offer = Schemas['Offer'];
export type My = Schemas['My'];
export type FreeTime = Schemas['FreeTime'];
