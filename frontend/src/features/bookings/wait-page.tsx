import { getTranslations } from 'next-intl/server';
import type { TableView } from '@/api/public-queries';
import { tableName } from '@/features/events/event-words';
import type { Locale } from '@/i18n/locales';
import { RadioCards } from '@/ui/choices';
import { Main, PageTitle } from '@/ui/page';
import { SubmitButton } from '@/ui/submit-button';
import { wait } from './book.actions';
import { BookingForm } from './booking-form';
import type { Wanted } from './target';
import { What } from './what';

/** Joining the waiting list: of one table, of any table, or of a presentation. */
export async function WaitPage(props: { locale: Locale; wanted: Wanted; tableId?: string }) {
  const { locale, wanted, tableId } = props;
  const { event, part } = wanted;
  const t = await getTranslations('booking');
  const tables = event.tables.filter((table) => table.slots.some(({ partId }) => partId === part.id));
  const nameOf = (table: TableView) =>
    [tableName(table, locale), t('table', { number: table.number })].filter(Boolean).join(', ');
  const choices = [
    { value: 'any', label: t('anyTable'), hint: t('anyTableHint') },
    ...tables.map((table) => ({ value: table.id, label: nameOf(table) })),
  ];
  const chosen = tables.some(({ id }) => id === tableId) ? tableId : 'any';
  return (
    <Main>
      <PageTitle title={t('titleWait')} lead={t('leadWait')} />
      <What locale={locale} wanted={wanted} />
      <BookingForm
        locale={locale}
        action={wait.bind(null, locale, { partId: part.id, zone: event.timeZone })}
        privacy={t('privacy', { ohjaamo: event.ohjaamo.name })}
        question={
          tables.length > 0 && (
            <RadioCards name="tableId" label={t('whichTable')} required value={chosen} choices={choices} />
          )
        }
      >
        <SubmitButton>{t('wait')}</SubmitButton>
      </BookingForm>
      <p>
        <a href={`/${locale}/events/${event.id}`}>{t('back')}</a>
      </p>
    </Main>
  );
}
