import { Body, Controller, Param } from '@nestjs/common';
import { ActingAs, type RecruiterActor } from '../accounts/actor.js';
import { id } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import { InterestService } from './interest.service.js';
import { interestInput, type InterestInput, tableInterest } from './rotation.schema.js';

@Controller('employer/events/:id/interest')
export class RotationEmployerController {
  constructor(private readonly interest: InterestService) {}

  @Route({
    at: 'GET ',
    for: 'employer',
    needs: 'strong',
    answers: tableInterest,
    says: 'who may come to our table: how many, and who shared a card with us',
  })
  who(@ActingAs() actor: RecruiterActor, @Param('id', { schema: id }) eventId: string) {
    return this.interest.of(actor, eventId);
  }

  @Route({
    at: 'PUT :consentId',
    for: 'employer',
    needs: 'strong',
    answers: tableInterest,
    says: 'stars, or no thanks, for somebody who shared a card with us; they never see it',
  })
  say(
    @ActingAs() actor: RecruiterActor,
    @Param('id', { schema: id }) eventId: string,
    @Param('consentId', { schema: id }) consentId: string,
    @Body({ schema: interestInput }) input: InterestInput,
  ) {
    return this.interest.say(actor, eventId, consentId, input);
  }
}
