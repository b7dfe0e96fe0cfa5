import { Body, Controller, Param } from '@nestjs/common';
import type { z } from 'zod';
import { ActingAs, type StaffActor } from '../accounts/actor.js';
import { id } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import type { Watching } from '../platform/live/live.service.js';
import { WatchingAs } from '../platform/live/watching.js';
import { PlacesInRoom } from './places-in-room.service.js';
import { RoomLive } from './room.live.service.js';
import { deskInput, openTimesInput, speaksInput, staffDeed, type StaffDeed } from './deeds.schema.js';
import { roomView } from './room.schema.js';
import { StaffRoomService } from './staff-room.service.js';

@Controller('staff/events/:id/room')
export class RoomStaffController {
  constructor(
    private readonly rooms: StaffRoomService,
    private readonly places: PlacesInRoom,
    private readonly live: RoomLive,
  ) {}

  @Route({ at: 'GET ', for: 'staff', answers: roomView, says: 'the room: tables, who waits, who is missing' })
  room(@ActingAs() actor: StaffActor, @Param('id', { schema: id }) eventId: string) {
    return this.rooms.room(actor, eventId);
  }

  @Route({ at: 'GET stream', for: 'staff', as: 'text/event-stream', says: 'the room as it changes' })
  stream(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) eventId: string,
    @WatchingAs() watching: Watching,
  ) {
    return this.live.staff(actor, watching, eventId);
  }

  @Route({
    at: 'PUT deeds/:deedId',
    for: 'staff',
    answers: roomView,
    says: 'one tap in the room; the same id again is the same tap',
  })
  do(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) eventId: string,
    @Param('deedId', { schema: id }) deedId: string,
    @Body({ schema: staffDeed }) deed: StaffDeed,
  ) {
    return this.rooms.do(actor, eventId, deedId, deed);
  }

  @Route({
    at: 'DELETE deeds/:deedId',
    for: 'staff',
    answers: roomView,
    says: 'as if it had not been tapped',
  })
  undo(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) eventId: string,
    @Param('deedId', { schema: id }) deedId: string,
  ) {
    return this.rooms.undo(actor, eventId, deedId);
  }

  @Route({
    at: 'PUT voice',
    for: 'staff',
    answers: roomView,
    says: 'whether the big screen says names aloud',
  })
  speak(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) eventId: string,
    @Body({ schema: speaksInput }) { speaks }: z.output<typeof speaksInput>,
  ) {
    return this.rooms.speak(actor, eventId, speaks);
  }

  @Route({
    at: 'PUT desks/:tableId',
    for: 'staff',
    answers: roomView,
    says: 'one more desk where staff help',
  })
  addDesk(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) eventId: string,
    @Param('tableId', { schema: id }) tableId: string,
    @Body({ schema: deskInput }) { name }: z.output<typeof deskInput>,
  ) {
    return this.places.addDesk(actor, eventId, tableId, name);
  }

  @Route({
    at: 'PUT times',
    for: 'staff',
    answers: roomView,
    says: 'open the times of a part in the room, from now on',
  })
  openTimes(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) eventId: string,
    @Body({ schema: openTimesInput }) { partId }: z.output<typeof openTimesInput>,
  ) {
    return this.places.openTimes(actor, eventId, partId);
  }

  @Route({
    at: 'PUT unmatched/:checkInId',
    for: 'staff',
    answers: roomView,
    says: 'who a kiosk could not find is found',
  })
  settle(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) eventId: string,
    @Param('checkInId', { schema: id }) checkInId: string,
  ) {
    return this.rooms.settle(actor, eventId, checkInId);
  }
}
