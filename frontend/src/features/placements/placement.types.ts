import type { components } from '@/api/schema';

type Schemas = components['schemas'];
export type Placement = Schemas['Placement'];
export type PlacementLine = Schemas['PlacementLine'];
export type PlacementRule = Schemas['PlacementRule'];
export type PlacementsOfPerson = Schemas['PlacementsOfPerson'];
export type MyPlacement = Schemas['MyPlacement'];
export type EmployerPlacement = Schemas['EmployerPlacement'];
export type PlacementTerms = Schemas['PlacementTerms'];
export type Waiting = PlacementLine['waiting'][number];
/** Days and hours, whoever reads them. */
export type Times = Pick<
  EmployerPlacement,
  'startsOn' | 'endsOn' | 'dayHours' | 'daysAWeek' | 'weekHours' | 'dayStarts' | 'dayEnds' | 'supervisor'
>;
