import { getTranslations } from 'next-intl/server';
import { RadioCards } from '@/ui/choices';
import { TextArea, TextField } from '@/ui/fields';
import { SubmitButton } from '@/ui/submit-button';
import { Fieldset, SideBySide } from '../work/fieldset';

/** Come then and there, not now because, or taken: the same for the firm and for staff who were on the phone with it. */
export async function AnswerFields() {
  const t = await getTranslations('proposals.answerForm');
  const answers = ['invite', 'not_now', 'taken'] as const;
  return (
    <>
      <RadioCards
        name="answer"
        label={t('question')}
        required
        value="invite"
        choices={answers.map((value) => ({ value, label: t(value) }))}
      />
      <Fieldset title={t('invite')}>
        <SideBySide>
          <TextField name="day" type="date" label={t('day')} width="short" />
          <TextField name="time" type="time" label={t('time')} width="short" />
        </SideBySide>
        <TextField name="where" label={t('where')} maxLength={200} />
      </Fieldset>
      <TextArea name="words" label={t('words')} hint={t('wordsHint')} rows={3} maxLength={600} />
      <SubmitButton>{t('send')}</SubmitButton>
    </>
  );
}
