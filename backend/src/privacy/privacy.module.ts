import { Module } from '@nestjs/common';
import { BookingsModule } from '../bookings/bookings.module.js';
import { DECLARATIONS, DeclarationsCheck } from './declarations.check.js';
import { declarations } from './declarations.js';
import { ErasureLedger } from './erasure-ledger.service.js';
import { Erasure } from './erasure.service.js';
import { MyDataService } from './my-data.service.js';
import { NonDisclosure } from './non-disclosure.service.js';
import { PrivacyMyController } from './privacy.my.controller.js';
import { PrivacyPublicController } from './privacy.public.controller.js';
import { PrivacyStaffController } from './privacy.staff.controller.js';
import { Retention } from './retention.service.js';

@Module({
  imports: [BookingsModule],
  controllers: [PrivacyMyController, PrivacyStaffController, PrivacyPublicController],
  providers: [
    { provide: DECLARATIONS, useValue: declarations },
    DeclarationsCheck,
    Erasure,
    ErasureLedger,
    MyDataService,
    NonDisclosure,
    Retention,
  ],
  exports: [ErasureLedger, Retention],
})
export class PrivacyModule {}
