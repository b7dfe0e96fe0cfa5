import type { components } from '@/api/schema';

type Schemas = components['schemas'];
export type CheckInPage = Schemas['CheckInPage'];
export type SupportList = Schemas['SupportList'];
export type SupportPage = Schemas['SupportPage'];
export type SupportFigures = Schemas['SupportFigures'];
export type Face = NonNullable<CheckInPage['face']>;
export type Code = 'day_1' | 'week_1' | 'month_1' | 'month_3' | 'month_6';
export type EndReason = Schemas['SupportEndInput']['reasons'][number];
export type SpokeWith = Schemas['SupportNoteInput']['spokeWith'];
