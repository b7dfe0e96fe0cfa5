import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { EmptyState } from '@/ui/empty-state';
import { PageTitle } from '@/ui/page';
import { MatchedOpening } from './matched-opening';
import type { OpeningsForPerson as Found } from './matching.types';
import styles from './matching.module.css';

/** Openings for one person as staff see them: public ones, and our hidden ones. */
export async function OpeningsForPerson({ locale, found }: { locale: Locale; found: Found }) {
  const t = await getTranslations('matching.openings');
  const { person, agreed, openings, names, exact } = found;
  const name = person.firstName;
  const staff = `/${locale}/staff`;
  return (
    <>
      <PageTitle title={t('title', { name })} lead={t('lead')} />
      {!agreed && <EmptyState title={t('notAgreed', { name })} text={t('notAgreedText')} />}
      {agreed && openings.length === 0 && <EmptyState title={t('none')} text={t('noneText')} />}
      <ol className={styles.list}>
        {openings.map((matched) => (
          <MatchedOpening
            key={matched.opening.id}
            locale={locale}
            matched={matched}
            names={names}
            href={
              matched.hidden
                ? `${staff}/openings/${matched.opening.id}`
                : `/${locale}/openings/${matched.opening.id}`
            }
          >
            <ButtonLink href={`${staff}/proposals/new?opening=${matched.opening.id}&person=${person.id}`}>
              {t('propose')}
            </ButtonLink>
          </MatchedOpening>
        ))}
      </ol>
      {!exact && <p className={styles.soft}>{t('inexact')}</p>}
    </>
  );
}
