import { getTranslations } from 'next-intl/server';
import { BookButton } from '@/features/bookings/alternatives';
import { book } from '@/features/bookings/book.actions';
import { BookingForm } from '@/features/bookings/booking-form';
import { Closed } from '@/features/bookings/closed';
import { What } from '@/features/bookings/what';
import type { Wanted } from '@/features/bookings/target';
import { hasBegun, isOpen } from '@/features/events/event-time';
import type { Locale } from '@/i18n/locales';
import { problemText } from '@/i18n/problems';
import { Main, PageTitle } from '@/ui/page';
import { MoreFields } from './more-fields';
import { TypedWishes } from './typed-wishes';
import type { Wishes } from './wish-order';
import { tablesAt, wishTables, wishWords } from './wish-words';

/** Coming to a rotation: the wishes from the page before, for whom, and what helps. */
export async function Register(props: { locale: Locale; wanted: Wanted; wishes: Wishes }) {
  const { locale, wanted, wishes } = props;
  const { event, part } = wanted;
  const t = await getTranslations('rotation.book');
  const booking = await getTranslations('booking');
  if (!isOpen(event) || hasBegun(part, event.madeAt))
    return <Closed locale={locale} eventId={event.id} code="booking_closed" />;
  const tables = await wishTables(tablesAt(event, locale));
  const target = { partId: part.id, wishable: tables.map(({ id }) => id), zone: event.timeZone };
  const full = { code: 'seats_full', status: 409 } as const;
  return (
    <Main>
      <PageTitle title={t('title')} />
      <What locale={locale} wanted={wanted} />
      <BookingForm
        locale={locale}
        action={book.bind(null, locale, target)}
        start={
          part.freeSeats === 0
            ? { problem: { code: full.code, text: await problemText(locale, full) }, instead: [] }
            : undefined
        }
        privacy={t('privacy', { ohjaamo: event.ohjaamo.name })}
        question={
          tables.length > 0 && (
            <TypedWishes
              tables={tables}
              words={await wishWords()}
              start={wishes}
              folded={{ title: t('yourWishes'), change: t('change') }}
            />
          )
        }
        more={
          <MoreFields
            locale={locale}
            zone={event.timeZone}
            rounds={part.rounds}
            languages={event.languages}
          />
        }
      >
        <BookButton book={t('go')} wait={booking('wait')} />
      </BookingForm>
      <p>
        <a href={`/${locale}/events/${event.id}`}>{booking('back')}</a>
      </p>
    </Main>
  );
}
