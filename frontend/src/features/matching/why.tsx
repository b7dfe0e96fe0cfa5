import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { Icon } from '@/ui/icons';
import type { Judgement, MatchNames } from './matching.types';
import { sentences } from './sentences';
import styles from './matching.module.css';

/** Why it is here, in sentences; what is not known stands apart, and counts neither for nor against. */
export async function Why(props: { locale: Locale; judgement: Judgement; names: MatchNames }) {
  const { locale, judgement, names } = props;
  const t = await getTranslations('matching');
  const say = await sentences(locale, names);
  const { reasons, mustHaves } = judgement;
  const unknown = mustHaves.filter(({ holds }) => holds === 'unknown');
  const isNear = reasons.some(({ code }) => code === 'own_municipality' || code === 'near');
  const holds = mustHaves.filter((one) => one.holds === 'yes' && !(isNear && one.code === 'distance'));
  return (
    <ul className={styles.why}>
      {reasons.map((reason) => (
        <li key={reason.code} className={styles.reason}>
          <Icon name="check" />
          <span>{say.reason(reason)}</span>
        </li>
      ))}
      {holds.map((one) => (
        <li key={one.code} className={styles.holds}>
          <Icon name="check" />
          <span>{say.mustHave(one)}</span>
        </li>
      ))}
      {unknown.map((one) => (
        <li key={`${one.code} ${JSON.stringify(one.facts)}`} className={styles.unknown}>
          <Icon name="info" />
          <span>
            {t('unknown')}: {say.mustHave(one)}
          </span>
        </li>
      ))}
    </ul>
  );
}
