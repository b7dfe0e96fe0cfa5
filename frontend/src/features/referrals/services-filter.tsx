import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { Button } from '@/ui/button';
import fields from '@/ui/form.module.css';
import { network, optionsOf } from '../work/catalogue';
import { languageName, usualLanguages } from '../work/say';
import { one, type Query } from '../work/page';
import styles from './services-filter.module.css';
import { serviceKinds } from './referrals.types';

/** What the catalogue is narrowed by: an ordinary form whose answers stand in the address. */
export async function ServicesFilter({ locale, query }: { locale: Locale; query: Query }) {
  const t = await getTranslations('referrals');
  const { municipalities } = await network(locale);
  const menus = [
    { name: 'kind', options: serviceKinds.map((kind) => ({ value: kind, label: t(`kinds.${kind}`) })) },
    { name: 'municipality', options: optionsOf(municipalities, locale) },
    {
      name: 'language',
      options: usualLanguages.map((code) => ({ value: code, label: languageName(code, locale) })),
    },
  ] as const;
  return (
    <form method="get" className={styles.filter}>
      {menus.map(({ name, options }) => (
        <label key={name}>
          {t(`services.${name}`)}
          <select className={fields.control} name={name} defaultValue={one(query, name) ?? ''}>
            <option value="">{t('services.kindAny')}</option>
            {options.map(({ value, label }) => (
              <option key={value} value={value}>
                {label}
              </option>
            ))}
          </select>
        </label>
      ))}
      <label>
        {t('services.age')}
        <input
          className={`${fields.control} ${fields.short}`}
          type="number"
          name="age"
          min={0}
          max={99}
          defaultValue={one(query, 'age')}
        />
      </label>

      <Button tone="ghost">{t('services.filter')}</Button>
    </form>
  );
}

/** As the API takes it: what is empty or makes no sense is left out. */
export function wishedIn(query: Query) {
  const age = Number(one(query, 'age') ?? Number.NaN);
  return {
    kind: serviceKinds.find((kind) => kind === one(query, 'kind')),
    municipality: one(query, 'municipality'),
    language: one(query, 'language'),
    age: Number.isInteger(age) && age >= 0 && age <= 99 ? age : undefined,
  };
}
