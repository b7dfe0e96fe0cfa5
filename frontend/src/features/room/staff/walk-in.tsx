'use client';

import { type FormEvent, useState } from 'react';
import type { Locale } from '@/i18n/locales';
import { locales } from '@/i18n/locales';
import { languageName } from '@/features/work/say';
import { Button } from '@/ui/button';
import fields from '@/ui/form.module.css';
import { Icon } from '@/ui/icons';
import { nameAndInitial } from './people';
import { useInRoom } from './room-context';
import type { RoomWords } from './room-words';
import { Sheet } from './sheet';
import styles from './sheet.module.css';

/** Somebody walked in: a first name if they like, what they wait for, and Enter. */
export function WalkIn(props: {
  words: RoomWords;
  /** Lines that are chosen already; undefined: closed. */
  lines: string[] | undefined;
  onClose: () => void;
}) {
  const { words, lines, onClose } = props;
  const { t } = words;
  return (
    <Sheet title={t('walkIn.title')} closeLabel={t('close')} isOpen={lines !== undefined} onClose={onClose}>
      <WalkInForm words={words} chosen={lines ?? []} onClose={onClose} />
    </Sheet>
  );
}

function WalkInForm(props: { words: RoomWords; chosen: string[]; onClose: () => void }) {
  const { words, chosen, onClose } = props;
  const { room, tap, locale } = useInRoom();
  const { t } = words;
  const [lacksLine, setLacksLine] = useState(false);
  const lines = [...room.lines].sort((one, other) => rank(one.line) - rank(other.line));
  const only = lines.length === 1 || lines[0]?.line === 'any' ? lines[0]?.line : undefined;
  const isChosen = (line: string) =>
    chosen.some((one) => one === line) ? true : chosen.length === 0 && line === only;

  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const wanted = form.getAll('line').map(String);
    if (wanted.length === 0) return setLacksLine(true);
    const { firstName, initial } = nameAndInitial(String(form.get('name') ?? ''));
    const contact = String(form.get('contact') ?? '').trim();
    tap({
      do: 'add',
      ...(firstName && { firstName }),
      ...(initial && { initial }),
      ...(contact && { contact }),
      lines: wanted,
      language: String(form.get('language')) as Locale,
    });
    onClose();
  };

  return (
    <form className={styles.form} onSubmit={send} noValidate>
      <div className={styles.field}>
        <label className={styles.label} htmlFor="walk-in-name">
          {t('walkIn.name')} <span className={styles.hint}>({t('optional')})</span>
        </label>
        <p className={styles.hint} id="walk-in-name-hint">
          {t('walkIn.nameHint')}
        </p>
        <input
          id="walk-in-name"
          name="name"
          className={fields.control}
          maxLength={60}
          autoComplete="off"
          data-first
          aria-describedby="walk-in-name-hint"
        />
      </div>
      <fieldset aria-describedby={lacksLine ? 'walk-in-lines-error' : undefined}>
        <legend className={styles.label}>{t('walkIn.lines')}</legend>
        {lacksLine && (
          <p className={styles.error} id="walk-in-lines-error" role="alert">
            <Icon name="warn" />
            {t('walkIn.lacksLine')}
          </p>
        )}
        <div className={styles.chips}>
          {lines.map(({ line, wait }) => (
            <label key={line} className={styles.chip}>
              <input
                type="checkbox"
                name="line"
                value={line}
                defaultChecked={isChosen(line)}
                onChange={() => setLacksLine(false)}
              />
              {words.line(line)}
              {words.wait(wait) && <small>{words.wait(wait)}</small>}
            </label>
          ))}
        </div>
      </fieldset>
      <div className={styles.field}>
        <label className={styles.label} htmlFor="walk-in-contact">
          {t('walkIn.contact')} <span className={styles.hint}>({t('optional')})</span>
        </label>
        <p className={styles.hint} id="walk-in-contact-hint">
          {t('walkIn.contactHint')}
        </p>
        <input
          id="walk-in-contact"
          name="contact"
          type="tel"
          className={fields.control}
          autoComplete="off"
          aria-describedby="walk-in-contact-hint"
        />
      </div>
      <fieldset>
        <legend className={styles.label}>{t('walkIn.language')}</legend>
        <div className={styles.chips}>
          {locales.map((language) => (
            <label key={language} className={styles.chip}>
              <input type="radio" name="language" value={language} defaultChecked={language === locale} />
              {languageName(language, locale)}
            </label>
          ))}
        </div>
      </fieldset>
      <div>
        <Button>{t('walkIn.send')}</Button>
      </div>
    </form>
  );
}

const rank = (line: string) => (line === 'any' ? 0 : 1);
