import { getTranslations } from 'next-intl/server';
import type { components } from '@/api/schema';
import styles from './table-plan.module.css';

/** A table's bookable times as a row of little quarters, with its sentence. */
export async function Quarters({ slots }: { slots: components['schemas']['Slot'][] }) {
  const t = await getTranslations('staff.tables');
  if (slots.length === 0) return null;
  const taken = slots.filter(({ state }) => state !== 'free').length;
  return (
    <div className={styles.quarters}>
      <span className={styles.row} aria-hidden="true">
        {slots.map(({ id, state }) => (
          <i key={id} className={styles[state]} />
        ))}
      </span>
      <span className={styles.small}>{t('quarters', { taken, total: slots.length })}</span>
    </div>
  );
}
