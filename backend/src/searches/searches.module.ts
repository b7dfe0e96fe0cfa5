import { Module } from '@nestjs/common';
import { OpeningsModule } from '../openings/openings.module.js';
import { SearchNewsService } from './search-news.service.js';
import { SearchesLinkController } from './searches.link.controller.js';
import { SearchesMyController } from './searches.my.controller.js';
import { SearchesPublicController } from './searches.public.controller.js';
import { SearchesService } from './searches.service.js';

@Module({
  imports: [OpeningsModule],
  controllers: [SearchesLinkController, SearchesMyController, SearchesPublicController],
  providers: [SearchNewsService, SearchesService],
  exports: [SearchNewsService, SearchesService],
})
export class SearchesModule {}
