import { Module } from '@nestjs/common';
import { DevicesPublicController } from './devices.public.controller.js';
import { DevicesScreensController } from './devices.screens.controller.js';
import { DevicesService } from './devices.service.js';
import { DevicesStaffController } from './devices.staff.controller.js';
import { PairingService } from './pairing.service.js';
import { ScreensService } from './screens.service.js';

/** Leans on no other room's module, because the guard before every route leans on this one. */
@Module({
  controllers: [DevicesPublicController, DevicesScreensController, DevicesStaffController],
  providers: [DevicesService, PairingService, ScreensService],
  exports: [DevicesService],
})
export class DevicesModule {}
