import { useTranslations } from 'next-intl';
import type { Locale } from '@/i18n/locales';
import { BoardCalls, BoardRoundCalls } from './board-calls';
import { BoardSoon } from './board-soon';
import type { BoardRoom, BoardState } from './board-state';
import { BoardStill } from './board-still';

interface Props {
  locale: Locale;
  room: BoardRoom;
  state: Exclude<BoardState, 'before' | 'over' | 'cancelled'>;
  now: number;
}

/** Who goes where now, or why nobody does; and who is next. */
export function BoardNow({ locale, room, state, now }: Props) {
  const t = useTranslations('board');
  const { calls, soon, rounds } = room;
  const { timeZone } = room.event;
  const round = rounds?.round ?? 0;
  if (state === 'change')
    return calls.length > 0 ? (
      <BoardRoundCalls locale={locale} room={room} round={round} now={now} />
    ) : (
      <BoardStill title={t('rounds.soon')} text={t('rounds.soonText', { round })} />
    );
  return (
    <>
      {calls.length > 0 ? (
        <BoardCalls locale={locale} calls={calls} now={now} />
      ) : state === 'round' ? (
        <BoardStill
          title={t('rounds.on', { round })}
          text={t(round === rounds?.of ? 'rounds.lastText' : 'rounds.onText')}
        />
      ) : (
        state !== 'calls' && <BoardStill title={t(state)} text={t(`${state}Text`)} />
      )}
      <BoardSoon soon={soon} zone={timeZone} calls={calls.length} now={now} inRounds={state === 'round'} />
    </>
  );
}
