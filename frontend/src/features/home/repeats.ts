import type { EventCardView } from '@/api/public-queries';

export interface Repeated {
  event: EventCardView;
  /** The same thing at the same place on other days of the list. */
  again: EventCardView[];
}

/** What stands as a card with its poster: where one meets somebody or books. Drop-in help is a line. */
export const isCard = ({ freePlaces, employerCount }: EventCardView): boolean =>
  freePlaces !== null || employerCount > 0;

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
