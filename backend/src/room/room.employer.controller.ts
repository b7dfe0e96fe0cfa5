import { Body, Controller, Param } from '@nestjs/common';
import type { z } from 'zod';
import { ActingAs, type RecruiterActor } from '../accounts/actor.js';
import { id } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import type { Watching } from '../platform/live/live.service.js';
import { WatchingAs } from '../platform/live/watching.js';
import { RoomLive } from './room.live.service.js';
import { tableDeed, type TableDeed } from './deeds.schema.js';
import { impressionInput, tableRoom } from './table-room.schema.js';
import { TableRoomService } from './table-room.service.js';

@Controller('employer/events/:id/room')
export class RoomEmployerController {
  constructor(
    private readonly tables: TableRoomService,
    private readonly live: RoomLive,
  ) {}

  @Route({ at: 'GET ', for: 'employer', answers: tableRoom, says: 'our table: who sits here, who is next' })
  room(@ActingAs() actor: RecruiterActor, @Param('id', { schema: id }) eventId: string) {
    return this.tables.room(actor, eventId);
  }

  @Route({ at: 'GET stream', for: 'employer', as: 'text/event-stream', says: 'our table as it changes' })
  stream(
    @ActingAs() actor: RecruiterActor,
    @Param('id', { schema: id }) eventId: string,
    @WatchingAs() watching: Watching,
  ) {
    return this.live.table(actor, watching, eventId);
  }

  @Route({
    at: 'PUT deeds/:deedId',
    for: 'employer',
    answers: tableRoom,
    says: 'one tap at our table; the same id again is the same tap',
  })
  do(
    @ActingAs() actor: RecruiterActor,
    @Param('id', { schema: id }) eventId: string,
    @Param('deedId', { schema: id }) deedId: string,
    @Body({ schema: tableDeed }) deed: TableDeed,
  ) {
    return this.tables.do(actor, eventId, deedId, deed);
  }

  @Route({
    at: 'DELETE deeds/:deedId',
    for: 'employer',
    answers: tableRoom,
    says: 'as if we had not tapped it',
  })
  undo(
    @ActingAs() actor: RecruiterActor,
    @Param('id', { schema: id }) eventId: string,
    @Param('deedId', { schema: id }) deedId: string,
  ) {
    return this.tables.undo(actor, eventId, deedId);
  }

  @Route({
    at: 'PUT turns/:turnId/impression',
    for: 'employer',
    answers: tableRoom,
    says: 'how it went, and a few words',
  })
  say(
    @ActingAs() actor: RecruiterActor,
    @Param('id', { schema: id }) eventId: string,
    @Param('turnId', { schema: id }) turnId: string,
    @Body({ schema: impressionInput }) input: z.output<typeof impressionInput>,
  ) {
    return this.tables.say(actor, eventId, turnId, input);
  }
}
