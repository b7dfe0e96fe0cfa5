import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { Card } from '@/ui/card';
import type { OwnOpening } from '../employer-openings/opening-state';
import { Deed } from '../work/deed';
import { approveOpening, declineOpening } from './approval.actions';
import { Decline } from './decline';

/** Yes or no to an opening that waits. */
export async function DecideOpening({ locale, opening }: { locale: Locale; opening: OwnOpening }) {
  const t = await getTranslations('staff.approvals');
  if (opening.status !== 'waiting') return null;
  return (
    <Card ground="mist" as="section">
      <h2>{t('decideTitle')}</h2>
      <Deed locale={locale} tone="primary" action={approveOpening.bind(null, locale, opening.id)}>
        {t('publish')}
      </Deed>
      <Decline locale={locale} action={declineOpening.bind(null, locale, opening.id)} word={t('return')} />
    </Card>
  );
}
