import { getTranslations } from 'next-intl/server';
import { Deed } from '@/features/work/deed';
import type { Locale } from '@/i18n/locales';
import { Card } from '@/ui/card';
import { Icon } from '@/ui/icons';
import { AgainSoon } from './again-soon.client';
import styles from './planning.module.css';
import { dropPlan } from './rotation.actions';
import type { Plan, PlanStage } from './rotation.types';

const STAGES: readonly PlanStage[] = ['waiting', 'reading', 'choosing', 'proving', 'writing'];
const SECONDS_WITHOUT_SCRIPTS = 2;

interface Props {
  locale: Locale;
  eventId: string;
  plan: Plan;
  /** Where the page is, without a place in it: else it would not come anew. */
  here: string;
}

/** How far the planner is, quarter by quarter. The page can be left: it is made elsewhere. */
export async function Planning({ locale, eventId, plan, here }: Props) {
  const t = await getTranslations('rotationStaff.planning');
  const at = STAGES.indexOf(plan.stage ?? 'waiting');
  return (
    <Card ground="sun" as="section">
      <AgainSoon />
      <noscript>
        <meta httpEquiv="refresh" content={`${SECONDS_WITHOUT_SCRIPTS};url=${here}`} />
      </noscript>
      <div role="status">
        <h2>{t('title')}</h2>
      </div>
      <ol className={styles.stages}>
        {STAGES.map((stage, index) => (
          <li
            key={stage}
            className={index < at ? styles.done : index === at ? styles.now : styles.ahead}
            aria-current={index === at ? 'step' : undefined}
          >
            <span className={styles.mark} aria-hidden="true">
              {index < at && <Icon name="check" />}
            </span>
            {t(`stages.${stage}`)}
          </li>
        ))}
      </ol>
      <p>{t('leave')}</p>
      <Deed locale={locale} action={dropPlan.bind(null, locale, eventId, plan.id, 'planStopped')}>
        {t('stop')}
      </Deed>
    </Card>
  );
}
