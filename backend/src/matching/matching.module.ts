import { Module } from '@nestjs/common';
import { CatalogueModule } from '../catalogue/catalogue.module.js';
import { OpeningsModule } from '../openings/openings.module.js';
import { PeopleModule } from '../people/people.module.js';
import { MatchingMyController } from './matching.my.controller.js';
import { MatchingStaffController } from './matching.staff.controller.js';
import { OpeningsForPersonService } from './openings-for-person.service.js';
import { PeopleForOpeningService } from './people-for-opening.service.js';
import { RecommendationsService } from './recommendations.service.js';
import { RulingOutService } from './ruling-out.service.js';

/** Who fits what, and why: `engine/` judges one person and one opening, and is pure. */
@Module({
  imports: [CatalogueModule, OpeningsModule, PeopleModule],
  controllers: [MatchingMyController, MatchingStaffController],
  providers: [OpeningsForPersonService, PeopleForOpeningService, RecommendationsService, RulingOutService],
  exports: [OpeningsForPersonService, PeopleForOpeningService, RecommendationsService],
})
export class MatchingModule {}
