import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { OpeningsModule } from '../openings/openings.module.js';
import { RowQueueModule } from '../platform/queue/row-queue.module.js';
import { ImportDecisionsService } from './import-decisions.service.js';
import { ImportFilesService } from './import-files.service.js';
import { ImportReadingService, READING } from './import-reading.service.js';
import { ImportsEmployerController } from './imports.employer.controller.js';
import { KeysEmployerController } from './keys.employer.controller.js';
import { KeysService } from './keys.service.js';
import { ProgramsLinkController } from './programs.link.controller.js';
import { ProgramsService } from './programs.service.js';
import { ImportsService } from './imports.service.js';
import { ImportsStaffController } from './imports.staff.controller.js';

@Module({
  imports: [CatalogueModule, OpeningsModule, RowQueueModule.bringing(READING)],
  controllers: [
    ImportsEmployerController,
    ImportsStaffController,
    KeysEmployerController,
    ProgramsLinkController,
  ],
  providers: [
    ImportDecisionsService,
    ImportFilesService,
    ImportReadingService,
    ImportsService,
    KeysService,
    ProgramsService,
  ],
  exports: [ImportReadingService, ImportsService],
})
export class ImportsModule {}
