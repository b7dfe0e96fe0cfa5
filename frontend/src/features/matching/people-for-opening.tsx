import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { Card } from '@/ui/card';
import { EmptyState } from '@/ui/empty-state';
import { PageTitle } from '@/ui/page';
import { Tag } from '@/ui/tag';
import { Fold } from '../work/fold';
import type { PeopleForOpening as Found } from './matching.types';
import { Why } from './why';
import styles from './matching.module.css';

/** Whom an opening fits, among those who agreed, with the way to propose it. */
export async function PeopleForOpening({ locale, found }: { locale: Locale; found: Found }) {
  const t = await getTranslations('matching.people');
  const { opening, people, agreed, fitting, whyNot } = found;
  return (
    <>
      <PageTitle
        title={t('title')}
        lead={t('lead', { title: opening.title, employer: opening.employerName })}
      >
        {opening.hidden && <Tag icon="info">{t('hidden')}</Tag>}
      </PageTitle>
      {agreed > 0 && <p>{t('agreed', { count: agreed, fitting })}</p>}
      {people.length === 0 && <EmptyState title={t('none')} text={t('noneText')} />}
      <ol className={styles.list}>
        {people.map(({ personId, firstName, ohjaamoName, judgement }) => (
          <Card as="li" key={personId}>
            <h2 className={styles.title}>{firstName}</h2>
            <p className={styles.soft}>{ohjaamoName}</p>
            <Why locale={locale} judgement={judgement} names={found.names} />
            <div className={styles.deeds}>
              <ButtonLink href={`/${locale}/staff/proposals/new?opening=${opening.id}&person=${personId}`}>
                {t('propose', { name: firstName })}
              </ButtonLink>
              <a href={`/${locale}/staff/people/${personId}`}>{t('open')}</a>
            </div>
          </Card>
        ))}
      </ol>
      {whyNot.length > 0 && <WhyNot count={agreed - fitting} whyNot={whyNot} />}
    </>
  );
}

async function WhyNot({ count, whyNot }: { count: number; whyNot: Found['whyNot'] }) {
  const t = await getTranslations('matching');
  return (
    <Fold plain title={t('people.whyNotTitle', { count })}>
      <ul>
        {whyNot.map((one) => (
          <li key={one.code}>{t(`not.${one.code}`, { count: one.count })}</li>
        ))}
      </ul>
      <p className={styles.soft}>{t('people.whyNotText')}</p>
    </Fold>
  );
}
