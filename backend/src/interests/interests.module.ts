import { Module } from '@nestjs/common';
import { PeopleModule } from '../people/people.module.js';
import { InterestAnswersService } from './interest-answers.service.js';
import { InterestTimeService } from './interest-time.service.js';
import { InterestsEmployerController } from './interests.employer.controller.js';
import { InterestsMyController } from './interests.my.controller.js';
import { InterestsService } from './interests.service.js';
import { InterestsStaffController } from './interests.staff.controller.js';

/** "I'm interested", and an answer for everyone. */
@Module({
  imports: [PeopleModule],
  controllers: [InterestsEmployerController, InterestsMyController, InterestsStaffController],
  providers: [InterestAnswersService, InterestTimeService, InterestsService],
  exports: [InterestAnswersService, InterestTimeService, InterestsService],
})
export class InterestsModule {}
