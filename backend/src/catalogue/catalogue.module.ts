import { Module } from '@nestjs/common';
import { CataloguePublicController } from './catalogue.public.controller.js';
import { CatalogueService } from './catalogue.service.js';

@Module({
  controllers: [CataloguePublicController],
  providers: [CatalogueService],
  exports: [CatalogueService],
})
export class CatalogueModule {}
