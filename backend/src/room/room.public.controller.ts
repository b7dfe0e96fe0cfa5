import { Body, Controller, Param } from '@nestjs/common';
import { limits } from '../limits.js';
import { id } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import { DoorService } from './door.service.js';
import { newcomerInput, type NewcomerInput, openRoom, welcome } from './door.schema.js';

@Controller('events/:id')
export class RoomPublicController {
  constructor(private readonly door: DoorService) {}

  @Route({
    at: 'GET room',
    for: 'public',
    answers: openRoom,
    says: 'which lines there are, and how long they take',
  })
  open(@Param('id', { schema: id }) eventId: string) {
    return this.door.open(eventId);
  }

  @Route({
    at: 'PUT tickets/:ticketId',
    for: 'public',
    limit: limits.number,
    answers: welcome,
    says: 'take a number from where one is; people in the building go first',
  })
  take(
    @Param('id', { schema: id }) eventId: string,
    @Param('ticketId', { schema: id }) ticketId: string,
    @Body({ schema: newcomerInput }) input: NewcomerInput,
  ) {
    return this.door.fromPhone(eventId, ticketId, input);
  }
}
