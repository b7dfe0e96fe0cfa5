import { Controller } from '@nestjs/common';
import { ActingAs, type StaffActor } from '../accounts/actor.js';
import { Route } from '../platform/http/route.js';
import { InterestAnswersService } from './interest-answers.service.js';
import { answeringOfFirms } from './interests.schema.js';

@Controller('staff/answering')
export class InterestsStaffController {
  constructor(private readonly answers: InterestAnswersService) {}

  @Route({
    at: 'GET ',
    for: 'staff',
    answers: answeringOfFirms,
    says: 'how firms of our region answer those who are interested, in numbers',
  })
  ofFirms(@ActingAs() actor: StaffActor) {
    return this.answers.ofFirms(actor);
  }
}
