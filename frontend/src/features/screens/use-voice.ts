'use client';

import { useTranslations } from 'next-intl';
import { useCallback, useEffect, useRef } from 'react';
import type { Locale } from '@/i18n/locales';
import { sayingKey, type BoardRoom } from './board-state';

const tongues: Record<Locale, string> = { fi: 'fi-FI', sv: 'sv-SE', en: 'en-GB' };

/**
 * Says each call aloud, once, and once more when it is called again; in the screen's language. Staff decide whether (`speaks`).
 * What was called before the sound was switched on is not said. A round's calls come all at once: they are read on the screen,
 * and only who is called again is said.
 * @param gong what is said of the gong that has just rung
 * @returns says something at once, from a tap
 */
export function useVoice(locale: Locale, room: BoardRoom, isOn: boolean, gong: string | undefined) {
  const t = useTranslations('board.sound');
  const said = useRef(new Set<string>());
  const { calls, speaks, rounds } = room;
  const speaksNow = isOn && speaks;
  const isChange = rounds?.phase === 'calling';
  useEffect(() => {
    const unsaid = calls.filter((call) => !said.current.has(sayingKey(call)));
    for (const call of calls) said.current.add(sayingKey(call));
    if (!speaksNow) return;
    // The newest stands first on the screen; they are said in the order in which they were called.
    for (const { shown, number } of unsaid.filter(({ again }) => again || !isChange).reverse())
      speak(t(/^\d+$/.test(shown) ? 'sayNumber' : 'say', { shown, number }), locale);
  }, [calls, speaksNow, isChange, locale, t]);
  useEffect(() => {
    if (gong && speaksNow) speak(gong, locale);
  }, [gong, speaksNow, locale]);
  return useCallback(
    (text: string | undefined) => {
      if (!('speechSynthesis' in window)) return;
      speechSynthesis.cancel();
      if (text) speak(text, locale);
    },
    [locale],
  );
}

function speak(text: string, locale: Locale): void {
  if (!('speechSynthesis' in window)) return;
  const saying = new SpeechSynthesisUtterance(text);
  saying.lang = tongues[locale];
  const voice = speechSynthesis.getVoices().find(({ lang }) => lang.startsWith(locale));
  if (voice) saying.voice = voice;
  speechSynthesis.speak(saying);
}
