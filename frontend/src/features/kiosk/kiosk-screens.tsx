'use client';

import { useEffect, useRef, useState } from 'react';
import { AnswerScreen } from './answer-screen';
import { BookedByCode } from './booked-by-code';
import { BookedByName } from './booked-by-name';
import { FirstScreen } from './first-screen';
import type { KioskProps } from './kiosk';
import type { Screen } from './kiosk.types';
import { useDoor } from './use-door';
import { useToday } from './use-today';
import { WalkInScreen } from './walk-in-screen';

/** Which of the few screens is shown, and what leads from one to the next. */
export function KioskScreens({ locale, now, sectors, publicUrl, newId, start }: KioskProps) {
  const [screen, setScreen] = useState<Screen>(start);
  const { today, rooms } = useToday(now);
  const place = useRef<HTMLDivElement>(null);
  const hasMoved = useRef(false);
  const go = (next: Screen) => {
    hasMoved.current = true;
    setScreen(next);
  };
  const door = useDoor((answer) => go({ at: 'answer', answer }));
  // A new screen is read from its heading on, and seen from its top.
  useEffect(() => {
    if (!hasMoved.current) return;
    window.scrollTo(0, 0);
    place.current?.querySelector<HTMLElement>('h1')?.focus();
  }, [screen]);
  const common = { locale, newId, door, onBack: () => go({ at: 'first' }) };
  return (
    <main id="content" tabIndex={-1} ref={place}>
      {screen.at === 'first' && <FirstScreen {...common} today={today} rooms={rooms} onGo={go} />}
      {screen.at === 'code' && <BookedByCode {...common} onGo={go} />}
      {screen.at === 'name' && <BookedByName {...common} />}
      {screen.at === 'walkIn' && (
        <WalkInScreen {...common} rooms={rooms} sectors={sectors} eventId={screen.eventId} onGo={go} />
      )}
      {screen.at === 'answer' && (
        <AnswerScreen
          {...common}
          answer={screen.answer}
          sectors={sectors}
          zone={today.ohjaamo.timeZone}
          publicUrl={publicUrl}
          onGo={go}
        />
      )}
    </main>
  );
}
