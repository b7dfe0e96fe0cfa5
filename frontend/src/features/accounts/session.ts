import { redirect } from 'next/navigation';
import { cache } from 'react';
import { api, ask } from '@/api/client';
import type { components } from '@/api/schema';
import type { Locale } from '@/i18n/locales';
import { secondFactorPath, signInPath, staffSignInPath } from './paths';

export type Session = components['schemas']['Session'];
export type Recruiter = NonNullable<Session['recruiter']>;
export type Staff = NonNullable<Session['staff']>;

/** Who is signed in, as what. Asked once a request; signed out is an answer, too. */
export const session = cache(async (): Promise<Session> => {
  const { data, problem } = await ask((await api()).GET('/api/session'));
  if (problem) throw new Error(`Who is signed in could not be asked: ${problem.code}`);
  return data;
});

/** A page of an approved employer; others are led to where they can become one. `here` is where to come back to. */
export async function recruiterHere(locale: Locale, here: string): Promise<Recruiter> {
  const { recruiter } = await session();
  if (!recruiter) redirect(signInPath(locale, here));
  if (recruiter.employerStatus !== 'approved') redirect(`/${locale}/employer`);
  return recruiter;
}

/** A page of staff. `here` is where to come back to after signing in. */
export async function staffHere(locale: Locale, here: string): Promise<Staff> {
  const { staff, secondFactor } = await session();
  if (!staff && secondFactor) redirect(secondFactorPath(locale, secondFactor, here));
  if (!staff) redirect(staffSignInPath(locale, here));
  return staff;
}
