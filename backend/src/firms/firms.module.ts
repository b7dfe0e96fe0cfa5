import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { EmployersModule } from '../employers/employers.module.js';
import { OpeningsModule } from '../openings/openings.module.js';
import { FirmHistoryService } from './firm-history.service.js';
import { FirmHistoryStaffController } from './firm-history.staff.controller.js';
import { FirmListsService } from './firm-lists.service.js';
import { FirmsService } from './firms.service.js';
import { FirmsStaffController } from './firms.staff.controller.js';
import { PromisesService } from './promises.service.js';

@Module({
  imports: [CatalogueModule, EmployersModule, OpeningsModule],
  controllers: [FirmsStaffController, FirmHistoryStaffController],
  providers: [FirmHistoryService, FirmListsService, FirmsService, PromisesService],
  exports: [FirmHistoryService, FirmsService, PromisesService],
})
export class FirmsModule {}
