'use client';

import type { ReactNode } from 'react';
import { useFormStatus } from 'react-dom';
import { ActionForm } from '@/ui/action-form';
import type { ButtonTone } from '@/ui/button';
import type { FormAction } from '@/ui/form-state';
import { SubmitButton } from '@/ui/submit-button';
import { deedId } from './deed-id';
import { useTurn } from './turn-context';
import styles from './turn.module.css';

/** A form of this page. `name` tells its deed from every other on it. */
export function TurnForm({
  name,
  action,
  children,
}: {
  name: string;
  action: FormAction;
  children: ReactNode;
}) {
  const { words, pageId } = useTurn();
  return (
    <ActionForm action={action} words={words} newId={deedId(pageId, name)}>
      {children}
    </ActionForm>
  );
}

/** One thing to do: a form of one button. */
export function TurnDeed(props: {
  name: string;
  action: FormAction;
  tone?: ButtonTone;
  wide?: boolean;
  children: ReactNode;
}) {
  const { name, action, tone = 'ghost', wide, children } = props;
  return (
    <TurnForm name={name} action={action}>
      <SubmitButton tone={tone} wide={wide}>
        {children}
      </SubmitButton>
    </TurnForm>
  );
}

/** A button that is seldom needed, and looks like a link. */
export function Quiet({ children }: { children: ReactNode }) {
  const { pending } = useFormStatus();
  return (
    <button type="submit" className={styles.change} disabled={pending}>
      {children}
    </button>
  );
}
