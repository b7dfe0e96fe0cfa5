import { Module } from '@nestjs/common';
import { CheckInsService } from './check-ins.service.js';
import { SupportLinkController } from './support.link.controller.js';
import { SupportMyController } from './support.my.controller.js';
import { SupportService } from './support.service.js';
import { SupportStaffController } from './support.staff.controller.js';
import { SupportTime } from './support-time.service.js';
import { SupportViews } from './support-views.service.js';

/** Ohjaamotuki: how it goes after the start, for both sides. */
@Module({
  controllers: [SupportLinkController, SupportMyController, SupportStaffController],
  providers: [CheckInsService, SupportService, SupportTime, SupportViews],
  exports: [CheckInsService, SupportService, SupportTime],
})
export class SupportModule {}
