import type { ReactNode } from 'react';

/** Screens of the day itself: they fill the screen, and have no rooms around them. */
export const dynamic = 'force-dynamic';

export default function DayLayout({ children }: { children: ReactNode }) {
  return children;
}
