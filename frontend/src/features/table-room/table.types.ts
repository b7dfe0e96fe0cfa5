import type { components } from '@/api/schema';

type Schemas = components['schemas'];
export type TableRoom = Schemas['TableRoom'];
export type TableTurn = NonNullable<TableRoom['turn']>;
export type TableRounds = Schemas['TableRounds'];
export type Met = TableRoom['met'][number];
export type TableDeed = Schemas['TableDeed'];
export type DeedName = TableDeed['do'];
export type Impression = Schemas['Impression'];

/** In the order in which they are offered. */
export const impressions = ['go_on', 'work_trial', 'not_now', 'someone_else'] as const satisfies Impression[];
