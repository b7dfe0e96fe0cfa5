'use server';

import { redirect } from 'next/navigation';
import { api, ask } from '@/api/client';
import type { Problem } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { text } from '@/ui/form-state';
import type { Impression, TableDeed } from './table.types';

/** One tap at our table, from a page that runs no scripts. */
export async function doAtTable(locale: Locale, eventId: string, form: FormData): Promise<void> {
  const path = { id: eventId, deedId: text(form, 'id') };
  const given = ['do', 'turnId', 'tableId', 'ticketId'].filter((name) => text(form, name));
  // What it means, and whether it may be, the API judges.
  const body = Object.fromEntries(given.map((name) => [name, text(form, name)])) as unknown as TableDeed;
  const { problem } = await ask(
    (await api()).PUT('/api/employer/events/{id}/room/deeds/{deedId}', { params: { path }, body }),
  );
  backToTable(locale, eventId, problem);
}

export async function undoAtTable(locale: Locale, eventId: string, form: FormData): Promise<void> {
  const params = { path: { id: eventId, deedId: text(form, 'id') } };
  const { problem } = await ask(
    (await api()).DELETE('/api/employer/events/{id}/room/deeds/{deedId}', { params }),
  );
  backToTable(locale, eventId, problem);
}

/** How it went; and the next is called, when that button was the one. */
export async function sayHowItWent(locale: Locale, eventId: string, form: FormData): Promise<void> {
  const path = { id: eventId, turnId: text(form, 'turnId') };
  const body = {
    impression: text(form, 'impression') as Impression,
    words: text(form, 'words'),
    tableId: text(form, 'tableId') || null,
  };
  const to = '/api/employer/events/{id}/room/turns/{turnId}/impression';
  const { problem } = await ask((await api()).PUT(to, { params: { path }, body }));
  if (problem || text(form, 'then') !== 'call') backToTable(locale, eventId, problem);
  const call = new FormData();
  call.set('do', 'call');
  call.set('id', text(form, 'id'));
  call.set('tableId', text(form, 'ourTable'));
  await doAtTable(locale, eventId, call);
}

function backToTable(locale: Locale, eventId: string, problem: Problem | undefined): never {
  redirect(`/${locale}/employer/events/${eventId}/table${problem ? `?refused=${problem.code}` : ''}`);
}
