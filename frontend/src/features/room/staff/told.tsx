'use client';

import { Button } from '@/ui/button';
import { Icon } from '@/ui/icons';
import { NO_NETWORK, type Refusal } from '../taps';
import { ticketOf } from './standing';
import { useInRoom } from './room-context';
import type { RoomWords } from './room-words';
import styles from './told.module.css';
import type { Said } from './use-room';

/** What the last deed came to, with the way back. It stays until the next one, so nobody has to be quick. */
export function SaidLast(props: {
  words: RoomWords;
  said: Said | undefined;
  problem: (code: string) => string;
  onHush: () => void;
}) {
  const { words, said, problem, onHush } = props;
  const { undo } = useInRoom();
  const { t } = words;
  const text = useSaidText(words, said);
  return (
    <div className={styles.place} role="status">
      {said && (
        <div className={`${styles.said} ${said.refused ? styles.refused : ''}`}>
          <Icon name={said.refused ? 'warn' : 'check'} />
          <div className={styles.words}>
            {said.refused ? (
              <>
                <p>
                  <strong>{isNotKept(said) ? t('rounds.notSent') : problem(said.refused)}</strong>
                </p>
                {words.truth(said.tap) && <p>{words.truth(said.tap)}</p>}
              </>
            ) : (
              <p>{text}</p>
            )}
          </div>
          {said.deed && !said.refused && (
            <button
              type="button"
              className={styles.act}
              onClick={() => undo(said.tap.id)}
              aria-keyshortcuts="Z"
            >
              {t('undo')}
            </button>
          )}
          <button type="button" className={styles.act} onClick={onHush} aria-label={t('close')}>
            <Icon name="cross" />
          </button>
        </div>
      )}
    </div>
  );
}

/** A gong that met no network. */
const isNotKept = ({ tap, refused }: Said) => tap.onlyNow && refused === NO_NETWORK;

/** Once the API has answered, it knows better: who was called, and which number somebody got. */
function useSaidText(words: RoomWords, said: Said | undefined): string {
  const { room } = useInRoom();
  if (!said) return '';
  const { tap, deed } = said;
  if (deed?.do === 'call') {
    const table = room.tables.find(({ turn }) => turn?.id === tap.id);
    if (table?.turn)
      return words.did('call', { who: words.who(ticketOf(room, table.turn.ticketId)), table: table.number });
  }
  if (deed?.do === 'add') {
    const ticket = ticketOf(room, tap.id);
    const wait = ticket?.lines.flatMap((line) => words.wait(line.wait) ?? [])[0];
    if (ticket?.number)
      return words.t('gotNumber', {
        who: deed.firstName || words.t('newcomer'),
        number: ticket.number,
        wait: wait ?? '–',
      });
  }
  return tap.label ?? '';
}

/** Calm, and in sight: the network is away, and nothing is lost. */
export function Network(props: { words: RoomWords; isAway: boolean; isLost: boolean; kept: number }) {
  const { words, isAway, isLost, kept } = props;
  const { room } = useInRoom();
  const { t, time } = words;
  return (
    <div role="status" className={styles.top}>
      {(isAway || isLost) && (
        <div className={styles.network}>
          <Icon name="info" />
          <div>
            <p>
              <strong>{isAway ? t('network.away', { count: kept }) : t('network.old')}</strong>
            </p>
            <p>{t('network.text', { time: time(room.madeAt) })}</p>
          </div>
        </div>
      )}
    </div>
  );
}

/** Kept taps that could not be done when the network had come back: what was tapped, why not, and how it is now. */
export function RefusedTaps(props: {
  words: RoomWords;
  refused: Refusal[];
  problem: (code: string) => string;
  onSettle: (tapId: string) => void;
  onAgain: (refusal: Refusal) => void;
}) {
  const { words, refused, problem, onSettle, onAgain } = props;
  const { t, time } = words;
  if (refused.length === 0) return null;
  return (
    <section className={styles.list} aria-labelledby="refused">
      <h2 id="refused">{t('refused.title', { count: refused.length })}</h2>
      <p>{t('refused.text')}</p>
      <ul className={styles.rows}>
        {refused.map((refusal) => {
          const { tap, code } = refusal;
          return (
            <li key={tap.id}>
              <div>
                <p>
                  <span className={styles.time}>{time(tap.at)}</span> <strong>{tap.label}</strong>
                </p>
                <p>{problem(code)}</p>
                {words.truth(tap) && <p>{words.truth(tap)}</p>}
              </div>
              <div className={styles.acts}>
                <Button type="button" tone="ghost" onClick={() => onAgain(refusal)}>
                  {t('refused.again')}
                </Button>
                <Button type="button" tone="ghost" onClick={() => onSettle(tap.id)}>
                  {t('settled')}
                </Button>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
