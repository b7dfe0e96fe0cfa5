import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { Section } from '@/ui/page';
import { Heart } from './heart';
import { namesIn, type MyRotation } from './my-rotation';
import styles from './rotation.module.css';

/** Whom I wished for, and the way to change it until the first round; an offer where nothing was said yet. */
export async function MyWishes({ locale, link, mine }: { locale: Locale; link: string; mine: MyRotation }) {
  const t = await getTranslations('rotation.my');
  const { entry, changeable, evening } = mine;
  if (!entry && !changeable) return null;
  const nameOf = namesIn(mine, locale);
  return (
    <Section title={t('title')} id="wishes">
      {!entry && <p>{t('offer')}</p>}
      {entry && entry.wishes.length === 0 && <p>{t('none')}</p>}
      {entry && entry.wishes.length > 0 && (
        <ol className={styles.order}>
          {entry.wishes.map((id, index) => (
            <li key={id}>
              <span className={styles.small}>
                <Heart />
                <b>{index + 1}</b>
              </span>
              {nameOf(id)}
            </li>
          ))}
        </ol>
      )}
      {entry && entry.never.length > 0 && (
        <p className={styles.soft}>{t('never', { who: entry.never.map(nameOf).join(', ') })}</p>
      )}
      {entry && changeable && !evening && <p className={styles.soft}>{t('planned')}</p>}
      {changeable && (
        <>
          <div>
            <ButtonLink tone="ghost" href={`/${locale}/my/${link}/wishes`}>
              {t(entry ? 'change' : 'wish')}
            </ButtonLink>
          </div>
          <p className={styles.soft}>{t('until')}</p>
        </>
      )}
    </Section>
  );
}
