'use client';

import { useEffect, useState } from 'react';
import type { KioskToday, OpenRoom } from './kiosk.types';

const EVERY_MS = 30_000;

export interface Now {
  today: KioskToday;
  rooms: OpenRoom[];
}

/**
 * What is on here and how long the lines are, asked again and again without leaving the page: a page that is asked for
 * while the network is away would not come back. What was known last stays.
 */
export function useToday(start: Now): Now {
  const [now, setNow] = useState(start);
  useEffect(() => {
    const look = async () => {
      const answers = await Promise.all(['today', 'rooms'].map((what) => fetch(`/api/kiosk/${what}`)));
      // Staff took this device back: the page itself says so. There is a network, or there were no answer.
      if (answers.some(({ status }) => status === 401 || status === 403)) location.reload();
      if (!answers.every(({ ok }) => ok)) return;
      const [today, { rooms }] = (await Promise.all(answers.map((one) => one.json()))) as [
        KioskToday,
        { rooms: OpenRoom[] },
      ];
      setNow({ today, rooms });
    };
    const timer = setInterval(() => void look().catch(stayAsItIs), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  return now;
}

/** No network: the next look may do better. */
const stayAsItIs = () => undefined;
