import { getTranslations } from 'next-intl/server';
import { ask, publicApi } from '@/api/client';
import { hasBegun, isOpen } from '@/features/events/event-time';
import type { Locale } from '@/i18n/locales';
import { problemText } from '@/i18n/problems';
import type { FormState } from '@/ui/form-state';
import { Main, PageTitle } from '@/ui/page';
import { Alternatives, BookButton } from './alternatives';
import { book } from './book.actions';
import { BookingForm } from './booking-form';
import { Closed } from './closed';
import { asChoices } from './instead';
import type { Wanted } from './target';
import { What } from './what';

/** The booking screen: what, for whom, one button. */
export async function Book({ locale, wanted }: { locale: Locale; wanted: Wanted }) {
  const { event, part, table, slot } = wanted;
  const t = await getTranslations('booking');
  const onTheSpot = Boolean(part.settings.opensOnTheSpot);
  if (!isOpen(event) || onTheSpot || hasBegun(slot ?? part, event.madeAt)) {
    return (
      <Closed locale={locale} eventId={event.id} code={onTheSpot ? 'opens_on_the_spot' : 'booking_closed'} />
    );
  }
  const target = { partId: part.id, slotId: slot?.id, tableId: table?.id, zone: event.timeZone };
  return (
    <Main>
      <PageTitle title={t(slot ? 'titleQuarter' : 'titleSeat')} />
      <What locale={locale} wanted={wanted} />
      <BookingForm
        locale={locale}
        action={book.bind(null, locale, target)}
        start={await alreadyGone(locale, wanted)}
        privacy={t('privacy', { ohjaamo: event.ohjaamo.name })}
        question={
          <Alternatives
            words={{ withTyped: t('next'), free: t('nextFree') }}
            href={`/${locale}/book/slot`}
            query={`?event=${event.id}`}
          />
        }
      >
        <BookButton book={t(slot ? 'bookQuarter' : 'bookSeat')} wait={t('wait')} />
      </BookingForm>
      <p>
        <a href={`/${locale}/events/${event.id}`}>{t('back')}</a>
      </p>
    </Main>
  );
}

/** Somebody opened the page of a time that has gone: say so before anything is typed. */
async function alreadyGone(locale: Locale, { event, part, slot }: Wanted): Promise<FormState | undefined> {
  const code = slot ? 'slot_taken' : 'seats_full';
  if (slot ? slot.state === 'free' : part.freeSeats !== 0) return undefined;
  const { data } = slot
    ? await ask(publicApi().GET('/api/slots/{id}/alternatives', { params: { path: { id: slot.id } } }))
    : {};
  return {
    problem: { code, text: await problemText(locale, { code, status: 409 }) },
    instead: await asChoices(locale, event.timeZone, data?.times ?? []),
  };
}
