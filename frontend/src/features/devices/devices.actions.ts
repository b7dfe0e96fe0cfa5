'use server';

import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { api, ask } from '@/api/client';
import type { components } from '@/api/schema';
import type { Locale } from '@/i18n/locales';
import { refused } from '@/i18n/problems';
import { text } from '@/ui/form';
import type { FormState } from '@/ui/form-state';
import { proveFirst } from '../work/prove-first';

type DeviceInput = components['schemas']['DeviceInput'];

export async function makeDevice(locale: Locale, ohjaamoId: string, _: FormState, form: FormData) {
  const kind = text(form, 'kind') as DeviceInput['kind'];
  const eventId = kind === 'board' ? text(form, 'eventId') || null : null;
  const body = { kind, ohjaamoId, eventId, name: text(form, 'name') };
  const params = { path: { id: text(form, 'id') } };
  const { problem } = await ask((await api()).PUT('/api/staff/devices/{id}', { params, body }));
  proveFirst(locale, problem, `/${locale}/staff/devices`);
  if (problem) return refused(locale, form, problem, await labels(locale));
  return redirect(`/${locale}/staff/devices`);
}

/** For a device whose code ran out: the same once more. */
export async function newCode(locale: Locale, id: string, body: DeviceInput, _: FormState, form: FormData) {
  const { problem } = await ask(
    (await api()).PUT('/api/staff/devices/{id}', { params: { path: { id } }, body }),
  );
  proveFirst(locale, problem, `/${locale}/staff/devices`);
  if (problem) return refused(locale, form, problem);
  return redirect(`/${locale}/staff/devices`);
}

export async function revokeDevice(locale: Locale, id: string, _: FormState, form: FormData) {
  const { problem } = await ask(
    (await api()).DELETE('/api/staff/devices/{id}', { params: { path: { id } } }),
  );
  proveFirst(locale, problem, `/${locale}/staff/devices`);
  if (problem) return refused(locale, form, problem);
  return redirect(`/${locale}/staff/devices?done=deviceRevoked`);
}

async function labels(locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'devices' });
  return { kind: t('kind'), eventId: t('event'), name: t('name') };
}
