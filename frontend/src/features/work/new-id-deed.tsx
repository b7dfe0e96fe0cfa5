import type { ReactNode } from 'react';
import type { Locale } from '@/i18n/locales';
import { Form } from '@/ui/form';
import type { FormAction } from '@/ui/form-state';
import { SubmitButton } from '@/ui/submit-button';

/** A deed that makes something new: the id travels along, so that a second tap makes nothing twice. */
export function NewIdDeed(props: { locale: Locale; action: FormAction; children: ReactNode }) {
  return (
    <Form locale={props.locale} action={props.action} newId={crypto.randomUUID()}>
      <SubmitButton tone="ghost">{props.children}</SubmitButton>
    </Form>
  );
}
