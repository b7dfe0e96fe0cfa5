import { Controller } from '@nestjs/common';
import { ActingAs, type BoardActor } from '../accounts/actor.js';
import { Route } from '../platform/http/route.js';
import type { Watching } from '../platform/live/live.service.js';
import { WatchingAs } from '../platform/live/watching.js';
import { BoardService } from './board.service.js';
import { RoomLive } from './room.live.service.js';
import { boardRoom } from './board.schema.js';

@Controller('board/room')
export class RoomBoardController {
  constructor(
    private readonly board: BoardService,
    private readonly live: RoomLive,
  ) {}

  @Route({ at: 'GET ', for: 'board', answers: boardRoom, says: 'who goes where, and how long it takes' })
  room(@ActingAs() actor: BoardActor) {
    return this.board.room(actor);
  }

  @Route({ at: 'GET stream', for: 'board', as: 'text/event-stream', says: 'the same, as it changes' })
  stream(@ActingAs() actor: BoardActor, @WatchingAs() watching: Watching) {
    return this.live.board(actor, watching);
  }
}
