import type { ReactNode } from 'react';
import type { Locale } from '@/i18n/locales';
import type { ButtonTone } from '@/ui/button';
import { Form } from '@/ui/form';
import type { FormAction } from '@/ui/form-state';
import { SubmitButton } from '@/ui/submit-button';
import styles from './work.module.css';

/** One thing one can do: a form with a button. A refusal shows right above it. */
export function Deed(props: { locale: Locale; action: FormAction; tone?: ButtonTone; children: ReactNode }) {
  const { locale, action, tone = 'ghost', children } = props;
  return (
    <div className={styles.deed}>
      <Form locale={locale} action={action}>
        <SubmitButton tone={tone}>{children}</SubmitButton>
      </Form>
    </div>
  );
}

/** Deeds side by side; they wrap before they shrink. */
export const Deeds = ({ children }: { children: ReactNode }) => (
  <div className={styles.deeds}>{children}</div>
);
