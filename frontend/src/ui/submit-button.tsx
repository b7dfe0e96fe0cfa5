'use client';

import type { ReactNode } from 'react';
import { useFormStatus } from 'react-dom';
import { buttonClass, type ButtonTone } from './button';

/** Sends its form; while it is being sent a second tap does nothing. Without JavaScript an ordinary button. */
export function SubmitButton(props: {
  tone?: ButtonTone;
  wide?: boolean;
  /** Sent along, for forms with two deeds. */
  name?: string;
  value?: string;
  children: ReactNode;
}) {
  const { tone = 'primary', wide, children, ...rest } = props;
  const { pending } = useFormStatus();
  return (
    <button
      {...rest}
      type="submit"
      className={buttonClass(tone, wide)}
      disabled={pending}
      aria-busy={pending}
    >
      {children}
    </button>
  );
}
