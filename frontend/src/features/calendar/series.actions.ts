'use server';

import { redirect } from 'next/navigation';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { refused } from '@/i18n/problems';
import { text } from '@/ui/form';
import { typedValues, type FormState } from '@/ui/form-state';
import { readNewEvent, readRule, readTurns } from './event-input';
import { eventLabels } from './event-words';

/** Shows the days first, by an address that holds all that was typed: the way back and a reload lose nothing. */
export async function planSeries(locale: Locale, ohjaamoId: string, _: FormState, form: FormData) {
  const plan = { rule: readRule(form), startsOn: text(form, 'startsOn'), until: text(form, 'until') };
  const client = await api();
  if (text(form, 'deed') === 'preview') {
    const body = { ...plan, time: text(form, 'time'), ohjaamoId };
    const { problem } = await ask(client.POST('/api/staff/series-previews', { body }));
    if (problem) return refused(locale, form, problem, await eventLabels(locale));
    return redirect(`/${locale}/staff/series/new?${written(form)}#days`);
  }
  const params = { path: { id: text(form, 'id') } };
  const body = { ...readNewEvent(form, ohjaamoId), ...plan, sectorCodes: readTurns(form) };
  const { problem } = await ask(client.PUT('/api/staff/series/{id}', { params, body }));
  if (problem) return refused(locale, form, problem, await eventLabels(locale));
  return redirect(`/${locale}/staff/series/${params.path.id}?done=seriesMade`);
}

export async function publishSeries(locale: Locale, id: string, _: FormState, form: FormData) {
  const params = { path: { id } };
  const { problem } = await ask((await api()).PUT('/api/staff/series/{id}/publication', { params }));
  if (problem) return refused(locale, form, problem);
  return redirect(`/${locale}/staff/series/${id}?done=seriesPublished`);
}

function written(form: FormData): URLSearchParams {
  const query = new URLSearchParams();
  for (const [name, values] of Object.entries(typedValues(form))) {
    if (name === 'deed') continue;
    for (const value of values) query.append(name, value);
  }
  return query;
}
