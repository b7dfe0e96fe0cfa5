import { cache } from 'react';
import { api, ask } from '@/api/client';
import type { components } from '@/api/schema';

export type Security = components['schemas']['Security'];

/** How I sign in, and where I am signed in; undefined when I am not. */
export const security = cache(async (): Promise<Security | undefined> => {
  const { data, problem } = await ask((await api()).GET('/api/security'));
  if (problem && problem.status !== 401 && problem.status !== 403)
    throw new Error(`One's own security could not be asked: ${problem.code}`);
  return data;
});
