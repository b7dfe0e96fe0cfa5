import type { ReactNode } from 'react';

export const dynamic = 'force-dynamic';

/** The kiosk brings a head of its own: three languages, and no way to anywhere else. */
export default function KioskLayout({ children }: { children: ReactNode }) {
  return children;
}
