import { getTranslations } from 'next-intl/server';
import type { Locale } from '@/i18n/locales';
import { ButtonLink, ButtonRow } from '@/ui/button';
import { CheckCards } from '@/ui/choices';
import { Form } from '@/ui/form';
import { SubmitButton } from '@/ui/submit-button';
import { formatTimeRange } from '@/ui/time';
import { setTable } from './rotation.actions';
import type { Rotation, Table } from './rotation.types';

const OFFERS = ['step_free', 'calm'] as const;

/** What the planner is to know of a table: what it offers, and when nobody sits there. */
export async function TableForm(props: { locale: Locale; rotation: Rotation; table: Table }) {
  const { locale, rotation, table } = props;
  const t = await getTranslations('rotationStaff.tableForm');
  const tables = await getTranslations('rotationStaff.tables');
  const { event, rounds } = rotation;
  const place = { locale, zone: event.timeZone };
  return (
    <Form locale={locale} action={setTable.bind(null, locale, event.id, table.id)}>
      <CheckCards
        name="offers"
        label={t('offers')}
        values={table.offers}
        choices={OFFERS.map((offer) => ({
          value: offer,
          label: tables(`offer.${offer}`),
          hint: t(`offerHint.${offer}`),
        }))}
      />
      <CheckCards
        name="awayRounds"
        label={t('away')}
        hint={t('awayHint')}
        values={table.awayRounds.map(String)}
        choices={rounds.map(({ round, startsAt, endsAt }) => ({
          value: String(round),
          label: t('round', { round }),
          hint: formatTimeRange(startsAt, endsAt, place),
        }))}
      />
      <ButtonRow>
        <SubmitButton>{t('save')}</SubmitButton>
        <ButtonLink tone="ghost" href={`/${locale}/staff/events/${event.id}/rotation#tables`}>
          {t('back')}
        </ButtonLink>
      </ButtonRow>
    </Form>
  );
}
