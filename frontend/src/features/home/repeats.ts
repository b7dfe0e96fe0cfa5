import type { EventCardView } from '@/api/public-queries';

export interface Repeated {
  event: EventCardView;
  /** The same thing at the same place on other days of the list. */
  again: EventCardView[];
}

/**
 * What stands as a card with its poster: where one meets employers, then what else is booked, at most so many, in the
 * order of time. Drop-in help is a line.
 */
export function cardsOf(events: EventCardView[], most: number): EventCardView[] {
  const employers = events.filter(({ employerCount }) => employerCount > 0);
  const booked = events.filter(({ employerCount, freePlaces }) => employerCount === 0 && freePlaces !== null);
  const chosen = [...employers, ...booked].slice(0, most);
  return events.filter((event) => chosen.includes(event));
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
