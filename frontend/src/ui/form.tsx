import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Locale } from '@/i18n/locales';
import { ActionForm } from './action-form';
import type { FormAction, FormState } from './form-state';

export { text } from './form-state';

/*
 * The form convention. A form is a real form: it posts without JavaScript, and becomes quicker with it.
 *
 *   // features/bookings/book.action.ts — thin: read, call, refuse or redirect
 *   'use server';
 *   export async function book(locale: Locale, before: FormState, form: FormData): Promise<FormState> {
 *     const { problem } = await ask((await api()).POST('/api/bookings', { body: { firstName: text(form, 'firstName') } }));
 *     if (problem) return refused(locale, form, problem, { firstName: t('firstName') });
 *     redirect(`/${locale}/my`);
 *   }
 *
 *   // the page, a server component
 *   <Form locale={locale} action={book.bind(null, locale)}>
 *     <TextField name="firstName" label={t('firstName')} required autoComplete="given-name" />
 *     <SubmitButton>{t('send')}</SubmitButton>
 *   </Form>
 *
 * After a refusal the summary takes the focus, each field shows its error, and what was typed is still there, with
 * and without JavaScript. Fields are optional unless `required`; the form does not let the browser judge (`noValidate`):
 * the API does. What is made anew carries `newId={crypto.randomUUID()}` from a page that is NOT cached: it arrives as
 * the field `id`, stays the same when the form comes back refused, and so makes a second tap harmless.
 */
export async function Form(props: {
  locale: Locale;
  action: FormAction;
  newId?: string;
  /** A name for what leads to its fields from elsewhere on the page; each form has one of its own. */
  within?: string;
  /** How the form stands before anything was sent, when something is wrong already. */
  start?: FormState;
  children: ReactNode;
}) {
  const { locale, ...rest } = props;
  const t = await getTranslations({ locale, namespace: 'common' });
  const words = {
    summary: t('summaryTitle'),
    optional: t('optional'),
    error: t('state.error'),
    choose: t('choose'),
  };
  return <ActionForm {...rest} words={words} />;
}
