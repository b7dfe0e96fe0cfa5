import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { InterestAnswersService } from './interest-answers.service.js';
import { InterestTimeModule } from './interest-time.module.js';
import { InterestsEmployerController } from './interests.employer.controller.js';
import { InterestsMyController } from './interests.my.controller.js';
import { InterestsOfPersonService } from './interests-of-person.service.js';
import { InterestsService } from './interests.service.js';
import { InterestsStaffController } from './interests.staff.controller.js';

/** "I'm interested", and an answer for everyone. */
@Module({
  imports: [InterestTimeModule, PeopleModule],
  controllers: [InterestsEmployerController, InterestsMyController, InterestsStaffController],
  providers: [InterestAnswersService, InterestsOfPersonService, InterestsService],
  exports: [InterestAnswersService, InterestsService],
})
export class InterestsModule {}
