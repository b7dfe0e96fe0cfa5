import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { TextField } from '@/ui/fields';
import { Form } from '@/ui/form';
import { SubmitButton } from '@/ui/submit-button';
import { Fold } from '../work/fold';
import type { Placement } from './placement.types';
import { drop, interrupt } from './staff.actions';

/** The way out, with a reason: before it starts, or while it runs. */
export async function PlacementStop({ locale, placement }: { locale: Locale; placement: Placement }) {
  const t = await getTranslations('placements.stop');
  const { mayInterrupt, mayDrop, id } = placement;
  if (!mayInterrupt && !mayDrop) return null;
  const deed = mayInterrupt ? 'interrupt' : 'drop';
  return (
    <Fold plain title={t(deed)}>
      <p>{t(`${deed}Text`)}</p>
      <Form locale={locale} action={(mayInterrupt ? interrupt : drop).bind(null, locale, id)} within="stop">
        <TextField name="reason" label={t('reason')} required maxLength={500} />
        <SubmitButton tone="danger">{t(deed)}</SubmitButton>
      </Form>
    </Fold>
  );
}
