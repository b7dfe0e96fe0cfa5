'use client';

import type { FormEvent } from 'react';
import { Button, ButtonLink } from '@/ui/button';
import fields from '@/ui/form.module.css';
import type { RoomSettings } from '../room.types';
import { useInRoom } from './room-context';
import type { RoomWords } from './room-words';
import { Sheet } from './sheet';
import styles from './sheet.module.css';

/** What a table waits before it calls by itself, where staff have not chosen otherwise. */
const USUAL_FILL_SECONDS = 45;
const shares = ['table', 'sector', 'language', 'any'] as const;

/** How the room works tonight, and what can be put up in the middle of it. */
export function Settings(props: { words: RoomWords; isOpen: boolean; wall: string; onClose: () => void }) {
  const { words, isOpen, wall, onClose } = props;
  const { room, put } = useInRoom();
  const { t } = words;
  const unopened = room.onTheSpot.filter(({ opened }) => !opened);
  return (
    <Sheet title={t('settings.title')} closeLabel={t('close')} isOpen={isOpen} onClose={onClose}>
      {unopened.length > 0 && (
        <div className={styles.part}>
          <p>{t('settings.timesText')}</p>
          {unopened.map(({ partId }) => (
            <div key={partId}>
              <Button type="button" onClick={() => (put('times', { partId }, t('did.times')), onClose())}>
                {t('settings.times')}
              </Button>
            </div>
          ))}
        </div>
      )}
      <Rules words={words} onSent={onClose} />
      <div className={styles.part}>
        <label className={styles.switch}>
          <input
            type="checkbox"
            checked={room.speaks}
            onChange={({ target }) =>
              put('voice', { speaks: target.checked }, t(target.checked ? 'did.speaks' : 'did.silent'))
            }
          />
          <span>
            <span className={styles.label}>{t('settings.speaks')}</span>
            <br />
            <span className={styles.hint}>{t('settings.speaksHint')}</span>
          </span>
        </label>
        <NewDesk words={words} />
        <div>
          <ButtonLink tone="ghost" href={wall}>
            {t('settings.wall')}
          </ButtonLink>
        </div>
      </div>
    </Sheet>
  );
}

function Rules({ words, onSent }: { words: RoomWords; onSent: () => void }) {
  const { room, tap } = useInRoom();
  const { t } = words;
  const { settings } = room;
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const number = (name: string) => Number(form.get(name));
    tap({
      do: 'set',
      settings: {
        graceMinutes: number('graceMinutes'),
        keepFreeMinutes: number('keepFreeMinutes'),
        textAtPlace: number('textAtPlace'),
        fillAfterSeconds: form.has('fills') ? (settings.fillAfterSeconds ?? USUAL_FILL_SECONDS) : null,
        sharedBy: String(form.get('sharedBy')) as RoomSettings['sharedBy'],
      },
    });
    onSent();
  };
  const field = (name: 'graceMinutes' | 'keepFreeMinutes' | 'textAtPlace', min: number, max: number) => (
    <label className={styles.field}>
      <span className={styles.label}>{t(`settings.${name}`)}</span>
      <input
        className={fields.control}
        type="number"
        name={name}
        min={min}
        max={max}
        required
        defaultValue={settings[name]}
      />
    </label>
  );
  return (
    <form className={styles.form} onSubmit={send}>
      <div className={styles.pair}>
        {field('graceMinutes', 1, 30)}
        {field('keepFreeMinutes', 0, 30)}
        {field('textAtPlace', 0, 20)}
        <label className={styles.field}>
          <span className={styles.label}>{t('settings.sharedBy')}</span>
          <select className={fields.control} name="sharedBy" defaultValue={settings.sharedBy}>
            {shares.map((share) => (
              <option key={share} value={share}>
                {t(`settings.shares.${share}`)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <label className={styles.switch}>
        <input type="checkbox" name="fills" defaultChecked={settings.fillAfterSeconds !== null} />
        <span>
          <span className={styles.label}>{t('settings.fills')}</span>
          <br />
          <span className={styles.hint}>{t('settings.fillsHint')}</span>
        </span>
      </label>
      <div>
        <Button>{t('settings.save')}</Button>
      </div>
    </form>
  );
}

function NewDesk({ words }: { words: RoomWords }) {
  const { put } = useInRoom();
  const { t } = words;
  const send = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    const name = String(new FormData(form).get('name') ?? '').trim();
    if (!name) return;
    put(`desks/${crypto.randomUUID()}`, { name }, t('did.desk', { name }));
    form.reset();
  };
  return (
    <form className={styles.inline} onSubmit={send}>
      <label className={styles.field}>
        <span className={styles.label}>{t('settings.desk')}</span>
        <input
          className={fields.control}
          name="name"
          maxLength={60}
          required
          autoComplete="off"
          placeholder={t('settings.deskExample')}
        />
      </label>
      <Button tone="ghost">{t('settings.addDesk')}</Button>
    </form>
  );
}
