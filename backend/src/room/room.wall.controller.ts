import { Body, Controller, Param } from '@nestjs/common';
import { limits } from '../limits.js';
import { id, linkParam } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import { DoorService } from './door.service.js';
import {
  checkInInput,
  type CheckInInput,
  newcomerInput,
  type NewcomerInput,
  openRoom,
  welcome,
} from './door.schema.js';

/** Behind the QR on the wall: whoever reads it is in the building. */
@Controller('walls/:link')
export class RoomWallController {
  constructor(private readonly door: DoorService) {}

  @Route({
    at: 'GET ',
    for: 'link',
    answers: openRoom,
    says: 'which lines there are, and how long they take',
  })
  open(@Param('link', { schema: linkParam }) link: string) {
    return this.door.behindWall(link);
  }

  @Route({
    at: 'PUT tickets/:id',
    for: 'link',
    limit: limits.number,
    answers: welcome,
    says: 'take a number in the building',
  })
  take(
    @Param('link', { schema: linkParam }) link: string,
    @Param('id', { schema: id }) ticketId: string,
    @Body({ schema: newcomerInput }) input: NewcomerInput,
  ) {
    return this.door.walkInAtWall(link, ticketId, input);
  }

  @Route({
    at: 'PUT check-ins/:id',
    for: 'link',
    limit: limits.at_the_door,
    answers: welcome,
    says: 'I booked and am here: by code, or by first name and four digits',
  })
  checkIn(
    @Param('link', { schema: linkParam }) link: string,
    @Param('id', { schema: id }) deedId: string,
    @Body({ schema: checkInInput }) who: CheckInInput,
  ) {
    return this.door.checkInAtWall(link, deedId, who);
  }
}
