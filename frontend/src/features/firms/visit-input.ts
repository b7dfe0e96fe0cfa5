import type { components } from '@/api/schema';
import { text } from '@/ui/form-state';
import { readOpening } from '../employer-openings/opening-input';

type VisitInput = components['schemas']['FirmEventInput'];

/** What stands in the form, as the API takes it: a part that was left empty is not sent. Each has an id of its own. */
export function readVisit(form: FormData, ohjaamoId: string): VisitInput {
  const name = text(form, 'newContact.name');
  const what = text(form, 'promise.what');
  return {
    ohjaamoId,
    kind: text(form, 'contactKind') as VisitInput['kind'],
    on: text(form, 'on'),
    words: text(form, 'words'),
    outcome: text(form, 'outcome') as VisitInput['outcome'],
    contactId: name ? null : text(form, 'contactId') || null,
    newContact: name ? { id: crypto.randomUUID(), name, phone: text(form, 'newContact.phone') } : null,
    promise: what
      ? {
          id: crypto.randomUUID(),
          what,
          promisedBy: text(form, 'promise.promisedBy') as 'us' | 'them',
          dueOn: text(form, 'promise.dueOn'),
        }
      : null,
    opening: text(form, 'title')
      ? {
          id: crypto.randomUUID(),
          hidden: text(form, 'seen') !== 'public',
          sharedWith: text(form, 'seen') === 'public' ? [] : form.getAll('sharedWith').map(String),
          content: readOpening(form),
        }
      : null,
  };
}

/** The API names fields by where they are sent; the form has the opening's own names, as every form of an opening. */
export function formNames<P extends { fields?: { path: string; code: string }[] }>(problem: P): P {
  const fields = problem.fields?.map(({ path, code }) => ({
    path: path === 'kind' ? 'contactKind' : path.replace(/^opening\.content\./, ''),
    code,
  }));
  return { ...problem, fields };
}
