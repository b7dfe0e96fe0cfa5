import { type DynamicModule, Module, type ModuleMetadata, type Type } from '@nestjs/common';
import { CalendarEntries } from './calendar-entries.js';
import { HttpSmsGateway } from './channels/http-sms.gateway.js';
import { Mailer } from './channels/mailer.js';
import { SmsGateway } from './channels/sms.gateway.js';
import { DeliveryProcessor } from './delivery.processor.js';
import { DeliveryService } from './delivery.service.js';
import { Facts } from './facts/facts.service.js';
import { Ledger } from './ledger.js';
import { MessagesModule } from './messages.module.js';
import { Post } from './post.js';
import { Recipients } from './recipients.js';
import { RemindersService } from './reminders.service.js';

interface CalendarFrom {
  imports: NonNullable<ModuleMetadata['imports']>;
  calendar: Type<CalendarEntries>;
}

/** The worker's side of messages. */
@Module({})
export class DeliveryModule {
  /** @param calendar who gives a registration as a calendar entry; handed in, because the rooms tell us and not we them */
  static with({ imports, calendar }: CalendarFrom): DynamicModule {
    return {
      module: DeliveryModule,
      imports: [MessagesModule, ...imports],
      providers: [
        Ledger,
        Recipients,
        Facts,
        Mailer,
        { provide: SmsGateway, useClass: HttpSmsGateway },
        { provide: CalendarEntries, useClass: calendar },
        Post,
        DeliveryService,
        DeliveryProcessor,
        RemindersService,
      ],
      exports: [MessagesModule, RemindersService],
    };
  }
}
