import { Body, Controller, Param } from '@nestjs/common';
import { limits } from '../limits.js';
import { id } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import {
  bookedView,
  bookingInput,
  type BookingInput,
  freeTimes,
  waitingInput,
  type WaitingInput,
  waitingView,
} from './bookings.schema.js';
import { BookingsService } from './bookings.service.js';
import { WaitingListService } from './waiting-list.service.js';

@Controller()
export class BookingsPublicController {
  constructor(
    private readonly bookings: BookingsService,
    private readonly waitingList: WaitingListService,
  ) {}

  @Route({
    at: 'PUT registrations/:id',
    for: 'public',
    limit: limits.booking,
    answers: bookedView,
    says: 'book a time or a seat; the same id again is the same booking',
  })
  book(
    @Param('id', { schema: id }) registrationId: string,
    @Body({ schema: bookingInput }) input: BookingInput,
  ) {
    return this.bookings.book(registrationId, input);
  }

  @Route({
    at: 'GET slots/:id/alternatives',
    for: 'public',
    answers: freeTimes,
    says: 'this time if it is free, and the free times next to it',
  })
  alternatives(@Param('id', { schema: id }) slotId: string) {
    return this.bookings.alternatives(slotId);
  }

  @Route({
    at: 'PUT waiting-list/:id',
    for: 'public',
    limit: limits.booking,
    answers: waitingView,
    says: 'wait for a place; the same id again is the same place in line',
  })
  wait(@Param('id', { schema: id }) entryId: string, @Body({ schema: waitingInput }) input: WaitingInput) {
    return this.waitingList.join(entryId, input);
  }
}
