import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { catalogue, optionsOf } from '../work/catalogue';
import { Fieldset, SideBySide } from '../work/fieldset';
import styles from './sector-turns.module.css';

const turns = [1, 2, 3, 4];

/** Restaurants this month, logistics the next: sectors in the order of their turns. */
export async function SectorTurns({ locale, values }: { locale: Locale; values: string[] }) {
  const t = await getTranslations('staff.eventFields');
  const { sectors } = await catalogue(locale);
  return (
    <Fieldset title={t('turns')}>
      <p className={styles.hint}>{t('turnsHint')}</p>
      <SideBySide>
        {turns.map((turn, index) => (
          <label key={turn} className={styles.turn}>
            {t('turn', { number: turn })}
            <select key={values[index] ?? ''} name="sectorCodes" defaultValue={values[index] ?? ''}>
              <option value="">{t('noSector')}</option>
              {optionsOf(sectors, locale).map(({ value, label }) => (
                <option key={value} value={value}>
                  {label}
                </option>
              ))}
            </select>
          </label>
        ))}
      </SideBySide>
    </Fieldset>
  );
}
