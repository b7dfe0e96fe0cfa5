'use client';

import { useEffect, useRef } from 'react';

type Draft = [name: string, value: string][];
const keyOf = (name: string) => `vartti-visit:${name}`;

/**
 * What is typed into the form around it stays in this tab until it was saved: a yard without network loses nothing. The id
 * stays with it, so that what did arrive is not there twice.
 */
export function KeepDraft({ name }: { name: string }) {
  const mark = useRef<HTMLSpanElement>(null);
  useEffect(() => {
    const form = mark.current?.closest('form');
    if (!form) return;
    putBack(form, kept(name));
    const keep = () => sessionStorage.setItem(keyOf(name), JSON.stringify(typedIn(form)));
    form.addEventListener('input', keep);
    return () => form.removeEventListener('input', keep);
  }, [name]);
  return <span ref={mark} hidden />;
}

/** It was saved: the next visit begins with an empty form. */
export function ForgetDraft({ name }: { name: string }) {
  useEffect(() => sessionStorage.removeItem(keyOf(name)), [name]);
  return null;
}

const typedIn = (form: HTMLFormElement): Draft =>
  [...new FormData(form)].flatMap(([name, value]) =>
    typeof value === 'string' && !name.startsWith('$ACTION') ? [[name, value] as [string, string]] : [],
  );

function kept(name: string): Draft {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(name)) ?? '[]') as Draft;
  } catch {
    return [];
  }
}

function putBack(form: HTMLFormElement, draft: Draft): void {
  if (draft.length === 0) return;
  for (const field of form.elements) {
    if (field instanceof HTMLInputElement && (field.type === 'radio' || field.type === 'checkbox'))
      field.checked = draft.some(([name, value]) => name === field.name && value === field.value);
    else if (
      field instanceof HTMLInputElement ||
      field instanceof HTMLTextAreaElement ||
      field instanceof HTMLSelectElement
    ) {
      const typed = draft.find(([name]) => name === field.name);
      if (typed) field.value = typed[1];
    }
    // What was typed under a fold is seen.
    if (field instanceof HTMLInputElement && field.type !== 'radio' && field.value !== field.defaultValue)
      field.closest('details')?.setAttribute('open', '');
  }
}
