import { cache } from 'react';
import { ask, publicApi } from './client';
import type { components, paths } from './schema';

type Schemas = components['schemas'];
export type EventCardView = Schemas['EventCard'];
export type EventView = Schemas['Event'];
export type PartView = Schemas['Part'];
export type TableView = Schemas['Table'];
export type SlotView = Schemas['Slot'];
export type FreeTime = Schemas['FreeTime'];
export type OpeningCardView = Schemas['OpeningCard'];
export type OpeningView = Schemas['Opening'];
export type Occupation = Schemas['Occupation'];
export type Network = Schemas['Network'];
export type Catalogue = Schemas['Catalogue'];
export type EventsQuery = NonNullable<paths['/api/events']['get']['parameters']['query']>;
export type OpeningsQuery = NonNullable<paths['/api/openings']['get']['parameters']['query']>;

// Asked once a page, however many parts of it want to know.
export const askNetwork = cache(() => ask(publicApi().GET('/api/network')));
export const askCatalogue = cache(() => ask(publicApi().GET('/api/catalogue')));
export const askOccupations = cache(() => ask(publicApi().GET('/api/occupations')));
export const askEvent = cache((id: string) =>
  ask(publicApi().GET('/api/events/{id}', { params: { path: { id } } })),
);
export const askOpening = cache((id: string) =>
  ask(publicApi().GET('/api/openings/{id}', { params: { path: { id } } })),
);

export const askEvents = (query: EventsQuery) => ask(publicApi().GET('/api/events', { params: { query } }));
export const askOpenings = (query: OpeningsQuery) =>
  ask(publicApi().GET('/api/openings', { params: { query } }));
export const askOpenRoom = cache((id: string) =>
  ask(publicApi().GET('/api/events/{id}/room', { params: { path: { id } } })),
);
