/** Whom a route is for. `public`: anybody; `link`: whoever holds an unguessable link; the rest: signed in as that. */
export const audiences = [
  'public',
  'link',
  'my',
  'employer',
  'staff',
  'anyone_signed_in',
  'kiosk',
  'board',
] as const;
export type Audience = (typeof audiences)[number];
