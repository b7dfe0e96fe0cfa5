import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { Section } from '@/ui/page';
import { SubmitButton } from '@/ui/submit-button';
import { Tag, Tags } from '@/ui/tag';
import { dayText, say } from '../work/say';
import type { Placement } from './placement.types';
import styles from './placements.module.css';
import { doStep } from './staff.actions';

export const stepTones = {
  done: 'mint',
  not_needed: 'mist',
  now: 'sun',
  later: 'mist',
  skipped: 'mist',
} as const;

/** The kind's steps in their order: what is done, what is next and for whom it waits, with its deed. */
export async function PlacementSteps({ locale, placement }: { locale: Locale; placement: Placement }) {
  const t = await getTranslations('placements');
  return (
    <Section title={t('one.steps')}>
      <ol className={styles.steps}>
        {placement.steps.map((step) => (
          <li key={step.code} className={styles.step}>
            <h3>{say(step.name, locale)}</h3>
            <Tags>
              <Tag tone={stepTones[step.state]} icon={step.state === 'done' ? 'check' : undefined}>
                {t(`stepState.${step.state}`)}
              </Tag>
              <Tag>{t(`who.${step.doneBy}`)}</Tag>
              {step.dueOn && (
                <Tag tone={step.isOverdue ? 'coral' : 'mist'} icon={step.isOverdue ? 'warn' : undefined}>
                  {t(step.isOverdue ? 'staff.late' : 'staff.due', { day: dayText(step.dueOn, locale) })}
                </Tag>
              )}
            </Tags>
            {step.law && (
              <p className={styles.soft}>
                <a href={step.law.source}>
                  {t('one.source', { law: step.law.law, section: step.law.section })}
                </a>
              </p>
            )}
            <StepDeed locale={locale} id={placement.id} step={step} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

const deeds = ['check', 'agree', 'start', 'end', 'feedback'] as const;

/** The step's own button, where its turn has come. The start shows it always: what keeps it closed is said when it is tapped. */
async function StepDeed(props: { locale: Locale; id: string; step: Placement['steps'][number] }) {
  const { locale, id, step } = props;
  const t = await getTranslations('placements.deed');
  const deed = deeds.find((code) => code === step.code);
  if (!deed || (step.state !== 'now' && !step.mayDo)) return null;
  return (
    <Form locale={locale} action={doStep.bind(null, locale, id, deed)}>
      {deed === 'check' && (
        <>
          <TextField name="on" label={t('on')} type="date" width="short" required />
          <TextField name="by" label={t('checkedBy')} hint={t('checkedByHint')} maxLength={120} required />
        </>
      )}
      <SubmitButton tone={step.mayDo ? 'primary' : 'ghost'}>{t(deed)}</SubmitButton>
    </Form>
  );
}
