import type { TableRounds } from './table.types';

/** A round is being called or held. */
export const isOn = (rounds: TableRounds | null): boolean =>
  rounds?.phase === 'calling' || rounds?.phase === 'running';

/** Who sits here when the next gong has rung, while nobody is called yet: the first of all, or this round's. */
export function comesNext({ phase, round, coming }: TableRounds): TableRounds['coming'][number] | undefined {
  if (phase === 'before') return coming[0];
  return phase === 'calling' ? coming.find((one) => one.round === round) : undefined;
}
