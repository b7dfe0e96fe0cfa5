import { Module } from '@nestjs/common';
import { BookingsEmployerController } from './bookings.employer.controller.js';
import { BookingsLinkController } from './bookings.link.controller.js';
import { BookingsMyController } from './bookings.my.controller.js';
import { BookingsPublicController } from './bookings.public.controller.js';
import { BookingsService } from './bookings.service.js';
import { BookingsStaffController } from './bookings.staff.controller.js';
import { CalendarPublicController } from './calendar.public.controller.js';
import { CalendarService } from './calendar.service.js';
import { DeskService } from './desk.service.js';
import { LinksService } from './links.service.js';
import { MyService } from './my.service.js';
import { WaitingListService } from './waiting-list.service.js';

@Module({
  controllers: [
    BookingsEmployerController,
    BookingsLinkController,
    BookingsMyController,
    BookingsPublicController,
    BookingsStaffController,
    CalendarPublicController,
  ],
  providers: [BookingsService, CalendarService, DeskService, LinksService, MyService, WaitingListService],
  exports: [BookingsService, CalendarService, DeskService, LinksService, MyService, WaitingListService],
})
export class BookingsModule {}
