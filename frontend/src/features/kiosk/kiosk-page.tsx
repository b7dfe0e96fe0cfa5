import { config } from '@/config';
import type { Locale } from '@/i18n/locales';
import { sectorsOf } from '../walk-in/sectors';
import { one, type Query } from '../work/page';
import { keptAnswer } from './kept-answer';
import { Kiosk } from './kiosk';
import type { KioskToday, OpenRoom, Screen } from './kiosk.types';

/** The kiosk as it stands when the page is asked for: at the start, or where a form without JavaScript has led. */
export async function KioskPage(props: {
  locale: Locale;
  today: KioskToday;
  rooms: OpenRoom[];
  query: Query;
}) {
  const { locale, today, rooms, query } = props;
  const answer = await keptAnswer();
  return (
    <Kiosk
      locale={locale}
      now={{ today, rooms }}
      sectors={await sectorsOf(rooms.flatMap(({ lines }) => lines))}
      publicUrl={config.publicUrl}
      newId={crypto.randomUUID()}
      start={answer ? { at: 'answer', answer } : screenIn(query)}
    />
  );
}

function screenIn(query: Query): Screen {
  switch (one(query, 'step')) {
    case 'code':
      return { at: 'code' };
    case 'name':
      return { at: 'name' };
    case 'walkIn':
      return { at: 'walkIn', eventId: one(query, 'event') };
    default:
      return { at: 'first' };
  }
}
