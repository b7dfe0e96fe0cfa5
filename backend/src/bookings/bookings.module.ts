import { Module } from '@nestjs/common';
import { EventsModule } from '../events/events.module.js';
import { MessagesModule } from '../messages/messages.module.js';
import { BookingsEmployerController } from './bookings.employer.controller.js';
import { BookingsLinkController } from './bookings.link.controller.js';
import { BookingsMyController } from './bookings.my.controller.js';
import { BookingsPublicController } from './bookings.public.controller.js';
import { BookingsService } from './bookings.service.js';
import { BookingsStaffController } from './bookings.staff.controller.js';
import { CalendarPublicController } from './calendar.public.controller.js';
import { CalendarService } from './calendar.service.js';
import { DeskService } from './desk.service.js';
import { FreeTimes } from './free-times.service.js';
import { Leaving } from './leaving.service.js';
import { LinksService } from './links.service.js';
import { MeetingsService } from './meetings.service.js';
import { MyService } from './my.service.js';
import { OfferAcceptance } from './offer-acceptance.service.js';
import { OwnerReminder } from './owner-reminder.js';
import { PromotionModule } from './promotion.module.js';
import { RegistrationChanges } from './registration.changes.js';
import { RegistrationViews } from './registration.views.js';
import { RoundMeetings } from './round-meetings.service.js';
import { RotationSeats } from './rotation-seats.service.js';
import { WaitingListService } from './waiting-list.service.js';

@Module({
  imports: [EventsModule, MessagesModule, PromotionModule],
  controllers: [
    BookingsEmployerController,
    BookingsLinkController,
    BookingsMyController,
    BookingsPublicController,
    BookingsStaffController,
    CalendarPublicController,
  ],
  providers: [
    BookingsService,
    CalendarService,
    DeskService,
    FreeTimes,
    Leaving,
    LinksService,
    MeetingsService,
    MyService,
    OfferAcceptance,
    OwnerReminder,
    RegistrationChanges,
    RegistrationViews,
    RoundMeetings,
    RotationSeats,
    WaitingListService,
  ],
  exports: [
    BookingsService,
    CalendarService,
    DeskService,
    Leaving,
    LinksService,
    MeetingsService,
    MyService,
    RoundMeetings,
    RotationSeats,
    WaitingListService,
  ],
})
export class BookingsModule {}
