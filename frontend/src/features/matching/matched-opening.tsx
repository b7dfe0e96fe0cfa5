import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Locale } from '@/i18n/locales';
import { Card } from '@/ui/card';
import { Tag, Tags } from '@/ui/tag';
import { namesOf } from '../work/catalogue';
import type { Matched, MatchNames } from './matching.types';
import { Why } from './why';
import styles from './matching.module.css';

/** One opening with its reasons, and what can be done about it. */
export async function MatchedOpening(props: {
  locale: Locale;
  matched: Matched;
  names: MatchNames;
  href: string;
  children?: ReactNode;
}) {
  const { locale, matched, names, href, children } = props;
  const t = await getTranslations('matching.openings');
  const { opening, hidden, judgement } = matched;
  const place = namesOf(names.municipalities, locale).get(opening.municipalityCode ?? '');
  return (
    <Card as="li">
      <h2 className={styles.title}>
        <a href={href}>{opening.title}</a>
      </h2>
      <p className={styles.soft}>{[opening.employer.name, place, opening.pay].filter(Boolean).join(' · ')}</p>
      <Tags>
        <Tag tone="sun">{namesOf(names.kinds, locale).get(opening.kind) ?? opening.kind}</Tag>
        {hidden && <Tag icon="info">{t('hidden')}</Tag>}
      </Tags>
      <Why locale={locale} judgement={judgement} names={names} />
      {children && <div className={styles.deeds}>{children}</div>}
    </Card>
  );
}
