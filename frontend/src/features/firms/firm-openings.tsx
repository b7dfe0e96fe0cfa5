import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { Section } from '@/ui/page';
import { Tag, Tags } from '@/ui/tag';
import { formatWhen } from '@/ui/time';
import { OpeningStatus } from '../employer-openings/opening-state';
import { Fold } from '../work/fold';
import { say } from '../work/say';
import styles from './firms.module.css';
import type { Firm } from './firms.types';

const OVER = ['filled', 'closed', 'run_out'];

/** Its openings as far as we see them, public and hidden, and those that are over. */
export async function FirmOpenings({ locale, firm }: { locale: Locale; firm: Firm }) {
  const t = await getTranslations('firms.openings');
  const isOver = ({ status }: Firm['openings'][number]) => OVER.includes(status);
  const [now, past] = [firm.openings.filter((one) => !isOver(one)), firm.openings.filter(isOver)];
  return (
    <Section title={t('title')} id="openings">
      {now.length === 0 && <p>{t('none')}</p>}
      <Lines locale={locale} openings={now} />
      {past.length > 0 && (
        <Fold plain title={t('past')}>
          <Lines locale={locale} openings={past} />
        </Fold>
      )}
    </Section>
  );
}

async function Lines({ locale, openings }: { locale: Locale; openings: Firm['openings'] }) {
  const t = await getTranslations('firms.openings');
  return (
    <ul className={styles.plain}>
      {openings.map(({ id, title, status, hidden, isOurs, ohjaamo }) => (
        <li key={id} className={styles.line}>
          {isOurs || hidden ? (
            <a href={`/${locale}/staff/openings/${id}`}>{title || '–'}</a>
          ) : (
            <a href={`/${locale}/openings/${id}`}>{title}</a>
          )}
          <Tags>
            <OpeningStatus status={status} hidden={hidden} />
            {!isOurs && <Tag>{t('of', { name: ohjaamo.name })}</Tag>}
          </Tags>
        </li>
      ))}
    </ul>
  );
}

/** Evenings where they had or have a table. */
export async function FirmEvenings({ locale, firm }: { locale: Locale; firm: Firm }) {
  const t = await getTranslations('firms.evenings');
  return (
    <Section title={t('title')} id="evenings">
      {firm.evenings.length === 0 && <p>{t('none')}</p>}
      <ul className={styles.plain}>
        {firm.evenings.map(({ id, title, startsAt, timeZone }) => (
          <li key={id}>
            {`${formatWhen(startsAt, undefined, { locale, zone: timeZone })}: ${say(title, locale)}`}
          </li>
        ))}
      </ul>
    </Section>
  );
}
