import type { OpeningStatus } from './openings.schema.js';

export interface OpeningMove {
  name:
    | 'submit'
    | 'approve'
    | 'return'
    | 'change'
    | 'publish'
    | 'pause'
    | 'resume'
    | 'fill'
    | 'close'
    | 'run_out';
  from: OpeningStatus[];
  to: OpeningStatus;
  by: 'employer' | 'staff' | 'system';
  /** A no is always told why. */
  needsReason?: true;
}

/** Every way an opening moves. What is filled, closed or run out stays so: a copy begins again. */
export const openingMoves: OpeningMove[] = [
  { name: 'submit', from: ['draft'], to: 'waiting', by: 'employer' },
  { name: 'approve', from: ['waiting'], to: 'published', by: 'staff' },
  { name: 'return', from: ['waiting'], to: 'draft', by: 'staff', needsReason: true },
  // Staff approved what people read; other words want another look.
  { name: 'change', from: ['published', 'paused'], to: 'waiting', by: 'employer' },
  { name: 'publish', from: ['draft', 'waiting'], to: 'published', by: 'staff' },
  { name: 'pause', from: ['published'], to: 'paused', by: 'employer' },
  { name: 'resume', from: ['paused'], to: 'published', by: 'employer' },
  { name: 'fill', from: ['published', 'paused'], to: 'filled', by: 'employer' },
  { name: 'close', from: ['draft', 'waiting', 'published', 'paused'], to: 'closed', by: 'employer' },
  { name: 'run_out', from: ['published', 'paused'], to: 'run_out', by: 'system' },
];

export function openingMove(name: OpeningMove['name']): OpeningMove {
  return openingMoves.find((move) => move.name === name) as OpeningMove;
}

/** In these its words may still change. */
export const changeable: readonly OpeningStatus[] = ['draft', 'waiting', 'published', 'paused'];

/** It is where this move leads: a second tap changes nothing. */
export const hasMoved = (status: OpeningStatus, name: OpeningMove['name']): boolean =>
  status === openingMove(name).to;
