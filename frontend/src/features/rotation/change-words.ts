import type { useTranslations } from 'next-intl';
import type { components } from '@/api/schema';

type Told = Pick<components['schemas']['RotationChange'], 'code' | 'round' | 'toRound' | 'at'>;
/** Says the texts `rounds`, on the server and in the browser alike. */
export type SayRounds = ReturnType<typeof useTranslations<'rounds'>>;

/** Of one person's changes, each that is told by itself, the newest first; and how many rounds they got when they joined. */
export function toldOf<Change extends Told>(changes: Change[]): { each: Change[]; joined: number } {
  const each = changes.filter(({ code }) => code !== 'joined');
  return {
    each: each.sort((one, other) => other.at.localeCompare(one.at) || one.round - other.round),
    joined: changes.length - each.length,
  };
}

/**
 * What became different and why, as one sentence.
 * @param timeOf when a round begins, as one reads it; undefined: only its number is known
 */
export function changeWords(
  t: SayRounds,
  { code, round, toRound }: Told,
  who: string,
  timeOf: (round: number) => string | undefined,
): string {
  const at = (one: number) => {
    const time = timeOf(one);
    return time === undefined ? t('changes.inRound', { round: one }) : t('changes.at', { time });
  };
  const when = at(round);
  switch (code) {
    case 'table_missing':
      if (toRound === null) return t('changes.table_missing', { who, when });
      return t('changes.table_missing_later', { who, to: at(toRound) });
    case 'moved':
      return t('changes.moved', { who, when, to: at(toRound ?? round) });
    case 'joined':
      return t('changes.joined', { count: 1 });
    default:
      return t(`changes.${code}`, { who, when });
  }
}
