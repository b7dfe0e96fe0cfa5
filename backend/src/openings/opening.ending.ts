import { answerWhoWait } from '../interests/interests-follow.js';
import type { Tx } from '../platform/database/database.js';
import { Opening } from './opening.entity.js';
import { instantOf, move, moved } from './opening.writing.js';
import { refuse } from './openings.problems.js';
import type { ClosureInput } from './openings.schema.js';

/** Closes it, as filled or not; whoever waits for an answer gets one by the same deed. @throws Problem wrong_state */
export async function end(tx: Tx, opening: Opening, { filled, tellWaiting }: ClosureInput): Promise<void> {
  if (filled) await move(tx, opening, 'fill', { also: { placesFilled: opening.places } });
  else await move(tx, opening, 'close');
  await answerWhoWait(tx, opening.id, tellWaiting ? 'answer_taken' : 'lapse');
}

/** It is still open: nobody asks for a while. Also written down who said so. @throws Problem wrong_state */
export async function confirm(tx: Tx, opening: Opening): Promise<void> {
  if (opening.status !== 'published') throw refuse('wrong_state', { status: opening.status });
  await tx.manager.update(Opening, { id: opening.id }, confirmedIn(tx));
  await moved(tx, opening.id, 'published', 'published');
}

/** What a sign of life writes. */
export const confirmedIn = (tx: Tx) => ({ confirmedAt: instantOf(tx), askedAt: null });
