import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { RadioCards } from '@/ui/choices';
import { TextArea } from '@/ui/fields';
import { Form } from '@/ui/form';
import type { FormAction } from '@/ui/form-state';
import { DefinitionList } from '@/ui/lists';
import { Section } from '@/ui/page';
import { SubmitButton } from '@/ui/submit-button';
import { feedbackQuestions, type Agreement, type AgreementView } from './agreement.types';

const givenIn = ['running', 'interrupted', 'ended', 'closed'];

/** Whether it has begun and all have signed, as far as the page needs it to show the form; the API decides. */
export const isFeedbackTime = ({ placement, agreement }: AgreementView) =>
  agreement?.signedVersion != null && givenIn.includes(placement.status);

type Given = Agreement['feedback'][number];

/** What was said about how it went: the young person keeps it. */
export async function FeedbackShown({ feedback }: { feedback: Given[] }) {
  const t = await getTranslations('agreements');
  return (
    <>
      {feedback.map(({ party, answers, wentWell, learned, words }) => (
        <Section key={party} title={t('feedback.from', { party: t(`party.${party}`) })}>
          <DefinitionList
            items={[
              ...feedbackQuestions.map((name) => ({
                name: t(`feedback.${name}`),
                text: t(`feedback.${answers[name]}`),
              })),
              { name: t('feedback.wentWell'), text: wentWell },
              { name: t('feedback.learned'), text: learned },
              { name: t('feedback.words'), text: words },
            ]}
          />
        </Section>
      ))}
    </>
  );
}

/** Three short questions and two in words. */
export async function FeedbackForm(props: { locale: Locale; action: FormAction; given: Given | undefined }) {
  const { locale, action, given } = props;
  const t = await getTranslations('agreements.feedback');
  return (
    <Form locale={locale} action={action}>
      {feedbackQuestions.map((name) => (
        <RadioCards
          key={name}
          name={`answers.${name}`}
          label={t(name)}
          required
          value={given?.answers[name]}
          choices={(['yes', 'partly', 'no'] as const).map((value) => ({ value, label: t(value) }))}
        />
      ))}
      <TextArea name="wentWell" label={t('wentWell')} required value={given?.wentWell} maxLength={2000} />
      <TextArea name="learned" label={t('learned')} required value={given?.learned} maxLength={2000} />
      <TextArea name="words" label={t('words')} value={given?.words ?? undefined} maxLength={2000} />
      <SubmitButton>{t('do')}</SubmitButton>
    </Form>
  );
}
