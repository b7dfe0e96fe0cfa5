export type EventStatus = 'draft' | 'published' | 'cancelled';

export interface EventMove {
  from: EventStatus;
  to: EventStatus;
  by: 'staff';
  /** What must hold beside the state. */
  while: 'nobody_is_coming' | 'not_over';
}

/** All there is: a cancelled event stays cancelled, so that what people were told stays true. */
export const eventMoves: EventMove[] = [
  { from: 'draft', to: 'published', by: 'staff', while: 'not_over' },
  { from: 'published', to: 'draft', by: 'staff', while: 'nobody_is_coming' },
  { from: 'draft', to: 'cancelled', by: 'staff', while: 'not_over' },
  { from: 'published', to: 'cancelled', by: 'staff', while: 'not_over' },
];

export const mayMove = (from: EventStatus, to: EventStatus): boolean =>
  eventMoves.some((move) => move.from === from && move.to === to);

/** Slots are made when a table becomes taken and go away when it becomes free: nobody books a table that nobody holds. */
export type TableStatus = 'free' | 'asked' | 'taken';
