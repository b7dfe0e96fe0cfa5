import { getTranslations } from 'next-intl/server';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { Card, Stack } from '@/ui/card';
import { TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import type { IconName } from '@/ui/icons';
import { DefinitionList } from '@/ui/lists';
import { Section } from '@/ui/page';
import { SubmitButton } from '@/ui/submit-button';
import { Tag } from '@/ui/tag';
import { formatDay } from '@/ui/time';
import { Deed, Deeds } from '../work/deed';
import { Fold } from '../work/fold';
import { goesOn, meetingText, type MyInterest } from './interest-words';
import { replyToFirm, withdrawInterest } from './interests.actions';
import styles from './interests.module.css';

const looks: Record<MyInterest['status'], { tone: 'mist' | 'sun' | 'mint' | 'lilac'; icon: IconName }> = {
  sent: { tone: 'sun', icon: 'hold' },
  answered_yes: { tone: 'mint', icon: 'check' },
  answered_not_now: { tone: 'mist', icon: 'info' },
  answered_taken: { tone: 'mist', icon: 'info' },
  withdrawn: { tone: 'mist', icon: 'back' },
  lapsed: { tone: 'mist', icon: 'clock' },
};

/** Which openings I am interested in, and what was answered; nothing when there is none. */
export async function MyInterests({ locale }: { locale: Locale }) {
  const t = await getTranslations('interests.mine');
  const { data } = await ask((await api()).GET('/api/my/interests'));
  if (!data || data.interests.length === 0) return null;
  const now = data.interests.filter((one) => goesOn(one));
  const before = data.interests.filter((one) => !goesOn(one));
  // What was answered stays in sight until something new goes on.
  const shown = now.length > 0 ? now : before.slice(0, 1);
  const rest = before.filter((one) => !shown.includes(one));
  return (
    <Section title={t('title')} id="interests">
      <Stack>
        {shown.map((interest) => (
          <InterestCard key={interest.id} locale={locale} interest={interest} />
        ))}
      </Stack>
      {rest.length > 0 && (
        <Fold plain title={t('before', { count: rest.length })}>
          <Stack>
            {rest.map((interest) => (
              <InterestCard key={interest.id} locale={locale} interest={interest} />
            ))}
          </Stack>
        </Fold>
      )}
    </Section>
  );
}

async function InterestCard({ locale, interest }: { locale: Locale; interest: MyInterest }) {
  const t = await getTranslations('interests');
  const { id, status, opening, sentAt, timeZone, words, reasons, answerWords } = interest;
  const employer = interest.employer.name;
  return (
    <Card as="article" ground={status === 'answered_yes' ? 'mint' : 'surface'}>
      <Tag {...looks[status]}>{t(`mine.status.${status}`)}</Tag>
      <h3>
        <a href={`/${locale}/openings/${opening.id}`}>{opening.title}</a>
      </h3>
      <p>{t(`mine.statusText.${status}`, { employer })}</p>
      <DefinitionList
        items={[
          { name: t('mine.when'), text: await meetingText(interest, locale) },
          { name: t('mine.where'), text: interest.meetPlace },
          { name: t('mine.why'), text: reasons.map((reason) => t(`reasons.${reason}`)).join(', ') },
          { name: t('mine.theySaid', { employer }), text: answerWords && <Words text={answerWords} /> },
          { name: t('mine.youSaid'), text: words && <Words text={words} /> },
        ]}
      />
      {status === 'answered_yes' && <Reply locale={locale} interest={interest} />}
      <p className={styles.soft}>{t('mine.since', { day: formatDay(sentAt, { locale, zone: timeZone }) })}</p>
      {goesOn(interest) && (
        <Fold plain title={t('mine.withdraw')}>
          <p>{t('mine.withdrawText')}</p>
          <Deed locale={locale} tone="danger" action={withdrawInterest.bind(null, locale, id)}>
            {t('mine.withdraw')}
          </Deed>
        </Fold>
      )}
    </Card>
  );
}

const Words = ({ text }: { text: string }) => <span className={styles.words}>{text}</span>;

/** One tap; what was said stands there and can be changed. */
async function Reply({ locale, interest }: { locale: Locale; interest: MyInterest }) {
  const t = await getTranslations('interests.mine');
  const { id, reply, replyWords } = interest;
  const say = (what: 'coming' | 'cannot' | 'another_time') => replyToFirm.bind(null, locale, id, what);
  const answers = (
    <>
      <Deeds>
        <Deed locale={locale} tone="primary" action={say('coming')}>
          {t('coming')}
        </Deed>
        <Deed locale={locale} action={say('cannot')}>
          {t('cannot')}
        </Deed>
      </Deeds>
      <Fold plain title={t('another')}>
        <Form locale={locale} action={say('another_time')} within={`another-${id}`}>
          <TextField name="words" label={t('anotherWords')} maxLength={200} />
          <SubmitButton tone="ghost">{t('sendAnother')}</SubmitButton>
        </Form>
      </Fold>
    </>
  );
  if (!reply)
    return (
      <>
        <p>
          <strong>{t('willYou')}</strong>
        </p>
        {answers}
      </>
    );
  return (
    <>
      <p>
        <strong>{t(`replied.${reply}`)}</strong> {replyWords && <Words text={replyWords} />}
      </p>
      <Fold plain title={t('changeReply')}>
        {answers}
      </Fold>
    </>
  );
}
