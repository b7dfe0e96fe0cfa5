import { Body, Controller, Header, Param, Query } from '@nestjs/common';
import type { z } from 'zod';
import { ActingAs, type StaffActor } from '../accounts/actor.js';
import { id } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import {
  bookedView,
  cancelInput,
  dayList,
  dayListQuery,
  deskBookingInput,
  type DeskBookingInput,
  moveInput,
} from './bookings.schema.js';
import { DeskService } from './desk.service.js';

@Controller('staff')
export class BookingsStaffController {
  constructor(private readonly desk: DeskService) {}

  @Route({
    at: 'GET events/:id/list',
    for: 'staff',
    answers: dayList,
    says: "the day's list: who comes, when, to which table",
  })
  list(@ActingAs() actor: StaffActor, @Param('id', { schema: id }) eventId: string) {
    return this.desk.list(actor, eventId);
  }

  @Header('Content-Disposition', 'attachment; filename="vartti-list.csv"')
  @Route({
    at: 'GET events/:id/list.csv',
    for: 'staff',
    as: 'text/csv',
    says: "the day's list for a spreadsheet, without addresses and without people under non-disclosure",
  })
  listFile(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) eventId: string,
    @Query({ schema: dayListQuery }) { language }: z.output<typeof dayListQuery>,
  ) {
    return this.desk.listFile(actor, eventId, language);
  }

  @Route({
    at: 'PUT events/:id/registrations/:registrationId',
    for: 'staff',
    answers: bookedView,
    says: 'register someone who stands at the desk',
  })
  register(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) eventId: string,
    @Param('registrationId', { schema: id }) registrationId: string,
    @Body({ schema: deskBookingInput }) input: DeskBookingInput,
  ) {
    return this.desk.register(actor, eventId, registrationId, input);
  }

  @Route({
    at: 'PUT registrations/:id/slot',
    for: 'staff',
    answers: dayList,
    says: 'move someone to another time on their behalf',
  })
  move(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) registrationId: string,
    @Body({ schema: moveInput }) input: z.output<typeof moveInput>,
  ) {
    return this.desk.move(actor, registrationId, input.slotId);
  }

  @Route({
    at: 'PUT registrations/:id/cancellation',
    for: 'staff',
    answers: dayList,
    says: 'cancel on behalf of someone',
  })
  cancel(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) registrationId: string,
    @Body({ schema: cancelInput }) input: z.output<typeof cancelInput>,
  ) {
    return this.desk.cancel(actor, registrationId, input.reason ?? null);
  }
}
