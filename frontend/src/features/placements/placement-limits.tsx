import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { Notice } from '@/ui/notice';
import { Fold } from '../work/fold';
import { say } from '../work/say';
import { placementLabels } from './placement-input';
import type { Placement, PlacementRule } from './placement.types';
import styles from './placements.module.css';

/** What breaks a limit, in the regulation's own words; and what was looked at. */
export async function PlacementLimits({ locale, placement }: { locale: Locale; placement: Placement }) {
  const t = await getTranslations('placements.one');
  const { broken, limits } = placement;
  return (
    <>
      {broken.map((rule) => (
        <BrokenRule key={rule.rule} locale={locale} rule={rule} />
      ))}
      {limits.length > 0 && (
        <Fold plain title={t('limits')}>
          <p>{t('authorityDecides')}</p>
          <ul>
            {limits.map((limit) => (
              <li key={limit.rule}>
                {say(limit.explanation, locale)} <RuleSource rule={limit} />
              </li>
            ))}
          </ul>
        </Fold>
      )}
    </>
  );
}

async function BrokenRule({ locale, rule }: { locale: Locale; rule: PlacementRule }) {
  const t = await getTranslations('placements');
  return (
    <Notice tone={rule.stops ? 'error' : 'warn'} title={t(rule.stops ? 'one.brokenTitle' : 'one.warnTitle')}>
      <p>{say(rule.explanation, locale)}</p>
      <p>{t('one.field', { field: placementLabels(t)[rule.field] ?? rule.field })}</p>
      <p className={styles.soft}>
        <RuleSource rule={rule} />
      </p>
    </Notice>
  );
}

async function RuleSource({ rule }: { rule: Placement['limits'][number] }) {
  const t = await getTranslations('placements.one');
  const { law, section, certainty, source } = rule;
  return <a href={source}>{t('lawSays', { law, section, certainty })}</a>;
}
