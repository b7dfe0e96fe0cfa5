'use client';

import {
  createContext,
  startTransition,
  useActionState,
  useContext,
  useId,
  useState,
  type ReactNode,
  type SubmitEvent,
} from 'react';
import styles from './form.module.css';
import { ErrorSummary } from './error-summary';
import type { FormAction, FormState } from './form-state';

export interface FormWords {
  summary: string;
  optional: string;
  error: string;
  choose: string;
}

const FormContext = createContext<{ state: FormState; words: FormWords; within: string } | undefined>(
  undefined,
);

/** For pages: `Form`, which brings the words. */
export function ActionForm(props: {
  action: FormAction;
  words: FormWords;
  newId?: string;
  start?: FormState;
  within?: string;
  /** With JavaScript, instead of the action: for a screen that goes on while the network is away. */
  instead?: (form: FormData) => Promise<FormState>;
  children: ReactNode;
}) {
  const { action, words, newId, start = {}, instead, children } = props;
  const own = useId();
  const within = props.within ?? own;
  const [answered, submit] = useActionState(action, start);
  const [told, setTold] = useState<FormState>();
  const state = told ?? answered;
  const id = state.values?.id?.[0] ?? newId;
  return (
    <FormContext value={{ state, words, within }}>
      <form
        className={styles.form}
        action={submit}
        noValidate
        onSubmit={instead && ((event) => keepHere(event, instead, setTold))}
      >
        <ErrorSummary title={words.summary} state={state} within={within} />
        {id && <input type="hidden" name="id" value={id} />}
        {children}
      </form>
    </FormContext>
  );
}

/** Started as a transition, so that buttons know that they were pressed (`useFormStatus`), as with an action. */
function keepHere(
  event: SubmitEvent<HTMLFormElement>,
  instead: (form: FormData) => Promise<FormState>,
  tell: (state: FormState) => void,
): void {
  event.preventDefault();
  const form = new FormData(event.currentTarget, event.nativeEvent.submitter);
  startTransition(async () => {
    const state = await instead(form);
    startTransition(() => tell(state));
  });
}

/** What a field needs to know of its form: its error, what was typed, how to say "optional". */
export function useField(name: string) {
  const form = useContext(FormContext);
  if (!form) throw new Error(`The field "${name}" stands outside a <Form>`);
  const { state, words, within } = form;
  const typed = state.values?.[name];
  return { error: state.fieldErrors?.[name], typed, answered: state.values, words, within };
}

/** The whole answer to the last sending, for leaves that show more of it than one field's. */
export function useAnswer(): FormState {
  const form = useContext(FormContext);
  if (!form) throw new Error('Only inside a <Form>');
  return form.state;
}
