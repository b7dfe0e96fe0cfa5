import { Injectable } from '@nestjs/common';
import type { BoardActor } from '../accounts/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { refuse } from '../platform/problems/platform.problems.js';
import type { BoardRoom } from './board.schema.js';
import { RoomStore } from './room.store.js';
import { boardView } from './board.view.js';
import { Moment } from './moment.js';

/** The big screen: no name on it but as people wish to be called. */
@Injectable()
export class BoardService {
  constructor(
    private readonly clock: Clock,
    private readonly store: RoomStore,
  ) {}

  async room({ eventId }: BoardActor): Promise<BoardRoom> {
    const evening = await this.store.readAs('board', eventId);
    if (!evening || evening.event.status === 'draft') throw refuse('not_found');
    return boardView(Moment.of(evening, this.clock.now().epochMilliseconds));
  }
}
