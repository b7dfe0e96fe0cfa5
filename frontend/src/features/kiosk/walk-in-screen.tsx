'use client';

import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import type { Locale } from '@/i18n/locales';
import { TextField } from '@/ui/fields';
import { SubmitButton } from '@/ui/submit-button';
import { clock } from '../room/clock';
import { LineChoices } from '../walk-in/line-choices';
import { newcomerIn } from '../walk-in/newcomer';
import { inLocale, type Sectors } from '../walk-in/words';
import { walkIn } from './door';
import { walkInHere } from './kiosk.actions';
import { KioskForm } from './kiosk-form';
import { KioskFrame } from './kiosk-frame';
import styles from './kiosk.module.css';
import type { OpenRoom, Screen } from './kiosk.types';
import type { Door } from './use-door';

interface Props {
  locale: Locale;
  newId: string;
  door: Door;
  rooms: OpenRoom[];
  sectors: Sectors;
  eventId?: string;
  onBack: () => void;
  onGo: (screen: Screen) => void;
}

/** Somebody walked in: for which event where there are several, whom they want to meet, and a name or none. */
export function WalkInScreen({ rooms, eventId, ...rest }: Props) {
  const { locale, onBack, onGo } = rest;
  const t = useTranslations('kiosk.walkIn');
  const open = rooms.filter(({ isOn, lines }) => isOn && lines.length > 0);
  const room = open.length === 1 ? open[0] : open.find(({ event }) => event.id === eventId);
  return (
    <KioskFrame locale={locale} title={t('title')} onBack={onBack}>
      {room ? (
        <NumberFields {...rest} room={room} />
      ) : open.length > 0 ? (
        <Events locale={locale} rooms={open} onGo={onGo} />
      ) : (
        <p className={styles.lead}>
          <strong>{t('none')}</strong>
          <br />
          {t('noneText')}
        </p>
      )}
    </KioskFrame>
  );
}

function Events({ locale, rooms, onGo }: Pick<Props, 'locale' | 'rooms' | 'onGo'>) {
  const t = useTranslations('kiosk.walkIn');
  return (
    <section>
      <h2>{t('which')}</h2>
      <ul className={styles.choices}>
        {rooms.map(({ event: { id, title, startsAt, endsAt, timeZone } }) => (
          <li key={id}>
            <a
              className={`${styles.choice} ${styles.mint}`}
              href={`/${locale}/kiosk?step=walkIn&event=${id}`}
              onClick={(clicked) => {
                clicked.preventDefault();
                onGo({ at: 'walkIn', eventId: id });
              }}
            >
              <span className={styles.name}>{inLocale(title, locale)}</span>
              <span className={styles.about}>
                {clock(startsAt, timeZone)}–{clock(endsAt, timeZone)}
              </span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}

function NumberFields({ locale, newId, door, room, sectors }: Omit<Props, 'rooms'> & { room: OpenRoom }) {
  const t = useTranslations('kiosk.walkIn');
  const id = useRef<string>(undefined);
  const { event, lines } = room;
  return (
    <KioskForm
      action={walkInHere.bind(null, locale, event.id)}
      newId={newId}
      instead={(form) =>
        door.send(walkIn((id.current ??= crypto.randomUUID()), event.id, newcomerIn(form, locale)), 'walkIn')
      }
    >
      <LineChoices lines={lines} sectors={sectors} label={t('lines')} hint={t('linesHint')} />
      <div className={styles.two}>
        <div className={styles.fields}>
          <TextField
            name="firstName"
            label={t('firstName')}
            hint={t('firstNameHint')}
            autoComplete="off"
            maxLength={60}
          />
          <TextField name="initial" label={t('initial')} autoComplete="off" maxLength={1} width="short" />
          <SubmitButton>{t('send')}</SubmitButton>
        </div>
        <div className={styles.only}>
          <SubmitButton tone="sun" name="only" value="number">
            {t('number')}
          </SubmitButton>
        </div>
      </div>
    </KioskForm>
  );
}
