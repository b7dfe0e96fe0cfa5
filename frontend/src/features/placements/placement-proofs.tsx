import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { Checkbox } from '@/ui/choices';
import { SelectField, TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { Section } from '@/ui/page';
import { SubmitButton } from '@/ui/submit-button';
import { SideBySide } from '../work/fieldset';
import { dayText } from '../work/say';
import type { Placement } from './placement.types';
import { saveExtract, saveSubsidy, saveSupporter } from './staff.actions';

interface Props {
  locale: Locale;
  placement: Placement;
}

const states = ['none', 'planned', 'applied', 'granted', 'refused'] as const;
const kinds = ['wage_subsidy', 'voucher'] as const;

/** How far the subsidy is; for kinds that have such a step. */
export async function PlacementSubsidy({ locale, placement }: Props) {
  const t = await getTranslations('placements.subsidy');
  const { subsidy, subsidyKind, withoutSubsidy, steps } = placement;
  if (!steps.some(({ code }) => code === 'subsidy')) return null;
  if (!isBeforeStart(placement))
    return (
      <Section title={t('title')}>
        <p>
          {t(`states.${subsidy}`)}
          {subsidyKind && ` (${t(`kinds.${subsidyKind}`)})`}
        </p>
      </Section>
    );
  return (
    <Section title={t('title')}>
      {subsidy !== 'none' && subsidy !== 'granted' && !withoutSubsidy && <p>{t('closed')}</p>}
      <Form
        key={placement.updatedAt}
        locale={locale}
        action={saveSubsidy.bind(null, locale, placement.id)}
        within="subsidy"
      >
        <SelectField
          name="subsidy"
          label={t('state')}
          required
          value={subsidy}
          options={states.map((value) => ({ value, label: t(`states.${value}`) }))}
        />
        <SelectField
          name="kind"
          label={t('kind')}
          value={subsidyKind ?? ''}
          options={kinds.map((value) => ({ value, label: t(`kinds.${value}`) }))}
        />
        <Checkbox name="withoutSubsidy" label={t('withoutSubsidy')} checked={withoutSubsidy} />
        <SubmitButton tone="ghost">{t('save')}</SubmitButton>
      </Form>
    </Section>
  );
}

/** That the extract was shown, by its date; nothing of it is kept. */
export async function PlacementExtract({ locale, placement }: Props) {
  const t = await getTranslations('placements.extract');
  const { extractNeeded, extractDatedOn, extractShownOn, extractSeenBy, steps } = placement;
  if (!steps.some(({ code }) => code === 'extract')) return null;
  const seen = extractShownOn && extractDatedOn && (
    <p>
      {t('seen', {
        day: dayText(extractShownOn, locale),
        dated: dayText(extractDatedOn, locale),
        by: extractSeenBy ?? '',
      })}
    </p>
  );
  if (!seen && !isBeforeStart(placement)) return null;
  return (
    <Section title={t('title')}>
      {seen}
      {isBeforeStart(placement) && (
        <Form
          key={placement.updatedAt}
          locale={locale}
          action={saveExtract.bind(null, locale, placement.id)}
          within="extract"
        >
          <Checkbox name="needed" label={t('needed')} checked={extractNeeded} />
          <p>{t('note')}</p>
          <SideBySide>
            <TextField name="datedOn" type="date" label={t('datedOn')} value={extractDatedOn ?? ''} />
            <TextField name="shownOn" type="date" label={t('shownOn')} value={extractShownOn ?? ''} />
          </SideBySide>
          <SubmitButton tone="ghost">{t('save')}</SubmitButton>
        </Form>
      )}
    </Section>
  );
}

/** Whom both sides turn to. */
export async function PlacementSupporter({ locale, placement }: Props) {
  const t = await getTranslations('placements.supporter');
  return (
    <Section title={t('title')}>
      <Form
        key={placement.updatedAt}
        locale={locale}
        action={saveSupporter.bind(null, locale, placement.id)}
        within="supporter"
      >
        <SelectField
          name="staffId"
          label={t('who')}
          value={placement.supporter?.id ?? ''}
          options={placement.colleagues.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <SubmitButton tone="ghost">{t('save')}</SubmitButton>
      </Form>
    </Section>
  );
}

const isBeforeStart = ({ mayDrop }: Placement) => mayDrop;
