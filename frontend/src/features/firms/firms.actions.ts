'use server';

import { getTranslations } from 'next-intl/server';
import { redirect } from 'next/navigation';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { refused } from '@/i18n/problems';
import { text } from '@/ui/form';
import type { FormState } from '@/ui/form-state';
import { firmPath } from './firms.types';

export async function addFirm(locale: Locale, ohjaamoId: string, _: FormState, form: FormData) {
  const params = { path: { id: text(form, 'id') } };
  const body = {
    ohjaamoId,
    businessId: text(form, 'businessId'),
    name: text(form, 'name'),
    municipalityCode: text(form, 'municipalityCode') || null,
    website: text(form, 'website'),
  };
  const { problem } = await ask((await api()).PUT('/api/staff/firms/{id}', { params, body }));
  return problem
    ? refused(locale, form, problem, await labels(locale))
    : done(locale, params.path.id, 'added');
}

/** Who looks after the firm from now on: `who` is `<member>:<Ohjaamo>`, nothing when nobody does. */
export async function keepFirm(
  locale: Locale,
  id: string,
  instead: string | null,
  _: FormState,
  form: FormData,
) {
  const [staffId = null, ohjaamoId = null] = text(form, 'who').split(':').filter(Boolean);
  const call = { params: { path: { id } }, body: { staffId, ohjaamoId, instead } };
  const { problem } = await ask((await api()).PUT('/api/staff/firms/{id}/keeper', call));
  return problem ? refused(locale, form, problem) : done(locale, id, 'kept');
}

export async function pauseFirm(locale: Locale, id: string, _: FormState, form: FormData) {
  const body = { notBefore: text(form, 'notBefore'), because: text(form, 'because') };
  const call = { params: { path: { id } }, body };
  const { problem } = await ask((await api()).PUT('/api/staff/firms/{id}/pause', call));
  return problem ? refused(locale, form, problem, await labels(locale)) : done(locale, id, 'paused');
}

export async function resumeFirm(locale: Locale, id: string, _: FormState, form: FormData) {
  const call = { params: { path: { id } } };
  const { problem } = await ask((await api()).DELETE('/api/staff/firms/{id}/pause', call));
  return problem ? refused(locale, form, problem) : done(locale, id, 'resumed');
}

export async function saveContact(locale: Locale, id: string, _: FormState, form: FormData) {
  const params = { path: { id, contactId: text(form, 'id') } };
  const [name, role, phone, email, note] = ['name', 'role', 'phone', 'email', 'note'].map((field) =>
    text(form, field),
  );
  const body = { name: name ?? '', role, phone, email, note };
  const { problem } = await ask(
    (await api()).PUT('/api/staff/firms/{id}/contacts/{contactId}', { params, body }),
  );
  return problem ? refused(locale, form, problem, await labels(locale)) : done(locale, id, 'contact');
}

export async function removeContact(
  locale: Locale,
  id: string,
  contactId: string,
  _: FormState,
  form: FormData,
) {
  const call = { params: { path: { id, contactId } } };
  const { problem } = await ask((await api()).DELETE('/api/staff/firms/{id}/contacts/{contactId}', call));
  return problem ? refused(locale, form, problem) : done(locale, id, 'contactGone');
}

export async function addPromise(
  locale: Locale,
  id: string,
  ohjaamoId: string,
  _: FormState,
  form: FormData,
) {
  const params = { path: { id, promiseId: text(form, 'id') } };
  const promisedBy = text(form, 'promisedBy') as 'us' | 'them';
  const body = { ohjaamoId, promisedBy, what: text(form, 'what'), dueOn: text(form, 'dueOn') };
  const call = (await api()).PUT('/api/staff/firms/{id}/promises/{promiseId}', { params, body });
  const { problem } = await ask(call);
  return problem ? refused(locale, form, problem, await labels(locale)) : done(locale, id, 'promised');
}

export async function settlePromise(
  locale: Locale,
  promiseId: string,
  isDone: boolean,
  _: FormState,
  form: FormData,
) {
  const body = { done: isDone, reason: text(form, 'reason') };
  const call = { params: { path: { id: promiseId } }, body };
  const { data, problem } = await ask((await api()).PUT('/api/staff/firm-promises/{id}/settlement', call));
  return problem ? refused(locale, form, problem, await labels(locale)) : done(locale, data.id, 'settled');
}

export async function shareOpening(locale: Locale, id: string, _: FormState, form: FormData) {
  const call = { params: { path: { id } }, body: { ohjaamoIds: form.getAll('sharedWith').map(String) } };
  const { problem } = await ask((await api()).PUT('/api/staff/openings/{id}/shares', call));
  return problem ? refused(locale, form, problem) : redirect(`/${locale}/staff/openings/${id}?done=saved`);
}

const done = (locale: Locale, id: string, what: string): FormState =>
  redirect(firmPath(locale, id, `?done=${what}`));

async function labels(locale: Locale) {
  const t = await getTranslations({ locale, namespace: 'firms' });
  return {
    businessId: t('new.businessId'),
    municipalityCode: t('new.municipality'),
    website: t('new.website'),
    notBefore: t('pause.day'),
    because: t('pause.because'),
    name: t('contact.name'),
    role: t('contact.role'),
    phone: t('contact.phone'),
    email: t('contact.email'),
    note: t('contact.note'),
    promisedBy: t('promises.who'),
    what: t('promises.what'),
    dueOn: t('promises.dueOn'),
    reason: t('promises.reason'),
  };
}
