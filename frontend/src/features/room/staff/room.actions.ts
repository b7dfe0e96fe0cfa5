'use server';

import { randomUUID } from 'node:crypto';
import { redirect } from 'next/navigation';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { text } from '@/ui/form-state';
import type { StaffDeed } from '../room.types';

/** A table's main deed where there is no JavaScript: the same PUT, and back to the room with what was refused. */
export async function doWithoutScript(locale: Locale, id: string, form: FormData): Promise<void> {
  const names = ['do', 'tableId', 'turnId', 'registrationId', 'meetingId'];
  const body = Object.fromEntries(
    names.flatMap((name) => (text(form, name) ? [[name, text(form, name)]] : [])),
  );
  const round = text(form, 'round');
  const params = { path: { id, deedId: randomUUID() } };
  const call = (await api()).PUT('/api/staff/events/{id}/room/deeds/{deedId}', {
    params,
    body: { ...body, ...(round && { round: Number(round) }) } as unknown as StaffDeed,
  });
  const { problem } = await ask(call);
  redirect(`/${locale}/staff/events/${id}/room${problem ? `?refused=${problem.code}` : ''}`);
}
