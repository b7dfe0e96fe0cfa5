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
export const staffSignInPath = (locale: Locale, next?: string) =>
  `/${locale}/sign-in/staff${nextQuery(next)}`;
/** Where one shows again who one is, for what matters most. */
export const confirmPath = (locale: Locale, next?: string) => `/${locale}/sign-in/confirm${nextQuery(next)}`;

/** Where staff go whose room waits for a second proof: to set one up, or to enter it. */
export const secondFactorPath = (locale: Locale, need: 'enrol' | 'enter', next?: string) =>
  need === 'enrol' ? `/${locale}/security` : staffSignInPath(locale, next);

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
  const isForYoung = next?.startsWith(`/${locale}/my`);
  if (signedIn.secondFactor && !room && !isForYoung)
    return secondFactorPath(locale, signedIn.secondFactor, next);
  if (next) return next;
  return room && !another ? `/${locale}/${room}` : `/${locale}/sign-in/rooms`;
}
