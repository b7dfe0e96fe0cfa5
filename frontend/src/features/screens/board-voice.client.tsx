'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef, useState, useSyncExternalStore } from 'react';
import type { Locale } from '@/i18n/locales';
import { Icon } from '@/ui/icons';
import { sayingKey, type BoardRoom } from './board-state';
import styles from './board.module.css';

const tongues: Record<Locale, string> = { fi: 'fi-FI', sv: 'sv-SE', en: 'en-GB' };

/**
 * Says each call aloud, once, and once more when it is called again; in the screen's language. Staff decide whether (`speaks`);
 * somebody has to tap the screen, because browsers stay silent until then. What was called before the tap is not said.
 */
export function BoardVoice({ locale, room }: { locale: Locale; room: BoardRoom }) {
  const t = useTranslations('board.sound');
  const canSpeak = useSyncExternalStore(
    never,
    () => 'speechSynthesis' in window,
    () => false,
  );
  const [isOn, setOn] = useState(false);
  const said = useRef(new Set<string>());
  const { calls, speaks } = room;
  useEffect(() => {
    const unsaid = calls.filter((call) => !said.current.has(sayingKey(call)));
    for (const call of calls) said.current.add(sayingKey(call));
    if (!isOn || !speaks) return;
    // The newest stands first on the screen; they are said in the order in which they were called.
    for (const { shown, number } of unsaid.reverse())
      speak(t(/^\d+$/.test(shown) ? 'sayNumber' : 'say', { shown, number }), locale);
  }, [calls, speaks, isOn, locale, t]);
  if (!canSpeak || !speaks) return null;
  const turn = () => {
    speechSynthesis.cancel();
    if (!isOn) speak(t('turnedOn'), locale);
    setOn(!isOn);
  };
  return (
    <button type="button" className={styles.sound} aria-pressed={isOn} onClick={turn}>
      <Icon name={isOn ? 'sound' : 'silent'} />
      {isOn ? t('on') : t('off')}
    </button>
  );
}

function speak(text: string, locale: Locale): void {
  const saying = new SpeechSynthesisUtterance(text);
  saying.lang = tongues[locale];
  const voice = speechSynthesis.getVoices().find(({ lang }) => lang.startsWith(locale));
  if (voice) saying.voice = voice;
  speechSynthesis.speak(saying);
}

const never = () => () => undefined;
