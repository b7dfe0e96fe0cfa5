import { Module } from '@nestjs/common';
import { MyReferralsService } from './my-referrals.service.js';
import { ReferralLinksService } from './referral-links.service.js';
import { ReferralTimeService } from './referral-time.service.js';
import { ReferralsLinkController } from './referrals.link.controller.js';
import { ReferralsMyController } from './referrals.my.controller.js';
import { ReferralsService } from './referrals.service.js';
import { ReferralsStaffController } from './referrals.staff.controller.js';
import { ServicesService } from './services.service.js';

/** Where else a young person is helped, and how they get there: asked first, seen to the end. */
@Module({
  controllers: [ReferralsLinkController, ReferralsMyController, ReferralsStaffController],
  providers: [
    MyReferralsService,
    ReferralLinksService,
    ReferralTimeService,
    ReferralsService,
    ServicesService,
  ],
  exports: [MyReferralsService, ReferralLinksService, ReferralTimeService, ReferralsService, ServicesService],
})
export class ReferralsModule {}
