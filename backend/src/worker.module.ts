import { Module } from '@nestjs/common';
import { AccountsModule } from './accounts/accounts.module.js';
import { AgreementsModule } from './agreements/agreements.module.js';
import { FeedbackService } from './agreements/feedback.service.js';
import { BookingsModule } from './bookings/bookings.module.js';
import { Promotion } from './bookings/promotion.service.js';
import { CatalogueModule } from './catalogue/catalogue.module.js';
import { DevicesModule } from './devices/devices.module.js';
import { DevicesService } from './devices/devices.service.js';
import { entities } from './entities.js';
import { InterestTimeModule } from './interests/interest-time.module.js';
import { InterestTimeService } from './interests/interest-time.service.js';
import { ImportReadingService, READING } from './imports/import-reading.service.js';
import { ImportsModule } from './imports/imports.module.js';
import { FirmsModule } from './firms/firms.module.js';
import { PromisesService } from './firms/promises.service.js';
import { DeliveryModule } from './messages/delivery.module.js';
import { Outbox } from './messages/outbox.service.js';
import { RemindersService } from './messages/reminders.service.js';
import { NetworkModule } from './network/network.module.js';
import { RolesLapseService } from './network/roles-lapse.service.js';
import { OpeningFreshnessService } from './openings/opening-freshness.service.js';
import { OpeningsModule } from './openings/openings.module.js';
import { OpeningsService } from './openings/openings.service.js';
import { ClockModule } from './platform/clock/clock.module.js';
import { ConfigModule } from './platform/config/config.module.js';
import { Database, SYSTEM } from './platform/database/database.js';
import { DatabaseModule } from './platform/database/database.module.js';
import { PlacementReminders } from './placements/placement-reminders.service.js';
import { PlacementsModule } from './placements/placements.module.js';
import { FORGET } from './platform/limits/limits.sql.js';
import { type Chore, HOUR_MS, MINUTE_MS } from './platform/queue/chore.js';
import { HousekeepingModule } from './platform/queue/housekeeping.module.js';
import { ErasureLedger } from './privacy/erasure-ledger.service.js';
import { PrivacyModule } from './privacy/privacy.module.js';
import { Retention } from './privacy/retention.service.js';
import { ReferralTimeService } from './referrals/referral-time.service.js';
import { ReferralsModule } from './referrals/referrals.module.js';
import { RowQueueModule } from './platform/queue/row-queue.module.js';
import { ProposalsCoreModule } from './proposals/proposals-core.module.js';
import { ProposalsTime } from './proposals/proposals-time.service.js';
import { RoomCoreModule } from './room/room-core.module.js';
import { RoomTime } from './room/room.time.service.js';
import { PLANNING, PlanningService } from './rotation/planning.service.js';
import { RotationModule } from './rotation/rotation.module.js';
import { SearchNewsService } from './searches/search-news.service.js';
import { SearchesModule } from './searches/searches.module.js';
import { SupportModule } from './support/support.module.js';
import { SupportTime } from './support/support-time.service.js';
import { BookingCalendar } from './worker.calendar.js';

/** Each in a thread of its own, and each uses a whole core while it thinks. */
const PLANS_AT_A_TIME = 1;
const FILES_AT_A_TIME = 2;

const deliveryModule = DeliveryModule.with({ imports: [BookingsModule], calendar: BookingCalendar });

/** The same rooms as the API's, with another door: what is told is sent, and what time brings is done. */
@Module({
  imports: [
    ConfigModule,
    ClockModule,
    DatabaseModule.with(entities),
    CatalogueModule,
    AccountsModule,
    OpeningsModule,
    BookingsModule,
    deliveryModule,
    RowQueueModule.doing({
      name: PLANNING,
      atATime: PLANS_AT_A_TIME,
      imports: [RotationModule],
      inject: [PlanningService],
      useFactory: (planning: PlanningService) => (id) => planning.plan(id),
    }),
    RowQueueModule.doing({
      name: READING,
      atATime: FILES_AT_A_TIME,
      imports: [ImportsModule],
      inject: [ImportReadingService],
      useFactory: (reading: ImportReadingService) => (id) => reading.read(id),
    }),
    HousekeepingModule.with({
      imports: [
        deliveryModule,
        BookingsModule,
        OpeningsModule,
        PlacementsModule,
        FirmsModule,
        InterestTimeModule,
        NetworkModule,
        DevicesModule,
        PrivacyModule,
        RoomCoreModule,
        RotationModule,
        SearchesModule,
        ImportsModule,
        ReferralsModule,
        ProposalsCoreModule,
        SupportModule,
        AgreementsModule,
      ],
      inject: [
        Outbox,
        RemindersService,
        Promotion,
        OpeningsService,
        OpeningFreshnessService,
        InterestTimeService,
        PlacementReminders,
        RolesLapseService,
        DevicesService,
        Retention,
        ErasureLedger,
        Database,
        RoomTime,
        PlanningService,
        SearchNewsService,
        ImportReadingService,
        ReferralTimeService,
        ProposalsTime,
        SupportTime,
        FeedbackService,
        PromisesService,
      ],
      useFactory: chores,
    }),
  ],
})
export class WorkerModule {}

/** An empty quarter is filled within a minute: looked at four times in it. */
const ROOMS_MS = MINUTE_MS / 4;
const QUARTER_MS = 15 * MINUTE_MS;

/** Everything that happens because time passes. */
function chores(
  outbox: Outbox,
  reminders: RemindersService,
  promotion: Promotion,
  openings: OpeningsService,
  freshness: OpeningFreshnessService,
  interests: InterestTimeService,
  placements: PlacementReminders,
  roles: RolesLapseService,
  devices: DevicesService,
  retention: Retention,
  erasures: ErasureLedger,
  db: Database,
  rooms: RoomTime,
  planning: PlanningService,
  searches: SearchNewsService,
  imports: ImportReadingService,
  referrals: ReferralTimeService,
  proposals: ProposalsTime,
  support: SupportTime,
  feedback: FeedbackService,
  promises: PromisesService,
): Chore[] {
  return [
    { name: 'outbox', everyMs: MINUTE_MS, run: () => outbox.sweep() },
    { name: 'reminders', everyMs: MINUTE_MS, run: () => reminders.sweep() },
    { name: 'rooms', everyMs: ROOMS_MS, run: () => rooms.sweep() },
    { name: 'plans', everyMs: MINUTE_MS, run: () => planning.sweep() },
    { name: 'imports', everyMs: MINUTE_MS, run: () => imports.sweep() },
    { name: 'offers', everyMs: MINUTE_MS, run: () => promotion.sweep() },
    { name: 'erasures', everyMs: MINUTE_MS, run: () => erasures.write() },
    { name: 'retention', everyMs: HOUR_MS, run: () => retention.apply() },
    { name: 'roles', everyMs: HOUR_MS, run: (now) => roles.sweep(now) },
    { name: 'devices', everyMs: HOUR_MS, run: (now) => db.acting(SYSTEM, () => devices.tidy(now)) },
    { name: 'searches', everyMs: QUARTER_MS, run: (now) => searches.sweep(now) },
    { name: 'referrals', everyMs: HOUR_MS, run: (now) => referrals.sweep(now) },
    { name: 'placements', everyMs: HOUR_MS, run: (now) => placements.sweep(now) },
    { name: 'feedback', everyMs: HOUR_MS, run: (now) => feedback.remind(now) },
    { name: 'openings', everyMs: HOUR_MS, run: (now) => openings.runOut(now) },
    { name: 'freshness', everyMs: HOUR_MS, run: (now) => freshness.sweep(now) },
    { name: 'interests', everyMs: HOUR_MS, run: (now) => interests.sweep(now) },
    { name: 'proposals', everyMs: HOUR_MS, run: (now) => proposals.sweep(now) },
    { name: 'support', everyMs: HOUR_MS, run: (now) => support.sweep(now) },
    { name: 'promises', everyMs: HOUR_MS, run: (now) => promises.remind(now) },
    {
      name: 'request-counts',
      everyMs: HOUR_MS,
      run: (now) => db.acting(SYSTEM, () => db.once('forget counts', FORGET, [now.toString()])),
    },
  ];
}
