import type { components } from '@/api/schema';

type Schemas = components['schemas'];
export type Judgement = Schemas['Judgement'];
export type MatchNames = Schemas['MatchNames'];
export type PeopleForOpening = Schemas['PeopleForOpening'];
export type OpeningsForPerson = Schemas['OpeningsForPerson'];
export type MyOpenings = Schemas['MyOpenings'];
export type Matched = MyOpenings['openings'][number];
export type Recommendation = Schemas['Recommendation'];
