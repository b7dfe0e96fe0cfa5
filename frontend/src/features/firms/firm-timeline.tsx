import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { EmptyState } from '@/ui/empty-state';
import { Section } from '@/ui/page';
import { Tag, Tags } from '@/ui/tag';
import { dayText } from '../work/say';
import styles from './firms.module.css';
import type { Firm } from './firms.types';

const tones = { good: 'mint', open: 'sun', no: 'mist' } as const;
const icons = { good: 'check', open: 'hold', no: 'cross' } as const;

/** One history, whichever Ohjaamo was in touch; the newest first. */
export async function FirmTimeline({ locale, firm }: { locale: Locale; firm: Firm }) {
  const t = await getTranslations('firms');
  return (
    <Section title={t('timeline.title')} id="timeline">
      {firm.events.length === 0 && (
        <EmptyState level={3} title={t('timeline.none')} text={t('timeline.noneText')} />
      )}
      {firm.events.map((event) => (
        <article key={event.id} className={styles.line}>
          <h3>{`${dayText(event.on, locale)}: ${t(`kind.${event.kind}`)}`}</h3>
          <Tags>
            <Tag tone={tones[event.outcome]} icon={icons[event.outcome]}>
              {t(`outcome.${event.outcome}`)}
            </Tag>
            {event.tooEarly && (
              <Tag tone="coral" icon="warn">
                {t('timeline.tooEarly')}
              </Tag>
            )}
          </Tags>
          <p className={styles.words}>{event.words}</p>
          {event.opening && (
            <p>
              {t('timeline.opening')}
              <a href={`/${locale}/staff/openings/${event.opening.id}`}>{event.opening.title}</a>
            </p>
          )}
          <p className={styles.soft}>
            {t('timeline.by', { staff: event.staff, ohjaamo: event.ohjaamo })}
            {event.contact && ` · ${t('timeline.with', { name: event.contact })}`}
          </p>
        </article>
      ))}
    </Section>
  );
}
