import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { CheckCards } from '@/ui/choices';
import { SelectField, TextField } from '@/ui/fields';
import { optionsOf } from '../work/catalogue';
import { Fold } from '../work/fold';
import type { MyCard } from './people.types';
import styles from './people.module.css';

const WISHES = [0, 1, 2];

/** What kind of work, where and when: folded, and all of it optional. */
export async function CardWorkFields({ locale, mine }: { locale: Locale; mine: MyCard }) {
  const t = await getTranslations('matching.card');
  const { municipalities, kinds, occupations, times } = mine.choices.work;
  const work = mine.card?.content.work;
  return (
    <Fold title={t('fold')}>
      <CheckCards name="kinds" label={t('kinds')} choices={optionsOf(kinds, locale)} values={work?.kinds} />
      {occupations.length > 0 && (
        <fieldset className={styles.languages}>
          <legend>{t('occupations')}</legend>
          {WISHES.map((nth) => (
            <SelectField
              key={nth}
              name={`occupation${nth}`}
              label={t('occupation', { nth: nth + 1 })}
              options={optionsOf(occupations, locale)}
              value={work?.occupations[nth]}
            />
          ))}
        </fieldset>
      )}
      <div className={styles.row}>
        <SelectField
          name="municipalityCode"
          label={t('municipality')}
          options={optionsOf(municipalities, locale)}
          value={work?.municipalityCode ?? ''}
        />
        <TextField name="mostKm" type="number" label={t('mostKm')} value={shown(work?.mostKm)} />
      </div>
      <CheckCards
        name="times"
        label={t('times')}
        choices={times.map((value) => ({ value, label: t(`time.${value}`) }))}
        values={work?.times}
      />
      <div className={styles.row}>
        <TextField name="mostHours" type="number" label={t('mostHours')} value={shown(work?.mostHours)} />
        <TextField name="from" type="date" label={t('from')} value={work?.from ?? undefined} />
      </div>
      <RuledOut locale={locale} mine={mine} />
    </Fold>
  );
}

/** Sectors are offered; kinds and occupations that were ruled out elsewhere can be let in again. */
async function RuledOut({ locale, mine }: { locale: Locale; mine: MyCard }) {
  const t = await getTranslations('matching.card');
  const { sectors, kinds, occupations } = mine.choices.work;
  const out = mine.card?.content.work.ruledOut ?? { sectors: [], kinds: [], occupations: [] };
  const only = (all: typeof kinds, codes: string[]) =>
    optionsOf(
      all.filter(({ code }) => codes.includes(code)),
      locale,
    );
  return (
    <>
      <CheckCards
        name="notSectors"
        label={t('ruledOutSectors')}
        hint={t('ruledOutHint')}
        choices={optionsOf(sectors, locale)}
        values={out.sectors}
      />
      {out.kinds.length > 0 && (
        <CheckCards
          name="notKinds"
          label={t('ruledOutKinds')}
          choices={only(kinds, out.kinds)}
          values={out.kinds}
        />
      )}
      {out.occupations.length > 0 && (
        <CheckCards
          name="notOccupations"
          label={t('ruledOutOccupations')}
          choices={only(occupations, out.occupations)}
          values={out.occupations}
        />
      )}
    </>
  );
}

const shown = (value: number | null | undefined) => (value ? String(value) : undefined);
