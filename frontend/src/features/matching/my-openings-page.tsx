import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { Main, PageTitle, Section } from '@/ui/page';
import { Deed } from '../my/deed';
import { MyNavigation } from '../people/my-navigation';
import { namesOf } from '../work/catalogue';
import { MatchedOpening } from './matched-opening';
import { ruleOut } from './matching.actions';
import type { Matched, MatchNames, MyOpenings } from './matching.types';
import { RuledOutNotice } from './ruled-out-notice';
import { whatOf } from './recommendations';
import styles from './matching.module.css';

/** Openings for everybody, in the order of my card, each with the reasons and a way to say "not for me". */
export async function MyOpeningsPage(props: {
  locale: Locale;
  mine: MyOpenings;
  done?: string;
  opening?: string;
}) {
  const { locale, mine, done, opening } = props;
  const t = await getTranslations('matching.mine');
  const card = `/${locale}/my/card`;
  return (
    <Main>
      <MyNavigation locale={locale} />
      <RuledOutNotice locale={locale} done={done} opening={opening} />
      <PageTitle title={t('title')} lead={t('lead')} />
      {!mine.hasCard && (
        <EmptyState title={t('noCard')} text={t('noCardText')}>
          <ButtonLink href={card}>{t('makeCard')}</ButtonLink>
        </EmptyState>
      )}
      <Recommended locale={locale} mine={mine} />
      {mine.hasCard && mine.openings.length === 0 && (
        <EmptyState title={t('none')} text={t('noneText')}>
          <ButtonLink href={card}>{t('change')}</ButtonLink>
        </EmptyState>
      )}
      <ol className={styles.list}>
        {mine.openings.map((matched) => (
          <MatchedOpening
            key={matched.opening.id}
            locale={locale}
            matched={matched}
            names={mine.names}
            href={`/${locale}/openings/${matched.opening.id}`}
          >
            <Deed locale={locale} action={ruleOut.bind(null, locale, matched.opening.id)}>
              {t('notForMe', { name: kindOf(matched, mine.names, locale) })}
            </Deed>
          </MatchedOpening>
        ))}
      </ol>
      {!mine.exact && <p className={styles.soft}>{t('inexact')}</p>}
      <p className={styles.deeds}>
        <a href={`/${locale}/openings`}>{t('all')}</a>
        <a href={card}>{t('change')}</a>
      </p>
    </Main>
  );
}

async function Recommended({ locale, mine }: { locale: Locale; mine: MyOpenings }) {
  const t = await getTranslations('matching');
  const told = mine.recommendations.filter((one) => whatOf(one, mine.names, locale));
  if (told.length === 0) return null;
  return (
    <Section title={t('mine.recommended')}>
      <ul>
        {told.map((one) => (
          <li key={one.id}>
            <b>{whatOf(one, mine.names, locale)}</b> – {t('recommend.by', { by: one.by, words: one.words })}
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** What "not for me" would rule out: the nearest name for what it is. */
function kindOf({ opening }: Matched, names: MatchNames, locale: Locale): string {
  const { occupationCode, sectorCode, kind } = opening;
  return (
    namesOf(names.occupations, locale).get(occupationCode ?? '') ??
    namesOf(names.sectors, locale).get(sectorCode ?? '') ??
    namesOf(names.kinds, locale).get(kind) ??
    kind
  );
}
