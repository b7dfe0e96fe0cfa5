import type { components } from './schema';

/** What the API may answer instead of what was asked, plus the one problem only the portal can have. */
export type ProblemCode = components['schemas']['Problem']['code'] | 'unreachable';
