import { Injectable } from '@nestjs/common';
import type { Tx } from '../platform/database/database.js';
import { type MeetingMove, noteMoves } from './booking.states.js';

type Settled = 'booked' | 'done' | 'no_show';

/** What becomes of booked meetings in the room. */
@Injectable()
export class MeetingsService {
  /** In the caller's transaction. A meeting that was cancelled meanwhile stays cancelled. */
  async settle(
    tx: Tx,
    { meetingId, from, to, reason }: { meetingId: string; from: Settled; to: Settled; reason: string },
  ): Promise<void> {
    const moved = await tx.rows('UPDATE meeting SET status = $3 WHERE id = $1 AND status = $2 RETURNING id', [
      meetingId,
      from,
      to,
    ]);
    if (moved.length > 0)
      await noteMoves(tx, 'meeting', { id: meetingId, move: `${from}→${to}` as MeetingMove, reason });
  }
}
