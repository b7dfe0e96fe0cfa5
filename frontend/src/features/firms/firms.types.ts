import type { components } from '@/api/schema';

export type Firm = components['schemas']['Firm'];
export type FirmLine = components['schemas']['FirmLine'];
export type FirmPromise = components['schemas']['FirmPromise'];
export type FirmContact = components['schemas']['FirmContact'];

export const eventKinds = ['visit', 'call', 'mail', 'meeting'] as const;
export const outcomes = ['good', 'open', 'no'] as const;
export const firmPath = (locale: string, id: string, rest = '') => `/${locale}/staff/employers/${id}${rest}`;
