import { Body, Controller, Param } from '@nestjs/common';
import type { z } from 'zod';
import { limits } from '../limits.js';
import { linkParam } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import { cancelInput, freeTimes, linkView, moveInput } from './bookings.schema.js';
import { CalendarService } from './calendar.service.js';
import { LinksService } from './links.service.js';

/** Everything that one can do with the link from the message or the screen, without signing in. */
@Controller('links/:link')
export class BookingsLinkController {
  constructor(
    private readonly links: LinksService,
    private readonly calendar: CalendarService,
  ) {}

  @Route({ at: 'GET ', for: 'link', answers: linkView, says: 'what this link is about' })
  view(@Param('link', { schema: linkParam }) link: string) {
    return this.links.view(link);
  }

  @Route({
    at: 'GET times',
    for: 'link',
    answers: freeTimes,
    says: 'free times of the same event to move to',
  })
  times(@Param('link', { schema: linkParam }) link: string) {
    return this.links.times(link);
  }

  @Route({ at: 'PUT answer', for: 'link', limit: limits.link, answers: linkView, says: "I'm coming" })
  confirm(@Param('link', { schema: linkParam }) link: string) {
    return this.links.confirm(link);
  }

  @Route({ at: 'PUT slot', for: 'link', limit: limits.link, answers: linkView, says: 'move to another time' })
  move(
    @Param('link', { schema: linkParam }) link: string,
    @Body({ schema: moveInput }) input: z.output<typeof moveInput>,
  ) {
    return this.links.move(link, input.slotId);
  }

  @Route({
    at: 'PUT cancellation',
    for: 'link',
    limit: limits.link,
    answers: linkView,
    says: 'cancel, or leave the waiting list',
  })
  cancel(
    @Param('link', { schema: linkParam }) link: string,
    @Body({ schema: cancelInput }) input: z.output<typeof cancelInput>,
  ) {
    return this.links.cancel(link, input.reason ?? null);
  }

  @Route({
    at: 'PUT offer/acceptance',
    for: 'link',
    limit: limits.link,
    answers: linkView,
    says: 'take the place that is offered',
  })
  accept(@Param('link', { schema: linkParam }) link: string) {
    return this.links.acceptOffer(link);
  }

  @Route({
    at: 'PUT offer/refusal',
    for: 'link',
    limit: limits.link,
    answers: linkView,
    says: 'let the offered place go to the next in line',
  })
  decline(@Param('link', { schema: linkParam }) link: string) {
    return this.links.declineOffer(link);
  }

  @Route({
    at: 'GET calendar.ics',
    for: 'link',
    as: 'text/calendar',
    says: 'this registration as one calendar entry',
  })
  entry(@Param('link', { schema: linkParam }) link: string) {
    return this.calendar.ofLink(link);
  }
}
