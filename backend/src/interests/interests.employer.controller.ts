import { Body, Controller, Param } from '@nestjs/common';
import { ActingAs, type RecruiterActor } from '../accounts/actor.js';
import { id } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import { InterestAnswersService } from './interest-answers.service.js';
import {
  answering,
  employerInterest,
  employerInterests,
  interestAnswerInput,
  type InterestAnswerInput,
} from './interests.schema.js';

/** A second factor stands before whoever asked, as before the cards; numbers need none. */
@Controller('employer/interests')
export class InterestsEmployerController {
  constructor(private readonly answers: InterestAnswersService) {}

  @Route({
    at: 'GET ',
    for: 'employer',
    needs: 'strong',
    answers: employerInterests,
    says: 'who is interested in our openings: who waits for an answer first',
  })
  all(@ActingAs() actor: RecruiterActor) {
    return this.answers.ofFirm(actor);
  }

  @Route({
    at: 'GET answering',
    for: 'employer',
    answers: answering,
    says: 'how many wait for us, in numbers',
  })
  answering(@ActingAs() actor: RecruiterActor) {
    return this.answers.answering(actor);
  }

  @Route({
    at: 'GET :id',
    for: 'employer',
    needs: 'strong',
    answers: employerInterest,
    says: 'one of them, while the card is shared with us',
  })
  one(@ActingAs() actor: RecruiterActor, @Param('id', { schema: id }) interestId: string) {
    return this.answers.one(actor, interestId);
  }

  @Route({
    at: 'PUT :id/answer',
    for: 'employer',
    needs: 'strong',
    answers: employerInterests,
    says: 'yes and when, not now and why, or taken; the young person is told',
  })
  answer(
    @ActingAs() actor: RecruiterActor,
    @Param('id', { schema: id }) interestId: string,
    @Body({ schema: interestAnswerInput }) input: InterestAnswerInput,
  ) {
    return this.answers.answer(actor, interestId, input);
  }
}
