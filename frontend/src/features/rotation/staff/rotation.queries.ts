import { notFound } from 'next/navigation';
import { api, ask } from '@/api/client';
import { need } from '@/features/work/need';
import type { Locale } from '@/i18n/locales';
import type { Plan, Rotation } from './rotation.types';

/** The rotation of an event; null when the event has none. */
export async function rotationOf(locale: Locale, id: string): Promise<Rotation | null> {
  const answer = await ask(
    (await api()).GET('/api/staff/events/{id}/rotation', { params: { path: { id } } }),
  );
  return answer.problem?.code === 'no_rotation' ? null : need(locale, answer);
}

/** For the pages below it, which are nothing without one. */
export const needRotation = async (locale: Locale, id: string): Promise<Rotation> =>
  (await rotationOf(locale, id)) ?? notFound();

/** The plan that can be looked at: the draft, unless the published one is asked for or there is no draft. */
export function planShown({ draft, published }: Rotation, wished?: string): Plan | null {
  const ready = draft?.status === 'draft' ? draft : null;
  return wished === 'published' ? (published ?? ready) : (ready ?? published);
}

/** The plan that a meeting is moved in: it may have been replaced meanwhile. */
export const planById = ({ draft, published }: Rotation, id?: string): Plan | undefined =>
  [draft, published].find((plan): plan is Plan => plan !== null && plan.id === id);
