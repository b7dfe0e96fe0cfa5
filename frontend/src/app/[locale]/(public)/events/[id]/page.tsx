import type { Metadata } from 'next';
import { found } from '@/api/found';
import { askEvent } from '@/api/public-queries';
import { EventPage } from '@/features/events/event-page';
import { say } from '@/features/work/say';
import { canonical } from '@/i18n/canonical';
import { enterLocale } from '@/i18n/enter';
import { formatWhen } from '@/ui/time';
import { Unreachable } from '@/ui/unreachable';

interface Props {
  params: Promise<{ locale: string; id: string }>;
}

export const generateStaticParams = () => [];

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const locale = await enterLocale(params);
  const { id } = await params;
  const { data: event } = await askEvent(id);
  if (!event) return {};
  const { title, startsAt, endsAt, timeZone, place } = event;
  const when = formatWhen(startsAt, endsAt, { locale, zone: timeZone });
  return {
    title: say(title, locale),
    description: `${when}, ${place.name}, ${place.city}`,
    alternates: canonical(locale, `/events/${id}`),
  };
}

export default async function Page({ params }: Props) {
  const locale = await enterLocale(params);
  const { id } = await params;
  const event = found(await askEvent(id));
  return event ? <EventPage locale={locale} event={event} /> : <Unreachable />;
}
