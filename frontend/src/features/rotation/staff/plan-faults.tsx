import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { Notice } from '@/ui/notice';
import { Deed, Deeds } from '@/features/work/deed';
import { faultOf } from './faults';
import { PlanDeed } from './plan-deed';
import { namesOf } from './plan-grid';
import styles from './plan-result.module.css';
import { dropPlan } from './rotation.actions';
import type { Plan, Rotation } from './rotation.types';
import { tableName } from './table-words';

interface Props {
  locale: Locale;
  rotation: Rotation;
  plan: Plan;
  here: string;
}

/** Why there is no plan: what contradicts what, with the way to where it is put right. */
export async function PlanFaults({ locale, rotation, plan, here }: Props) {
  const t = await getTranslations('rotationStaff');
  const names = namesOf(rotation);
  const tables = new Map(rotation.tables.map((table) => [table.id, table]));
  const isFirst = plan.basedOn === null;
  return (
    <>
      <Notice tone="error" live title={t('next.failed')}>
        <ul className={styles.cost}>
          {plan.faults.map(({ code, registrationId, tableId }, at) => {
            const table = tableId ? tables.get(tableId) : undefined;
            return (
              <li key={at}>
                {t(`faults.${faultOf(code)}`)}{' '}
                {registrationId && (
                  <a href={`${here}/people/${registrationId}`}>
                    {names.get(registrationId) ?? t('next.gone')}
                  </a>
                )}
                {registrationId && table && ' · '}
                {table && <a href={`${here}/tables/${table.id}`}>{tableName(table, locale)}</a>}
              </li>
            );
          })}
        </ul>
        <p>{t('next.failedText')}</p>
      </Notice>
      <Deeds>
        {!isFirst && (
          <Deed
            locale={locale}
            tone="primary"
            action={dropPlan.bind(null, locale, rotation.event.id, plan.id, 'planBack')}
          >
            {t('next.goBack')}
          </Deed>
        )}
        <PlanDeed
          locale={locale}
          eventId={rotation.event.id}
          basedOn={null}
          tone={isFirst ? 'primary' : 'ghost'}
        >
          {isFirst ? t('next.planAgain') : t('next.planAnew')}
        </PlanDeed>
      </Deeds>
    </>
  );
}
