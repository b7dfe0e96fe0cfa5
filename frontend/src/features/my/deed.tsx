import type { ReactNode } from 'react';
import type { Locale } from '@/i18n/locales';
import type { ButtonTone } from '@/ui/button';
import { Form } from '@/ui/form';
import type { FormAction } from '@/ui/form-state';
import { SubmitButton } from '@/ui/submit-button';

/** One thing to do: a form of one button, which posts. Links never change anything. */
export function Deed(props: {
  locale: Locale;
  action: FormAction;
  tone?: ButtonTone;
  wide?: boolean;
  children: ReactNode;
}) {
  const { locale, action, tone = 'ghost', wide, children } = props;
  return (
    <Form locale={locale} action={action}>
      <SubmitButton tone={tone} wide={wide}>
        {children}
      </SubmitButton>
    </Form>
  );
}
