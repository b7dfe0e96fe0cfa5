import { Controller, Param } from '@nestjs/common';
import { ActingAs, type StaffActor } from '../accounts/actor.js';
import { id } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import { InterestAnswersService } from './interest-answers.service.js';
import { InterestsOfPersonService } from './interests-of-person.service.js';
import { answeringOfFirms, interestsOfPerson } from './interests.schema.js';

@Controller('staff')
export class InterestsStaffController {
  constructor(
    private readonly answers: InterestAnswersService,
    private readonly people: InterestsOfPersonService,
  ) {}

  @Route({
    at: 'GET answering',
    for: 'staff',
    answers: answeringOfFirms,
    says: 'how firms of our region answer those who are interested, in numbers',
  })
  ofFirms(@ActingAs() actor: StaffActor) {
    return this.answers.ofFirms(actor);
  }

  @Route({
    at: 'GET people/:id/interests',
    for: 'staff',
    roles: ['worker', 'coordinator'],
    answers: interestsOfPerson,
    says: 'which openings interest this person, where they show us their card',
  })
  ofPerson(@ActingAs() actor: StaffActor, @Param('id', { schema: id }) personId: string) {
    return this.people.ofPerson(actor, personId);
  }
}
