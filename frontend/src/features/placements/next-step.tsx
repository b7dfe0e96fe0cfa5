import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { dayText, say } from '../work/say';
import type { MyPlacement } from './placement.types';
import styles from './placements.module.css';

/** A step as one reads it about oneself: what is asked of `the young person` there is asked of `you` here. */
export async function myStepName(
  { code, name }: Pick<MyPlacement['steps'][number], 'code' | 'name'>,
  locale: Locale,
) {
  const t = await getTranslations('placements.my');
  return code === 'sharing' ? t('sharingStep') : say(name, locale);
}

/** What happens next, in one or two sentences: one's own turn first. */
export async function NextStep({ locale, placement }: { locale: Locale; placement: MyPlacement }) {
  const t = await getTranslations('placements.my');
  const who = await getTranslations('placements.who');
  if (placement.isOver) return <p>{t('over')}</p>;
  if (placement.status === 'running') return <p>{t('running')}</p>;
  const own = (doneBy: string) => Number(doneBy !== 'young_person');
  const waiting = [...placement.waiting].sort((a, b) => own(a.doneBy) - own(b.doneBy));
  return (
    <ul className={styles.waits}>
      {waiting.map(async (step) => {
        const name = await myStepName(step, locale);
        const { doneBy, dueOn } = step;
        return (
          <li key={step.code}>
            <p>
              {doneBy === 'young_person' ? t('youNeed', { name }) : t('theyNeed', { who: who(doneBy), name })}
            </p>
            {dueOn && <p className={styles.soft}>{t('by', { day: dayText(dueOn, locale) })}</p>}
          </li>
        );
      })}
    </ul>
  );
}
