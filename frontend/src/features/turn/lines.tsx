'use client';

import { useTranslations } from 'next-intl';
import { QuarterNumber } from '@/ui/quarter-number';
import { Unseen } from '@/ui/unseen';
import { clock } from '../room/clock';
import { lineName, onlyTable, type RoomLine, waitWords } from '../walk-in/words';
import { drop, join } from './turn.actions';
import { useTurn } from './turn-context';
import { Quiet, TurnDeed, TurnForm } from './turn-deed';
import type { MyTurn, Mood, TurnLine } from './turn.types';
import styles from './turn.module.css';

/** The lines that I stand in with my place and an honest wait, and those that I could also stand in. */
export function Lines({ view, mood }: { view: MyTurn; mood: Mood }) {
  const t = useTranslations('turn');
  const open = view.lines.filter(({ state }) => state === 'open');
  const met = new Set(view.lines.filter(({ state }) => state === 'met').map(({ line }) => line));
  const more = view.more.filter(({ line }) => !met.has(line));
  return (
    <>
      {open.length > 0 && (
        <section>
          <h2>{t('lines')}</h2>
          <ul className={styles.lines}>
            {open.map((one) => (
              <Standing key={one.line} of={one} isMany={open.length > 1} mood={mood} />
            ))}
          </ul>
        </section>
      )}
      {more.length > 0 && (
        <details className={styles.more} open={open.length === 0}>
          <summary>{t('more')}</summary>
          <ul className={styles.lines}>
            {more.map((one) => (
              <Joinable key={one.line} of={one} />
            ))}
          </ul>
        </details>
      )}
    </>
  );
}

function Standing({ of, isMany, mood }: { of: TurnLine; isMany: boolean; mood: Mood }) {
  const { where, zone } = useTurn();
  const t = useTranslations('turn');
  const wait = useTranslations('wait');
  const name = useName(of);
  const isWaiting = mood === 'waiting' || mood === 'soon' || mood === 'coming' || mood === 'meeting';
  const about = [
    of.bookedFor && t('bookedFor', { time: clock(of.bookedFor, zone) }),
    of.handedOver && t('handedOver'),
    isWaiting && of.place !== null && !of.handedOver && t('place', { place: of.place }),
    isWaiting && of.wait && wait(...waitWords(of.wait)),
  ];
  return (
    <Row of={of} name={name} about={about.filter(Boolean).join(' · ')}>
      {isMany && !of.bookedFor && (
        <TurnForm name={`drop ${of.line}`} action={drop.bind(null, where, of.line)}>
          <Quiet>
            <span aria-hidden="true">{t('drop')}</span>
            <Unseen>{t('dropWhom', { who: name })}</Unseen>
          </Quiet>
        </TurnForm>
      )}
    </Row>
  );
}

function Joinable({ of }: { of: RoomLine }) {
  const { where } = useTurn();
  const t = useTranslations('turn');
  const wait = useTranslations('wait');
  const name = useName(of);
  const about = `${wait(...waitWords(of.wait))} · ${wait('queue', { count: of.waiting })}`;
  return (
    <Row of={of} name={name} about={about}>
      <TurnDeed name={`join ${of.line}`} action={join.bind(null, where, of.line)}>
        <span aria-hidden="true">{t('join')}</span>
        <Unseen>{t('joinWhom', { who: name })}</Unseen>
      </TurnDeed>
    </Row>
  );
}

function Row(props: {
  of: Pick<RoomLine, 'tables'>;
  name: string;
  about: string;
  children: React.ReactNode;
}) {
  const { of, name, about, children } = props;
  const t = useTranslations('turn');
  const table = onlyTable(of);
  return (
    <li>
      {table && <QuarterNumber number={table.number} label={t('table')} />}
      <div className={styles.who}>
        <strong>{name}</strong>
        <span>{about}</span>
      </div>
      {children}
    </li>
  );
}

function useName(line: Pick<RoomLine, 'line' | 'tables'>): string {
  const { where, sectors } = useTurn();
  const t = useTranslations('wait');
  return lineName(line, { locale: where.locale, sectors, t });
}
