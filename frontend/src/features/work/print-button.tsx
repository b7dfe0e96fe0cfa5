'use client';

import type { ReactNode } from 'react';
import { Button } from '@/ui/button';
import styles from './print-button.module.css';

/** Opens the browser's own print window. Without JavaScript it is not there: the browser's menu does the same. */
export function PrintButton({ children }: { children: ReactNode }) {
  return (
    <span className={styles.print}>
      <Button type="button" tone="ghost" onClick={() => window.print()}>
        {children}
      </Button>
    </span>
  );
}
