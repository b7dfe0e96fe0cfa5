'use client';

import { createContext, useContext } from 'react';
import type { FormWords } from '@/ui/action-form';
import type { Sectors } from '../walk-in/words';
import type { Where } from './turn.actions';

interface Turn {
  where: Where;
  words: FormWords;
  pageId: string;
  sectors: Sectors;
  zone: string;
}

export const TurnContext = createContext<Turn | undefined>(undefined);

export function useTurn(): Turn {
  const turn = useContext(TurnContext);
  if (!turn) throw new Error('Only on the page of a turn');
  return turn;
}
