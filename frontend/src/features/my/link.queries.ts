import { cache } from 'react';
import { api, ask } from '@/api/client';

export const askLink = cache(async (link: string) =>
  ask((await api()).GET('/api/links/{link}', { params: { path: { link } } })),
);

export const askTimes = async (link: string) =>
  ask((await api()).GET('/api/links/{link}/times', { params: { path: { link } } }));
