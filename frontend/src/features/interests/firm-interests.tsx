import { getTranslations } from 'next-intl/server';
import type { components } from '@/api/schema';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { Card, CardGrid } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { Notice } from '@/ui/notice';
import { Section } from '@/ui/page';
import { Tag, Tags } from '@/ui/tag';
import { formatWhen } from '@/ui/time';
import { WhileShared } from '../people/shared-cards.client';
import { AnsweringText } from './answering';
import { type EmployerInterest, meetingText } from './interest-words';
import styles from './interests.module.css';

const said = ['yes', 'not_now', 'taken'] as const;

/** Who waits for our answer, since when; then whom we invited. Kept up to date while it is looked at. */
export async function FirmInterests(props: {
  locale: Locale;
  seen: components['schemas']['EmployerInterests'];
  answered: string | undefined;
}) {
  const { locale, seen } = props;
  const t = await getTranslations('interests.firm');
  const answered = said.find((one) => one === props.answered);
  const waiting = seen.interests.filter(({ waits }) => waits);
  const agreed = seen.interests.filter(({ waits }) => !waits);
  return (
    <>
      <WhileShared />
      {answered && <Notice tone="success" live title={t(`done.${answered}`)} />}
      <AnsweringText answering={seen.answering} />
      <Section title={t('waits')}>
        {waiting.length === 0 ? (
          <EmptyState level={3} title={t('none')} text={t('noneText')}>
            <ButtonLink tone="ghost" href={`/${locale}/employer/openings`}>
              {t('openings')}
            </ButtonLink>
          </EmptyState>
        ) : (
          <CardGrid>
            {waiting.map((interest) => (
              <Line key={interest.id} locale={locale} interest={interest} />
            ))}
          </CardGrid>
        )}
      </Section>
      {agreed.length > 0 && (
        <Section title={t('agreed')}>
          <CardGrid>
            {agreed.map((interest) => (
              <Line key={interest.id} locale={locale} interest={interest} />
            ))}
          </CardGrid>
        </Section>
      )}
    </>
  );
}

async function Line({ locale, interest }: { locale: Locale; interest: EmployerInterest }) {
  const t = await getTranslations('interests.firm');
  const { id, firstName, opening, words, sentAt, timeZone, waits, overdue, reply, status } = interest;
  const since = formatWhen(sentAt, undefined, { locale, zone: timeZone });
  const href = `/${locale}/employer/interests/${id}`;
  const when = await meetingText(interest, locale);
  return (
    <Card as="li">
      <Tags>
        {overdue && (
          <Tag tone="coral" icon="clock">
            {t('overdue')}
          </Tag>
        )}
        {status === 'answered_yes' && (
          <Tag tone={reply === 'coming' ? 'mint' : 'sun'} icon={reply === 'coming' ? 'check' : 'hold'}>
            {t(`replied.${reply ?? 'none'}`)}
          </Tag>
        )}
      </Tags>
      <h3>{firstName}</h3>
      <p>{t('for', { title: opening.title })}</p>
      {words && <p className={styles.words}>{`”${words}”`}</p>}
      {when && <p>{when}</p>}
      {waits && <p className={styles.soft}>{t('since', { when: since })}</p>}
      <ButtonLink tone={waits ? 'primary' : 'ghost'} href={href}>
        {waits ? t('lookOf', { name: firstName }) : t('open', { name: firstName })}
      </ButtonLink>
    </Card>
  );
}
