'use client';

import { createContext, useContext, type ReactNode } from 'react';
import type { Locale } from '@/i18n/locales';
import type { DeedName } from './table.types';
import type { Table } from './use-table';

/** What the forms post to where no scripts run, and the ids that make a second tap harmless. */
export interface Posting {
  deed: (form: FormData) => Promise<void>;
  undo: (form: FormData) => Promise<void>;
  say: (form: FormData) => Promise<void>;
  /** A new id for each kind of tap, made for this page. */
  ids: Record<DeedName, string>;
}

interface Around {
  locale: Locale;
  table: Table;
  posting: Posting;
  now: number;
}

const TableContext = createContext<Around | undefined>(undefined);

export const TableAround = ({ value, children }: { value: Around; children: ReactNode }) => (
  <TableContext value={value}>{children}</TableContext>
);

export function useAround(): Around {
  const around = useContext(TableContext);
  if (!around) throw new Error('This stands at a table only');
  return around;
}
