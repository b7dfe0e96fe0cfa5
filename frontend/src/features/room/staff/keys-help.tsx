'use client';

import { useInRoom } from './room-context';
import type { RoomWords } from './room-words';
import { Sheet } from './sheet';
import styles from './sheet.module.css';

const keys = [
  ['← → ↑ ↓', 'arrows'],
  ['Enter', 'enter'],
  ['N', 'n'],
  ['A', 'a'],
  ['B', 'b'],
  ['W', 'w'],
  ['G', 'g'],
  ['+', 'plus'],
  ['/', 'slash'],
  ['Z', 'z'],
  ['?', 'question'],
] as const;

/** Which key does what; and the switch for whoever types with their voice and sets off letters by accident. */
export function KeysHelp(props: {
  words: RoomWords;
  isOpen: boolean;
  hasKeys: boolean;
  onSwitch: (isOn: boolean) => void;
  onClose: () => void;
}) {
  const { words, isOpen, hasKeys, onSwitch, onClose } = props;
  const { t } = words;
  const { rounds } = useInRoom().room;
  const shown = keys.filter(([, word]) => rounds || (word !== 'g' && word !== 'plus'));
  return (
    <Sheet title={t('keys.title')} closeLabel={t('close')} isOpen={isOpen} onClose={onClose}>
      <dl className={styles.keys}>
        {shown.map(([key, word]) => (
          <div key={word} className={styles.keyRow}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`keys.${word}`)}</dd>
          </div>
        ))}
      </dl>
      <label className={styles.switch}>
        <input type="checkbox" checked={hasKeys} onChange={({ target }) => onSwitch(target.checked)} />
        <span>
          <span className={styles.label}>{t('keys.switch')}</span>
          <br />
          <span className={styles.hint}>{t('keys.switchHint')}</span>
        </span>
      </label>
    </Sheet>
  );
}
