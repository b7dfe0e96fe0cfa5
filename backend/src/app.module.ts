import { Module } from '@nestjs/common';
import { AccountsModule } from './accounts/accounts.module.js';
import { AgreementsModule } from './agreements/agreements.module.js';
import { BookingsModule } from './bookings/bookings.module.js';
import { CatalogueModule } from './catalogue/catalogue.module.js';
import { DevicesModule } from './devices/devices.module.js';
import { EmployersModule } from './employers/employers.module.js';
import { entities } from './entities.js';
import { EventsModule } from './events/events.module.js';
import { InterestsModule } from './interests/interests.module.js';
import { ImportsModule } from './imports/imports.module.js';
import { MatchingModule } from './matching/matching.module.js';
import { FirmsModule } from './firms/firms.module.js';
import { MessagesModule } from './messages/messages.module.js';
import { NetworkModule } from './network/network.module.js';
import { OpeningsModule } from './openings/openings.module.js';
import { SearchesModule } from './searches/searches.module.js';
import { PeopleModule } from './people/people.module.js';
import { PlacementsModule } from './placements/placements.module.js';
import { ClockModule } from './platform/clock/clock.module.js';
import { ConfigModule } from './platform/config/config.module.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { LimitsModule } from './platform/limits/limits.module.js';
import { LiveModule } from './platform/live/live.module.js';
import { HealthController } from './platform/http/health.controller.js';
import { PrivacyModule } from './privacy/privacy.module.js';
import { ReferralsModule } from './referrals/referrals.module.js';
import { ProposalsModule } from './proposals/proposals.module.js';
import { RoomModule } from './room/room.module.js';
import { RotationModule } from './rotation/rotation.module.js';
import { SupportModule } from './support/support.module.js';
import { VisitsModule } from './visits/visits.module.js';

/** In the order of the journey: this list is the table of contents. */
@Module({
  imports: [
    ConfigModule,
    ClockModule,
    DatabaseModule.with(entities),
    LimitsModule,
    LiveModule,
    NetworkModule,
    CatalogueModule,
    AccountsModule,
    EmployersModule,
    OpeningsModule,
    SearchesModule,
    ImportsModule,
    FirmsModule,
    EventsModule,
    BookingsModule,
    PeopleModule,
    InterestsModule,
    ProposalsModule,
    SupportModule,
    PlacementsModule,
    DevicesModule,
    VisitsModule,
    RotationModule,
    RoomModule,
    ReferralsModule,
    MatchingModule,
    AgreementsModule,
    MessagesModule,
    PrivacyModule,
  ],
  controllers: [HealthController],
})
export class AppModule {}
