'use client';

import { useState, useSyncExternalStore } from 'react';
import type { components } from '@/api/schema';
import { Button } from '@/ui/button';
import styles from './passkey-button.module.css';

type Answer = components['schemas']['PasskeyInput']['response'];

interface Props {
  /** Where the question comes from, and what is done with the answer: a sentence comes back when it was refused. */
  enter: (answer: Answer) => Promise<string>;
  label: string;
  /** When the browser gave no passkey, whatever its reason. */
  failed: string;
  tone?: 'primary' | 'ghost';
}

/** Asks the browser for a passkey. Without JavaScript, and in a browser that has none, it is not there. */
export function PasskeyButton({ enter, label, failed, tone = 'primary' }: Props) {
  const isAble = useSyncExternalStore(noChange, hasPasskeys, () => false);
  const [state, setState] = useState<{ isBusy: boolean; text: string }>({ isBusy: false, text: '' });
  if (!isAble) return null;

  async function ask() {
    setState({ isBusy: true, text: '' });
    const answer = await signed();
    setState({ isBusy: false, text: answer ? await enter(answer) : failed });
  }

  return (
    <div className={styles.passkey}>
      <Button type="button" tone={tone} wide disabled={state.isBusy} onClick={() => void ask()}>
        {label}
      </Button>
      <p role="status" className={styles.status}>
        {state.text}
      </p>
    </div>
  );
}

async function signed(): Promise<Answer | undefined> {
  const { startAuthentication } = await import('@simplewebauthn/browser');
  const asked = await fetch('/api/sign-in/passkey-questions', { method: 'POST' });
  if (!asked.ok) return undefined;
  const optionsJSON = (await asked.json()) as Parameters<typeof startAuthentication>[0]['optionsJSON'];
  // The browser rejects when the person says no, takes too long, or has none: all the same to us.
  const answer = await startAuthentication({ optionsJSON }).catch(() => undefined);
  return answer && { ...answer, type: 'public-key', clientExtensionResults: {} };
}

const noChange = () => () => undefined;
const hasPasskeys = () => typeof window.PublicKeyCredential === 'function';
