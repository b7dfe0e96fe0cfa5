import { getTranslations } from 'next-intl/server';
import { Fold } from '@/features/work/fold';
import { Numbers } from '@/features/work/numbers';
import { Icon } from '@/ui/icons';
import { Notice } from '@/ui/notice';
import { certaintyOf, costWords, reachedBy, wishesMet, type Reached } from './plan-words';
import styles from './plan-result.module.css';
import type { Plan, Rotation } from './rotation.types';

interface Props {
  rotation: Rotation;
  plan: Plan;
}

/** What the plan gives people, in numbers and sentences, and how sure it is that there is no better one. */
export async function PlanResult({ rotation, plan }: Props) {
  const t = await getTranslations('rotationStaff.result');
  const reached = reachedBy(rotation, plan);
  const [people, least] = [goal('people_with_a_wish_met'), goal('least_meetings_of_a_person')];
  const wishes = wishesMet(rotation, plan);
  const { key, percent } = certaintyOf(plan);
  return (
    <div className={styles.result}>
      <Numbers
        facts={[
          ...(people
            ? [{ number: outOf(people.value, people.of), word: t('withAWish'), tone: 'mint' as const }]
            : []),
          ...(least ? [{ number: least.value, word: t('atLeast', { count: least.value }) }] : []),
          { number: outOf(wishes.met, wishes.wishes), word: t('wishesMet') },
          { number: outOf(wishes.firstMet, wishes.firstWishes), word: t('firstMet') },
        ]}
      />
      <p className={styles.certainty}>
        <span className={styles.mark} aria-hidden="true">
          <Icon name={key === 'proved' ? 'check' : 'info'} />
        </span>
        {t(key, { percent })}
      </p>
      <Fold plain title={t('levels')}>
        <ol className={styles.levels}>
          {reached.map((one) => (
            <Level key={one.goal} reached={one} />
          ))}
        </ol>
      </Fold>
    </div>
  );

  function goal(wanted: Reached['goal']): Reached | undefined {
    return reached.find((one) => one.goal === wanted);
  }
}

async function Level({ reached: { goal, value, of, bound, proved } }: { reached: Reached }) {
  const t = await getTranslations('rotationStaff');
  return (
    <li>
      {t(`goals.${goal}`, { value, of })}{' '}
      <span className={styles.bound}>{proved ? t('result.best') : t('result.bound', { bound })}</span>
    </li>
  );
}

/** What one change did to the plan it was made from. */
export async function PlanCost({ plan }: { plan: Plan }) {
  const t = await getTranslations('rotationStaff.cost');
  if (!plan.cost) return null;
  const words = costWords(plan.cost);
  const isWorse = words.some(({ key }) => key.startsWith('worse.'));
  return (
    <Notice tone={isWorse ? 'warn' : 'success'} title={t('title')}>
      <ul className={styles.cost}>
        {words.map(({ key, count }) => (
          <li key={key}>{t(key, { count })}</li>
        ))}
      </ul>
    </Notice>
  );
}

const outOf = (part: number, whole: number) => (
  <>
    {part} <small>/ {whole}</small>
  </>
);
