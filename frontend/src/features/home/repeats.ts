import type { EventCardView } from '@/api/public-queries';

export interface Repeated {
  event: EventCardView;
  /** The same thing at the same place on other days of the list. */
  again: EventCardView[];
}

/** Drop-in help twice a week is one card with two days, not two cards. What is booked keeps a card of its own. */
export function gatherRepeats(events: EventCardView[]): Repeated[] {
  const known = new Map<string, Repeated>();
  const cards: Repeated[] = [];
  for (const event of events) {
    const key = `${event.format.code} ${event.ohjaamo.id} ${event.title.fi} ${event.place.name}`;
    const before = event.freePlaces === null ? known.get(key) : undefined;
    if (before) {
      before.again.push(event);
      continue;
    }
    const card = { event, again: [] };
    cards.push(card);
    if (event.freePlaces === null) known.set(key, card);
  }
  return cards;
}
