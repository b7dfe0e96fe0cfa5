'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useState } from 'react';
import type { ProblemCode } from '@/api/problem-codes';
import type { FormState } from '@/ui/form-state';
import type { Tap } from '../room/taps';
import { useTaps } from '../room/use-taps';
import { askOrKeep, type checkIn } from './door';
import type { Answer } from './kiosk.types';
import { problemKey, type FormAt } from './problem-key';

const UNSENT = 'kiosk unsent';

export type Door = ReturnType<typeof useDoor>;

/** Asks the API for whoever stands there; while the network is away it is kept and sent later, once. */
export function useDoor(onAnswer: (answer: Answer) => void) {
  const t = useTranslations('kiosk.problem');
  const [unsent, setUnsent] = useUnsent();
  const { waiting, isAway, add, flush } = useTaps('kiosk', {
    onDone: () => undefined, // whoever it was has sat down long ago
    onRefused: ({ tap }) => setUnsent((before) => [...before, tap]),
  });
  const send = async (ask: ReturnType<typeof checkIn>, at: FormAt): Promise<FormState> => {
    const outcome = await askOrKeep(ask, add);
    if ('refused' in outcome)
      return {
        problem: { code: outcome.refused as ProblemCode, text: t(problemKey(outcome.refused, at)) },
      };
    if (outcome.answer.kind !== 'noted' && waiting.length > 0) flush();
    onAnswer(outcome.answer);
    return {};
  };
  return { send, isAway: isAway || waiting.length > 0, unsent, settleUnsent: () => setUnsent(() => []) };
}

/** What was kept and then refused: there is nobody in front of the screen to tell, so it stays until staff were told. */
function useUnsent() {
  const [unsent, set] = useState<Tap[]>([]);
  useEffect(() => {
    const kept = localStorage.getItem(UNSENT);
    if (kept) set(JSON.parse(kept) as Tap[]);
  }, []);
  const change = useCallback((to: (before: Tap[]) => Tap[]) => {
    set((before) => {
      const next = to(before);
      localStorage.setItem(UNSENT, JSON.stringify(next));
      return next;
    });
  }, []);
  return [unsent, change] as const;
}
