import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { CheckCards } from '@/ui/choices';
import { TextArea, TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { DefinitionList } from '@/ui/lists';
import { Section } from '@/ui/page';
import { SubmitButton } from '@/ui/submit-button';
import { Fold } from '../work/fold';
import { answerInterest } from './answer.actions';
import { type EmployerInterest, meetingText, notNowReasons } from './interest-words';
import styles from './interests.module.css';

interface Props {
  locale: Locale;
  interest: EmployerInterest;
}

/** What they said, and three answers, each with a short form. */
export async function AnswerForms({ locale, interest }: Props) {
  const t = await getTranslations('interests.firm');
  const { opening, words, status, reply, replyWords, answerWords, meetPlace } = interest;
  const isAnswered = status === 'answered_yes';
  const when = [await meetingText(interest, locale), meetPlace, answerWords].filter(Boolean).join(', ');
  return (
    <>
      <DefinitionList
        items={[
          { name: t('opening'), text: opening.title },
          { name: t('wrote'), text: words && <Words text={words} /> },
          { name: t('yourAnswer'), text: isAnswered ? when : null },
          {
            name: t('says'),
            text: isAnswered
              ? [t(`replied.${reply ?? 'none'}`), replyWords].filter(Boolean).join(': ')
              : null,
          },
        ]}
      />
      <Section title={t('answerTitle')}>
        <YesForm locale={locale} interest={interest} />
        <NotNowForm locale={locale} interest={interest} />
        <Fold plain title={t('taken')}>
          <p>{t('takenText')}</p>
          <Form locale={locale} action={answerInterest.bind(null, locale, interest.id, 'taken')}>
            <SubmitButton tone="ghost">{t('sendTaken')}</SubmitButton>
          </Form>
        </Fold>
      </Section>
    </>
  );
}

const Words = ({ text }: { text: string }) => <span className={styles.words}>{text}</span>;

async function YesForm({ locale, interest }: Props) {
  const t = await getTranslations('interests.firm');
  return (
    <Form locale={locale} action={answerInterest.bind(null, locale, interest.id, 'yes')} within="yes">
      <h3>{t('yes')}</h3>
      <TextField
        name="meetOn"
        type="date"
        width="short"
        label={t('meetOn')}
        value={interest.meetOn ?? undefined}
      />
      <TextField
        name="meetAt"
        type="time"
        width="short"
        label={t('meetAt')}
        value={interest.meetAt ?? undefined}
      />
      <TextField
        name="meetPlace"
        label={t('meetPlace')}
        hint={t('meetPlaceHint')}
        value={interest.meetPlace ?? undefined}
        maxLength={120}
      />
      <TextArea
        name="words"
        label={t('yesWords')}
        hint={t('yesWordsHint')}
        value={interest.answerWords ?? undefined}
        rows={2}
        maxLength={500}
      />
      <SubmitButton>{t('sendYes')}</SubmitButton>
    </Form>
  );
}

async function NotNowForm({ locale, interest }: Props) {
  const t = await getTranslations('interests');
  return (
    <Fold plain title={t('firm.notNow')}>
      <Form
        locale={locale}
        action={answerInterest.bind(null, locale, interest.id, 'not_now')}
        within="not-now"
      >
        <CheckCards
          name="reasons"
          label={t('firm.whyNot')}
          required
          choices={notNowReasons.map((value) => ({ value, label: t(`reasons.${value}`) }))}
        />
        <TextArea
          name="words"
          label={t('firm.notNowWords')}
          hint={t('firm.notNowWordsHint')}
          rows={2}
          maxLength={500}
        />
        <p className={styles.soft}>{t('firm.notNowText')}</p>
        <SubmitButton tone="ghost">{t('firm.sendNotNow')}</SubmitButton>
      </Form>
    </Fold>
  );
}
