import { getTranslations } from 'next-intl/server';
import type { TableView } from '@/api/public-queries';
import type { Locale } from '@/i18n/locales';
import { FirmLogo } from '@/ui/firm-logo';
import { QuarterNumber } from '@/ui/quarter-number';
import { Tag, Tags } from '@/ui/tag';
import styles from './event-page.module.css';
import { tableName } from './event-words';

/** Who sits there, with which openings; by phone or video when it is not a table in the room. */
export async function TableHead({ locale, table }: { locale: Locale; table: TableView }) {
  const t = await getTranslations('event.table');
  return (
    <div className={styles.firm}>
      <QuarterNumber number={table.number} label={t('label')} />
      <FirmLogo src={table.employer?.logo} />
      <div>
        <h3>{tableName(table, locale) ?? t('open')}</h3>
        {(table.mode !== 'room' || table.employer?.staffingFirm) && (
          <Tags>
            {table.mode !== 'room' && <Tag tone="lilac">{t(table.mode)}</Tag>}
            {table.employer?.staffingFirm && <Tag>{t('staffingFirm')}</Tag>}
          </Tags>
        )}
        {table.openings.length > 0 && (
          <p className={styles.openings}>
            {table.openings.map(({ id, title }) => (
              <a key={id} href={`/${locale}/openings/${id}`}>
                {title}
              </a>
            ))}
          </p>
        )}
      </div>
    </div>
  );
}
