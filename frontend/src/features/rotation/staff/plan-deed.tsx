import type { ReactNode } from 'react';
import type { Locale } from '@/i18n/locales';
import { Form } from '@/ui/form';
import { SubmitButton } from '@/ui/submit-button';
import { planRounds } from './rotation.actions';

/** The button that asks for a plan. It brings the plan's id, so that a second tap asks for no second plan. */
export function PlanDeed(props: {
  locale: Locale;
  eventId: string;
  basedOn: string | null;
  tone: 'primary' | 'ink' | 'ghost';
  children: ReactNode;
}) {
  const { locale, eventId, basedOn, tone, children } = props;
  return (
    <Form
      locale={locale}
      action={planRounds.bind(null, locale, eventId, basedOn)}
      newId={crypto.randomUUID()}
    >
      <SubmitButton tone={tone}>{children}</SubmitButton>
    </Form>
  );
}
