import { Injectable, type OnModuleInit, type StreamableFile } from '@nestjs/common';
import { ROOM } from '../events/room-follows.js';
import type { BoardActor, RecruiterActor, StaffActor } from '../accounts/actor.js';
import { Clock } from '../platform/clock/clock.js';
import { Live, type Shown, type Watching } from '../platform/live/live.service.js';
import type { Evening } from './room.evening.js';
import { BoardService } from './board.service.js';
import { MyTurnService } from './my-turn.service.js';
import { RoomStore } from './room.store.js';
import { boardView } from './board.view.js';
import { myTurnView } from './my-turn.view.js';
import { Moment } from './moment.js';
import { StaffRoomService } from './staff-room.service.js';
import { TableRoomService } from './table-room.service.js';

/** As whom somebody watches a room; what they are shown is cut down to it. */
type As =
  | { kind: 'staff' }
  | { kind: 'table'; employerId: string; tableId: string }
  | { kind: 'ticket'; id: string; link: string }
  | { kind: 'board' };

/** Everybody who watches a room sees it change: read once for all of them on a process, then cut down for each. */
@Injectable()
export class RoomLive implements OnModuleInit {
  constructor(
    private readonly live: Live,
    private readonly clock: Clock,
    private readonly store: RoomStore,
    private readonly staffRoom: StaffRoomService,
    private readonly tableRoom: TableRoomService,
    private readonly myTurn: MyTurnService,
    private readonly screen: BoardService,
  ) {}

  onModuleInit(): void {
    this.live.tellBy<As>(ROOM, (eventId, watchers) => this.tell(eventId, watchers));
  }

  async staff(actor: StaffActor, watching: Watching, eventId: string): Promise<StreamableFile> {
    await this.staffRoom.room(actor, eventId);
    return this.watch(watching, eventId, { kind: 'staff' });
  }

  async table(actor: RecruiterActor, watching: Watching, eventId: string): Promise<StreamableFile> {
    const { tableId } = await this.tableRoom.mine(actor, eventId);
    return this.watch(watching, eventId, { kind: 'table', employerId: actor.employerId, tableId });
  }

  async ticket(sealed: string, watching: Watching): Promise<StreamableFile> {
    const { link, eventId } = await this.myTurn.ticketOf(sealed);
    return this.watch(watching, eventId, { kind: 'ticket', id: link.id, link: sealed });
  }

  async board(actor: BoardActor, watching: Watching): Promise<StreamableFile> {
    await this.screen.room(actor);
    const { eventId } = actor;
    return this.watch(watching, eventId, { kind: 'board' });
  }

  private watch(watching: Watching, eventId: string, as: As): StreamableFile {
    return this.live.show(watching, { topic: ROOM, id: eventId }, as);
  }

  private async tell(eventId: string, watchers: Shown<As>[]): Promise<void> {
    const evening = await this.store.read(eventId);
    if (!evening) return;
    const moment = Moment.of(evening, this.clock.now().epochMilliseconds);
    const board = watchers.some(({ as }) => as.kind === 'board') && boardView(moment);
    const staff = watchers.some(({ as }) => as.kind === 'staff') && (await this.staffRoom.view(evening));
    for (const { as, show } of watchers) {
      if (as.kind === 'board' && board) show(board);
      else if (as.kind === 'staff' && staff) show(staff);
      else if (as.kind === 'ticket') showOr(show, myTurnView(moment, as.id, as.link));
      else if (as.kind === 'table') await this.tellTable(evening, as, show);
    }
  }

  /** The table may have gone to another firm meanwhile: then there is nothing to show. */
  private async tellTable(
    evening: Evening,
    as: As & { kind: 'table' },
    show: Shown<As>['show'],
  ): Promise<void> {
    if (evening.tables.get(as.tableId)?.employerId !== as.employerId) return;
    show(await this.tableRoom.view(as.employerId, evening, as.tableId));
  }
}

const showOr = (show: Shown<As>['show'], view: { madeAt: string } | null) => {
  if (view) show(view);
};
