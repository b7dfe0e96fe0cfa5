'use client';

import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Pie } from '@/ui/pie';
import { mayBeEmpty } from '../room/rounds/may-be-empty';
import { RoundTimer } from '../room/rounds/round-timer';
import { clock, minutesFrom, minutesUntil, shareLeft } from '../room/clock';
import { DeedButton } from './deed-button';
import { comesNext, isOn } from './rounds';
import { Scene, Spoken } from './scene';
import { SendOn } from './send-on';
import { useAround } from './table-context';
import type { TableTurn } from './table.types';
import styles from './table.module.css';

/** Who sits here, or who is called, or why nobody: one thing at a time, with the one tap that goes on. */
export function Stage() {
  const { table } = useAround();
  const { turn, table: own } = table.view;
  if (turn?.state === 'meeting') return <Meeting turn={turn} />;
  if (turn) return <Called turn={turn} />;
  return own.isOpen ? <Free /> : <Paused />;
}

const large = (number: ReactNode) => <b className={styles.minutes}>{number}</b>;

function Meeting({ turn }: { turn: TableTurn }) {
  const t = useTranslations('table.meeting');
  const inRound = useTranslations('table.rounds');
  const { locale, now, table } = useAround();
  const { startedAt, endsAt } = turn;
  const { event, rounds, madeAt } = table.view;
  const zone = event.timeZone;
  const isRound = rounds?.phase === 'running';
  const isOver = endsAt !== null && Date.parse(endsAt) <= now;
  return (
    <Scene
      tone="meeting"
      word={t('word')}
      title={turn.shown}
      facts={
        <>
          <Spoken code={turn.language} />
          {startedAt && <span>{t('since', { time: clock(startedAt, zone) })}</span>}
        </>
      }
      text={isRound ? inRound('untilGong') : undefined}
      picture={
        isRound ? (
          <RoundTimer rounds={rounds} madeAt={madeAt} size="large" />
        ) : startedAt && endsAt ? (
          <div className={styles.timer}>
            <Pie share={isOver ? 1 : shareLeft(startedAt, endsAt, now)} tone={isOver ? 'coral' : 'violet'} />
            <p className={styles.left}>
              {isOver
                ? t.rich('over', { minutes: minutesFrom(endsAt, now), n: large })
                : t.rich('left', { minutes: minutesUntil(endsAt, now), n: large })}
            </p>
          </div>
        ) : null
      }
    >
      <DeedButton key="finish" deed={{ do: 'finish', turnId: turn.id }} tone="primary" wide main>
        {t('done')}
      </DeedButton>
      {mayBeEmpty(rounds, turn, now) && (
        <DeedButton deed={{ do: 'absent', turnId: turn.id }}>{inRound('absent')}</DeedButton>
      )}
      {!isRound && <DeedButton deed={{ do: 'extend', turnId: turn.id }}>{t('extend')}</DeedButton>}
      <SendOn locale={locale} ticketId={turn.ticketId} />
    </Scene>
  );
}

function Called({ turn }: { turn: TableTurn }) {
  const t = useTranslations('table.called');
  const { locale, now, table } = useAround();
  const { waitedForUntil } = turn;
  const isLate = waitedForUntil !== null && Date.parse(waitedForUntil) <= now;
  const time = waitedForUntil && clock(waitedForUntil, table.view.event.timeZone);
  return (
    <Scene
      tone="called"
      word={turn.state === 'recalled' ? t('again') : t('word')}
      title={turn.shown}
      facts={<Spoken code={turn.language} />}
      text={isLate || !time ? t('textLate') : t('text', { time })}
    >
      <DeedButton key="start" deed={{ do: 'start', turnId: turn.id }} tone="primary" wide main>
        {t('start')}
      </DeedButton>
      <DeedButton deed={{ do: 'recall', turnId: turn.id }}>{t('recall')}</DeedButton>
      <DeedButton deed={{ do: 'miss', turnId: turn.id }}>{t('miss')}</DeedButton>
      <SendOn locale={locale} ticketId={turn.ticketId} />
    </Scene>
  );
}

function Free() {
  const t = useTranslations('table.free');
  const inRound = useTranslations('table.rounds');
  const { table } = useAround();
  const { nextShown, keptUntil, event, rounds, table: own } = table.view;
  const pause = <Pause />;
  const planned = rounds && comesNext(rounds);
  if (planned)
    return (
      <Scene
        tone="still"
        word={inRound('wait', { round: planned.round })}
        title={inRound('waitFor', { shown: planned.shown })}
        facts={
          <>
            <span>{clock(planned.startsAt, event.timeZone)}</span>
            <span>{inRound(planned.here ? 'here' : 'notHere')}</span>
          </>
        }
        text={inRound('waitForText')}
      >
        {pause}
      </Scene>
    );
  if (keptUntil)
    return (
      <Scene
        tone="still"
        word={t('word')}
        title={t('kept')}
        text={t('keptText', { time: clock(keptUntil, event.timeZone) })}
      >
        {pause}
      </Scene>
    );
  if (nextShown === null)
    return (
      <Scene
        tone="still"
        word={t('word')}
        title={isOn(rounds) ? inRound('nobody') : t('nobody')}
        text={isOn(rounds) ? inRound('nobodyText') : t('nobodyText')}
      >
        {pause}
      </Scene>
    );
  return (
    <Scene tone="free" word={t('word')} title={t('next', { shown: nextShown })} text={t('nextText')}>
      <DeedButton key="call" deed={{ do: 'call', tableId: own.id }} tone="primary" wide main>
        {t('call')}
      </DeedButton>
      {pause}
    </Scene>
  );
}

function Pause() {
  const t = useTranslations('table.closed');
  const { table } = useAround();
  return <DeedButton deed={{ do: 'close_table', tableId: table.view.table.id }}>{t('close')}</DeedButton>;
}

function Paused() {
  const t = useTranslations('table.closed');
  const { table } = useAround();
  return (
    <Scene tone="still" word={t('word')} title={t('title')} text={t('text')}>
      <DeedButton
        key="open"
        deed={{ do: 'open_table', tableId: table.view.table.id }}
        tone="primary"
        wide
        main
      >
        {t('open')}
      </DeedButton>
    </Scene>
  );
}
