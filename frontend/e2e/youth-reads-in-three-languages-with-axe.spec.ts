import { reads } from './support/axe';
import { test } from './support/test';
import {
  anyTime,
  book,
  bookSpeedDates,
  comingEvents,
  giveBack,
  openings,
  somebody,
  speedDates,
} from './support/young';

test.afterEach(giveBack);

for (const language of ['fi', 'sv', 'en']) {
  test(`every page of young people can be read by everyone: ${language}`, async ({ page }) => {
    test.setTimeout(240_000);
    for (const path of await everyPage()) await reads(page, language, path);
  });
}

/** One of each kind, found in the sample month. */
async function everyPage(): Promise<string[]> {
  const events = await comingEvents();
  const kinds = ['presentation', 'slots', 'rotation', 'queue'] as const;
  const ofEachKind = kinds.flatMap((kind) => events.find(({ partKinds }) => partKinds.includes(kind)) ?? []);
  const { event, slot } = await anyTime();
  const seat = events.find(({ partKinds, freePlaces }) => partKinds.includes('presentation') && freePlaces);
  const { link } = await book(somebody(), slot.id);
  const dates = await speedDates();
  const wished = dates.event.tables.filter(({ employer }) => employer).map(({ id }) => id);
  const inRounds = await bookSpeedDates(somebody(), dates.part, wished.slice(0, 3));
  const [opening] = await openings();
  return [
    '',
    `/on/region-${event.ohjaamo.regionSlug}`,
    '/on/language-en/minors',
    ...[...new Set(ofEachKind.map(({ id }) => id))].map((id) => `/events/${id}`),
    `/book/slot/${slot.id}?event=${event.id}`,
    `/wait/${slot.partId}?event=${event.id}`,
    ...(seat ? [`/events/${seat.id}`] : []),
    `/my/${link}`,
    `/my/${link}?answer=cancel`,
    `/my/${link}/move`,
    `/book/rotation/${dates.part}?event=${dates.event.id}&wish.${wished[1]}=1&wish.${wished[0]}=never`,
    `/my/${inRounds.link}`,
    `/my/${inRounds.link}?answer=cancel`,
    `/my/${inRounds.link}/wishes`,
    '/my',
    '/openings',
    '/openings/search?q=xyzzy',
    `/openings/${opening?.id}`,
    '/privacy',
    '/accessibility',
  ];
}
