import { getTranslations } from 'next-intl/server';
import type { components } from '@/api/schema';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { Rows } from '@/ui/lists';
import { Section } from '@/ui/page';
import { Tag, Tags } from '@/ui/tag';
import { formatDay } from '@/ui/time';
import { meetingText } from './interest-words';
import styles from './interests.module.css';

type InterestOfPerson = components['schemas']['InterestOfPerson'];

/** On somebody's page for staff: what interests them and who is to answer; only where they show us their card. */
export async function InterestsOfPerson({ locale, personId }: { locale: Locale; personId: string }) {
  const t = await getTranslations('interests.ofPerson');
  const path = { params: { path: { id: personId } } };
  const { data } = await ask((await api()).GET('/api/staff/people/{id}/interests', path));
  if (!data?.isCardShown) return null;
  return (
    <Section title={t('title')} id="interests">
      {data.interests.length === 0 && <p>{t('none')}</p>}
      <Rows>
        {data.interests.map((interest) => (
          <InterestRow key={interest.id} locale={locale} interest={interest} />
        ))}
      </Rows>
    </Section>
  );
}

async function InterestRow({ locale, interest }: { locale: Locale; interest: InterestOfPerson }) {
  const t = await getTranslations('interests');
  const { opening, employer, status, reply, overdue, waitsForFirm, timeZone: zone } = interest;
  const since = formatDay(interest.answeredAt ?? interest.sentAt, { locale, zone });
  const meets = status === 'answered_yes' ? await meetingText(interest, locale) : null;
  return (
    <li>
      <p>
        <strong>{opening.title}</strong>, {employer.name}
      </p>
      <Tags>
        <Tag tone={status === 'answered_yes' ? 'mint' : 'mist'}>{t(`ofPerson.status.${status}`)}</Tag>
        {reply && <Tag>{t(`firm.replied.${reply}`)}</Tag>}
        {overdue && (
          <Tag tone="coral" icon="clock">
            {t('ofPerson.overdue')}
          </Tag>
        )}
      </Tags>
      <p className={styles.soft}>
        {waitsForFirm ? t('ofPerson.waits', { day: since }) : t('ofPerson.since', { day: since })}
        {meets && ` · ${t('ofPerson.meets', { when: meets })}`}
      </p>
    </li>
  );
}
