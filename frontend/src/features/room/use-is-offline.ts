'use client';

import { useSyncExternalStore } from 'react';

/** The browser itself knows that there is no network, before any line has been missed. */
export const useIsOffline = (): boolean => useSyncExternalStore(listen, isOffline, () => false);

const isOffline = () => !navigator.onLine;

function listen(heard: () => void): () => void {
  window.addEventListener('online', heard);
  window.addEventListener('offline', heard);
  return () => {
    window.removeEventListener('online', heard);
    window.removeEventListener('offline', heard);
  };
}
