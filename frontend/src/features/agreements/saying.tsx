import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { RadioCards } from '@/ui/choices';
import { TextArea } from '@/ui/fields';
import { Form } from '@/ui/form';
import type { FormAction } from '@/ui/form-state';
import { SubmitButton } from '@/ui/submit-button';
import { Fold } from '../work/fold';
import { reasons, type Side } from './agreement.types';

interface Props {
  locale: Locale;
  side: Exclude<Side, 'staff'>;
  action: FormAction;
}

/** Something must be different: in one's own words, to staff. */
export async function WantChange({ locale, side, action }: Props) {
  const t = await getTranslations('agreements');
  return (
    <Fold plain title={side === 'my' ? t('change.title') : t('change.titleFirm')}>
      <Form locale={locale} action={action} newId={crypto.randomUUID()}>
        <TextArea name="words" label={t('change.words')} hint={t('change.only')} required maxLength={1000} />
        <SubmitButton tone="ghost">{t('change.do')}</SubmitButton>
      </Form>
    </Fold>
  );
}

/** It does not go on like this: staff hear of it the same day, and decide together with both. */
export async function WantInterruption({ locale, side, action }: Props) {
  const t = await getTranslations('agreements');
  return (
    <Fold plain title={side === 'my' ? t('interrupt.title') : t('interrupt.titleFirm')}>
      <p>{t('interrupt.text')}</p>
      <Form locale={locale} action={action} newId={crypto.randomUUID()}>
        <RadioCards
          name="reason"
          label={t('interrupt.reason')}
          required
          choices={reasons.map((value) => ({ value, label: t(`reason.${value}`) }))}
        />
        <TextArea name="words" label={t('words')} hint={t('change.only')} maxLength={1000} />
        <SubmitButton tone="ghost">{t('interrupt.do')}</SubmitButton>
      </Form>
    </Fold>
  );
}
