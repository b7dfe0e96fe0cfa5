import { Body, Controller, Param } from '@nestjs/common';
import { ActingAs, type YoungActor } from '../accounts/actor.js';
import { id } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import {
  interestInput,
  type InterestInput,
  interestReplyInput,
  type InterestReplyInput,
  myInterests,
} from './interests.schema.js';
import { InterestsService } from './interests.service.js';

@Controller('my/interests')
export class InterestsMyController {
  constructor(private readonly interests: InterestsService) {}

  @Route({
    at: 'GET ',
    for: 'my',
    answers: myInterests,
    says: 'which openings I am interested in, and what was answered',
  })
  mine(@ActingAs() actor: YoungActor) {
    return this.interests.mine(actor);
  }

  @Route({
    at: 'PUT :id',
    for: 'my',
    answers: myInterests,
    says: 'I am interested: the firm sees exactly the card that I saw, for this opening',
  })
  send(
    @ActingAs() actor: YoungActor,
    @Param('id', { schema: id }) interestId: string,
    @Body({ schema: interestInput }) input: InterestInput,
  ) {
    return this.interests.send(actor, interestId, input);
  }

  @Route({ at: 'DELETE :id', for: 'my', says: 'take it back; the firm sees the card no longer' })
  withdraw(@ActingAs() actor: YoungActor, @Param('id', { schema: id }) interestId: string) {
    return this.interests.withdraw(actor, interestId);
  }

  @Route({ at: 'PUT :id/reply', for: 'my', answers: myInterests, says: 'I come, I cannot, or another time' })
  reply(
    @ActingAs() actor: YoungActor,
    @Param('id', { schema: id }) interestId: string,
    @Body({ schema: interestReplyInput }) input: InterestReplyInput,
  ) {
    return this.interests.reply(actor, interestId, input);
  }
}
