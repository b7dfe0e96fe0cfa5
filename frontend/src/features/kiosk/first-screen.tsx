'use client';

import { useTranslations } from 'next-intl';
import { useRef } from 'react';
import type { Locale } from '@/i18n/locales';
import { Icon } from '@/ui/icons';
import { clock } from '../room/clock';
import { inLocale } from '../walk-in/words';
import { ChoiceButton, ChoiceLink } from './choice';
import { visit } from './door';
import { countHere } from './kiosk.actions';
import { KioskForm } from './kiosk-form';
import styles from './kiosk.module.css';
import type { KioskToday, OpenRoom, Screen } from './kiosk.types';
import type { Door } from './use-door';

interface Props {
  locale: Locale;
  newId: string;
  door: Door;
  today: KioskToday;
  rooms: OpenRoom[];
  onGo: (screen: Screen) => void;
}

/** Four choices, and what is on here today. */
export function FirstScreen({ locale, newId, door, today, onGo }: Props) {
  const t = useTranslations('kiosk');
  const id = useRef<string>(undefined);
  return (
    <div className={styles.first}>
      <div className={styles.hello}>
        <h1 tabIndex={-1}>{t('title')}</h1>
        <p>{t('lead')}</p>
      </div>
      <Trouble door={door} zone={today.ohjaamo.timeZone} />
      <ul className={styles.choices}>
        <li>
          <ChoiceLink locale={locale} step="code" tone="sun" onGo={() => onGo({ at: 'code' })} />
        </li>
        <li>
          <ChoiceLink locale={locale} step="name" tone="lilac" onGo={() => onGo({ at: 'name' })} />
        </li>
        <li>
          <ChoiceLink locale={locale} step="walkIn" tone="mint" onGo={() => onGo({ at: 'walkIn' })} />
        </li>
        <li>
          <KioskForm
            action={countHere.bind(null, locale)}
            newId={newId}
            instead={() => door.send(visit((id.current ??= crypto.randomUUID())), 'walkIn')}
          >
            <ChoiceButton />
          </KioskForm>
        </li>
      </ul>
      <section className={styles.today}>
        <h2>{t('today')}</h2>
        {today.events.length === 0 && <p>{t('nothing')}</p>}
        <ul className={styles.events}>
          {today.events.map(({ id: event, title, startsAt, endsAt, timeZone }) => (
            <li key={event}>
              <strong>
                {clock(startsAt, timeZone)}–{clock(endsAt, timeZone)}
              </strong>
              <span>{inLocale(title, locale)}</span>
            </li>
          ))}
        </ul>
      </section>
    </div>
  );
}

/** Said calmly: the network is away, or something that was kept did not get through in the end. */
function Trouble({ door, zone }: { door: Door; zone: string }) {
  const t = useTranslations('kiosk');
  const { isAway, unsent, settleUnsent } = door;
  return (
    <div role="status" className={styles.trouble}>
      {isAway && (
        <p>
          <Icon name="info" /> {t('away')}
        </p>
      )}
      {unsent.length > 0 && (
        <p>
          <Icon name="warn" />{' '}
          {t('unsent', { count: unsent.length, times: unsent.map(({ at }) => clock(at, zone)).join(', ') })}{' '}
          <button type="button" className={styles.plain} onClick={settleUnsent}>
            {t('unsentDone')}
          </button>
        </p>
      )}
    </div>
  );
}
