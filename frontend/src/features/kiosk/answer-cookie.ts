/** What the screen says next, where no script can: gone after a minute, and never part of an address. */
export const answerCookie = {
  name: 'vartti_kiosk_answer',
  path: '/',
  maxAge: 60,
  httpOnly: true,
  sameSite: 'lax',
} as const;

export type KeptAnswer =
  | { kind: 'welcome' | 'number'; link: string; late: boolean }
  | { kind: 'staff' }
  | { kind: 'counted'; undo: { id: string; undo: string } }
  | { kind: 'undone' };
