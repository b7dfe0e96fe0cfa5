import { getTranslations } from 'next-intl/server';
import { cache } from 'react';
import { api, ask } from '@/api/client';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { Section } from '@/ui/page';
import type { Answering } from './interest-words';
import styles from './interests.module.css';

/** How we answer, in a sentence; for ourselves alone. */
export async function AnsweringText({ answering }: { answering: Answering }) {
  const t = await getTranslations('interests.firm');
  const { asked, answered, medianDays, overdue } = answering;
  if (asked === 0) return null;
  return (
    <p>
      {t('counts', { answered, asked })}{' '}
      {medianDays !== null && t('median', { days: Math.round(medianDays) })}{' '}
      {overdue > 0 && t('waitingOverdue', { count: overdue })}
    </p>
  );
}

/** On the firm's first page: how many wait, and the way to answer. */
export async function InterestsWaiting({ locale }: { locale: Locale }) {
  const t = await getTranslations('interests.firm');
  const { data } = await ask((await api()).GET('/api/employer/interests/answering'));
  if (!data || data.asked === 0) return null;
  return (
    <Section title={t('title')}>
      <Card ground={data.waiting > 0 ? 'sun' : 'mist'}>
        <p>
          <strong>{t('waiting', { count: data.waiting })}</strong>
        </p>
        {data.overdue > 0 && <p>{t('waitingOverdue', { count: data.overdue })}</p>}
        <ButtonLink tone={data.waiting > 0 ? 'ink' : 'ghost'} href={`/${locale}/employer/interests`}>
          {t('answerNow')}
        </ButtonLink>
      </Card>
    </Section>
  );
}

const answeringOfFirms = cache(async () => {
  const { data } = await ask((await api()).GET('/api/staff/answering'));
  return new Map(data?.firms.map(({ employerId, answering }) => [employerId, answering]));
});

/** For staff: how one firm answers, in a line. */
export async function FirmAnswering({ employerId }: { employerId: string }) {
  const t = await getTranslations('interests.staff');
  const answering = (await answeringOfFirms()).get(employerId);
  if (!answering) return t('none');
  const { asked, answered, medianDays, overdue } = answering;
  return (
    <>
      <p>{t('answers', { answered, asked })}</p>
      {medianDays !== null && <p className={styles.soft}>{t('median', { days: Math.round(medianDays) })}</p>}
      {overdue > 0 && <p className={styles.soft}>{t('overdue', { count: overdue })}</p>}
    </>
  );
}
