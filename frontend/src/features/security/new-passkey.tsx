'use client';

import { useState, useSyncExternalStore, type ReactNode } from 'react';
import type { components } from '@/api/schema';
import { Button } from '@/ui/button';
import { CodeList } from './recovery-codes';
import form from '@/ui/form.module.css';
import styles from '../accounts/passkey-button.module.css';

type NewPasskey = components['schemas']['NewPasskeyInput'];

interface Props {
  add: (body: NewPasskey) => Promise<{ recoveryCodes?: string[]; refused?: string }>;
  words: Record<'name' | 'hint' | 'add' | 'failed' | 'needsScript' | 'title' | 'keep', string>;
  /** Where one goes on once the recovery codes are kept. */
  done: ReactNode;
}

/** Asks the browser to make a passkey, and gives it a name. */
export function NewPasskey({ add, words, done }: Props) {
  const isAwake = useSyncExternalStore(
    noChange,
    () => true,
    () => false,
  );
  const [name, setName] = useState('');
  const [state, setState] = useState<{ isBusy?: boolean; text?: string; codes?: string[] }>({});
  if (state.codes) return <CodeList codes={state.codes} title={words.title} keep={words.keep} done={done} />;
  if (!isAwake) return <p>{words.needsScript}</p>;

  async function make() {
    setState({ isBusy: true });
    const response = await made();
    const answer = response ? await add({ name: name || words.hint, response }) : { refused: words.failed };
    setState({ text: answer.refused, codes: answer.recoveryCodes });
  }

  return (
    <div className={styles.passkey}>
      <label className={form.label} htmlFor="passkey-name">
        {words.name}
      </label>
      <input
        id="passkey-name"
        className={`${form.control} ${form.full}`}
        maxLength={60}
        placeholder={words.hint}
        value={name}
        onChange={(event) => setName(event.target.value)}
      />
      <div>
        <Button type="button" disabled={state.isBusy} onClick={() => void make()}>
          {words.add}
        </Button>
      </div>
      <p role="status" className={styles.status}>
        {state.text}
      </p>
    </div>
  );
}

async function made(): Promise<NewPasskey['response'] | undefined> {
  const { startRegistration } = await import('@simplewebauthn/browser');
  const asked = await fetch('/api/security/passkey-questions', { method: 'POST' });
  if (!asked.ok) return undefined;
  const optionsJSON = (await asked.json()) as Parameters<typeof startRegistration>[0]['optionsJSON'];
  const answer = await startRegistration({ optionsJSON }).catch(() => undefined);
  return answer && { ...answer, type: 'public-key', clientExtensionResults: {} };
}

const noChange = () => () => undefined;
