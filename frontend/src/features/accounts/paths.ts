import type { Locale } from '@/i18n/locales';
import type { Session } from './session';

/** A path of this portal; anything that could lead elsewhere (`//host`, `/\host`, a scheme) is nothing. */
export function localPath(wished: string | undefined): string | undefined {
  if (!wished?.startsWith('/')) return undefined;
  const here = 'http://portal.invalid';
  const url = URL.canParse(wished, here) ? new URL(wished, here) : undefined;
  return url?.origin === here ? `${url.pathname}${url.search}${url.hash}` : undefined;
}

/** `?next=…`, or nothing. */
export const nextQuery = (next: string | undefined) => (next ? `?${new URLSearchParams({ next })}` : '');

export const signInPath = (locale: Locale, next?: string) => `/${locale}/sign-in${nextQuery(next)}`;

export const rooms = ['staff', 'employer', 'my'] as const;
export type Room = (typeof rooms)[number];

/** The rooms that are open to this person. */
export function roomsOf({ staff, recruiter, young }: Session): Room[] {
  const open: Record<Room, boolean> = {
    staff: Boolean(staff),
    employer: Boolean(recruiter),
    my: Boolean(young),
  };
  return rooms.filter((room) => open[room]);
}

/** Where someone lands who has just signed in: where they wanted to go, else their room, else a choice of rooms. */
export function landing(locale: Locale, signedIn: Session, next: string | undefined): string {
  const [room, another] = roomsOf(signedIn);
  if (next) return next;
  return room && !another ? `/${locale}/${room}` : `/${locale}/sign-in/rooms`;
}
