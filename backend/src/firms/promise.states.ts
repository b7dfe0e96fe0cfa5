export const promiseStatuses = ['open', 'done', 'dropped'] as const;
export type PromiseStatus = (typeof promiseStatuses)[number];

export interface PromiseMove {
  name: 'keep' | 'drop';
  from: PromiseStatus;
  to: PromiseStatus;
  by: 'staff';
  /** What was promised and will not come is told why. */
  needsReason?: true;
}

/** Every way a promise moves. What is done or dropped stays so: a new promise is a new row. */
export const promiseMoves: PromiseMove[] = [
  { name: 'keep', from: 'open', to: 'done', by: 'staff' },
  { name: 'drop', from: 'open', to: 'dropped', by: 'staff', needsReason: true },
];

export function promiseMove(name: PromiseMove['name']): PromiseMove {
  return promiseMoves.find((move) => move.name === name) as PromiseMove;
}
