'use client';

import { useInRoom } from './room-context';
import type { RoomWords } from './room-words';
import styles from './room.module.css';

/** The evening so far in a sentence, a picture and a table; counted from what was tapped. */
export function EveningFigures({ words }: { words: RoomWords }) {
  const { t } = words;
  const { figures, event } = useInRoom().room;
  const { quartersOffered, quartersUsed, noShows, filled, promised, people, walkIns, meetings, metNobody } =
    figures;
  if (people === 0 && noShows === 0) return null;
  const bars = [
    {
      key: 'used',
      share: shareOf(quartersUsed, quartersOffered),
      whole: quartersOffered,
      of: t('figures.ofQuarters', { part: Math.round(quartersUsed), of: Math.round(quartersOffered) }),
    },
    {
      key: 'kept',
      share: shareOf(promised.kept, promised.of),
      whole: promised.of,
      of: t('figures.ofPromises', { part: promised.kept, of: promised.of }),
    },
    {
      key: 'filled',
      share: shareOf(filled, noShows),
      whole: noShows,
      of: t('figures.ofNoShows', { part: filled, of: noShows }),
    },
  ] as const;
  const rows = [
    ['people', people],
    ['walkIns', walkIns],
    ['meetings', meetings],
    ['metNobody', metNobody],
    ['noShows', noShows],
    ['filled', filled],
    ['medianWait', minutes(figures.medianWaitMinutes)],
    ['promiseError', minutes(promised.medianErrorMinutes)],
  ] as const;
  return (
    <section className={styles.evening} aria-labelledby="evening">
      <h2 id="evening">{t('figures.title')}</h2>
      <p>
        {t('figures.sentence', {
          people,
          meetings,
          wait: figures.medianWaitMinutes === null ? '–' : Math.round(figures.medianWaitMinutes),
        })}
      </p>
      <div className={styles.charts}>
        {bars
          .filter(({ whole }) => whole > 0) // of nothing there is no share
          .map(({ key, share, of }) => (
            <figure key={key} className={styles.chart}>
              <svg viewBox="0 0 120 66" role="img" aria-label={`${t(`figures.bars.${key}`)}: ${of}`}>
                <path className={styles.arcGround} d={arc(1)} />
                {share > 0 && <path className={styles[key]} d={arc(share)} />}
                <text x="60" y="60" className={styles.percent}>
                  {Math.round(share * 100)} %
                </text>
              </svg>
              <figcaption>
                <strong>{t(`figures.bars.${key}`)}</strong>
                <span>{of}</span>
              </figcaption>
            </figure>
          ))}
      </div>
      <details className={styles.numbers}>
        <summary>{t('figures.asTable')}</summary>
        <table>
          <caption>{t('figures.caption', { time: words.time(event.startsAt) })}</caption>
          <tbody>
            {rows.map(([key, value]) => (
              <tr key={key}>
                <th scope="row">{t(`figures.rows.${key}`)}</th>
                <td>{value}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </section>
  );

  function minutes(value: number | null): string {
    return value === null ? '–' : t('minutes', { minutes: Math.round(value) });
  }
}

const shareOf = (part: number, whole: number) => (whole > 0 ? Math.min(1, part / whole) : 0);

/** A half circle from the left, as far as the share goes. */
function arc(share: number): string {
  const angle = Math.PI * (1 - Math.min(0.9999, share));
  const x = (60 + 50 * Math.cos(angle)).toFixed(2);
  const y = (60 - 50 * Math.sin(angle)).toFixed(2);
  return `M10 60A50 50 0 0 1 ${x} ${y}`;
}
