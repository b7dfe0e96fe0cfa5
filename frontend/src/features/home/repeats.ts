import type { EventCardView } from '@/api/public-queries';

export interface Repeated {
  event: EventCardView;
  /** The same thing at the same place on other days of the list. */
  again: EventCardView[];
}

/** Drop-in help twice a week is one line with two days, not two lines. */
export function gatherRepeats(events: EventCardView[]): Repeated[] {
  const known = new Map<string, Repeated>();
  const cards: Repeated[] = [];
  for (const event of events) {
    const key = `${event.format.code} ${event.ohjaamo.id} ${event.title.fi} ${event.place.name}`;
    const before = known.get(key);
    if (before) {
      before.again.push(event);
      continue;
    }
    const card = { event, again: [] };
    cards.push(card);
    known.set(key, card);
  }
  return cards;
}

/** What may stand as a card with its poster: where one meets employers or books. Drop-in help is a line. */
export const mayBeCard = ({ employerCount, freePlaces }: EventCardView): boolean =>
  employerCount > 0 || freePlaces !== null;

/** At most so many, in the order of time: where one meets employers before what else is booked before drop-in help. */
export function firstOf(events: EventCardView[], most: number): EventCardView[] {
  const rank = (event: EventCardView) => (event.employerCount > 0 ? 0 : mayBeCard(event) ? 1 : 2);
  const chosen = new Set(events.toSorted((one, other) => rank(one) - rank(other)).slice(0, most));
  return events.filter((event) => chosen.has(event));
}
