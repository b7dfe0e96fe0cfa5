import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { Checkbox } from '@/ui/choices';
import { Form } from '@/ui/form';
import { SubmitButton } from '@/ui/submit-button';
import { Deed } from '../work/deed';
import type { OwnOpening } from './opening-state';
import { closeOpening } from './opening.actions';

interface Props {
  locale: Locale;
  opening: OwnOpening;
}

/** Filled, or closed: whoever waits for an answer gets one by the same tap, unless the firm does not want it. */
export function EndingDeeds({ locale, opening }: Props) {
  return (
    <>
      <Ending locale={locale} opening={opening} filled />
      <Ending locale={locale} opening={opening} filled={false} />
    </>
  );
}

async function Ending({ locale, opening, filled }: Props & { filled: boolean }) {
  const t = await getTranslations('employer.openings');
  const words = await getTranslations('interests.close');
  const { id, interestsWaiting: count } = opening;
  const close = closeOpening.bind(null, locale, id, filled, count > 0);
  const tone = filled ? 'ghost' : 'danger';
  const word = filled ? t('filled') : t('close');
  if (count === 0)
    return (
      <Deed locale={locale} tone={tone} action={close}>
        {word}
      </Deed>
    );
  return (
    <Form locale={locale} action={close} within={`${filled ? 'filled' : 'close'}-${id}`}>
      <Checkbox name="tellWaiting" label={words('tell', { count })} hint={words('tellHint')} checked />
      <SubmitButton tone={tone}>{word}</SubmitButton>
    </Form>
  );
}
