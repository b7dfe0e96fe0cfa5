import { getTranslations } from 'next-intl/server';
import { one, type Query } from '@/features/work/page';
import type { Locale } from '@/i18n/locales';
import { ButtonLink } from '@/ui/button';
import { Chip, Chips } from '@/ui/chip';
import { Evenings, TableEvenings } from './evenings';
import { Grid } from './grid';
import { PlanCost, PlanResult } from './plan-result';
import type { Plan, Rotation } from './rotation.types';

interface Props {
  locale: Locale;
  rotation: Rotation;
  plan: Plan;
  here: string;
  query: Query;
}

const VIEWS = ['grid', 'people', 'tables'] as const;

/** A plan to look at: as a grid, by person, by table; the draft or what is published. */
export async function PlanViews({ locale, rotation, plan, here, query }: Props) {
  const t = await getTranslations('rotationStaff.views');
  const view = VIEWS.find((name) => name === one(query, 'view')) ?? 'grid';
  const which = plan.status === 'published' ? 'published' : 'draft';
  const address = (name: string, other: string = which) => `${here}?view=${name}&plan=${other}`;
  const { draft, published, begun, closed } = rotation;
  const isOpen = !begun && !closed && (plan.status === 'draft' || draft === null);
  const [who, table] = [one(query, 'who'), one(query, 'table')];
  return (
    <>
      {draft?.status === 'draft' && published && (
        <Chips label={t('which')}>
          {(['draft', 'published'] as const).map((other) => (
            <Chip key={other} href={`${address(view, other)}#plan`} on={other === which}>
              {t(other)}
            </Chip>
          ))}
        </Chips>
      )}
      {which === 'draft' && <PlanCost plan={plan} />}
      <PlanResult rotation={rotation} plan={plan} />
      <Chips label={t('label')}>
        {VIEWS.map((name) => (
          <Chip key={name} href={`${address(name)}#plan`} on={name === view}>
            {t(name)}
          </Chip>
        ))}
        {view === 'people' && who && <Chip href={`${address('people')}#plan`}>{t('everybody')}</Chip>}
        {view === 'tables' && table && <Chip href={`${address('tables')}#plan`}>{t('allTables')}</Chip>}
      </Chips>
      {view === 'grid' && (
        <>
          {isOpen && <p>{t('howToMove')}</p>}
          <Grid locale={locale} rotation={rotation} plan={plan} move={isOpen ? `${here}/move` : undefined} />
        </>
      )}
      {view === 'people' && (
        <Evenings locale={locale} rotation={rotation} plan={plan} who={who} here={address('people')} />
      )}
      {view === 'tables' && (
        <TableEvenings
          locale={locale}
          rotation={rotation}
          plan={plan}
          table={table}
          here={address('tables')}
        />
      )}
      <p>
        <ButtonLink tone="ghost" href={`${here}/print?plan=${which}`}>
          {t('print')}
        </ButtonLink>
      </p>
    </>
  );
}
