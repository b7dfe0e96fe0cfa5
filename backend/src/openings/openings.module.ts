import { Module } from '@nestjs/common';
import { OpeningsEmployerController } from './openings.employer.controller.js';
import { OpeningsPublicController } from './openings.public.controller.js';
import { OpeningsService } from './openings.service.js';
import { OpeningsStaffController } from './openings.staff.controller.js';

@Module({
  controllers: [OpeningsEmployerController, OpeningsPublicController, OpeningsStaffController],
  providers: [OpeningsService],
  exports: [OpeningsService],
})
export class OpeningsModule {}
