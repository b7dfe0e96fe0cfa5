import { Body, Controller, Param } from '@nestjs/common';
import type { z } from 'zod';
import { ActingAs, type YoungActor } from '../accounts/actor.js';
import { id } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import { MyReferralsService } from './my-referrals.service.js';
import { myReferral, myReferrals, referralAnswer } from './referrals.schema.js';

@Controller('my/referrals')
export class ReferralsMyController {
  constructor(private readonly referrals: MyReferralsService) {}

  @Route({ at: 'GET ', for: 'my', answers: myReferrals, says: 'services that were suggested to me' })
  all(@ActingAs() actor: YoungActor) {
    return this.referrals.all(actor);
  }

  @Route({
    at: 'GET :id',
    for: 'my',
    answers: myReferral,
    says: 'one of them: what would be told, and how far it is',
  })
  one(@ActingAs() actor: YoungActor, @Param('id', { schema: id }) referralId: string) {
    return this.referrals.one(actor, referralId);
  }

  @Route({ at: 'PUT :id/answer', for: 'my', answers: myReferral, says: 'yes, they may be told; or no' })
  answer(
    @ActingAs() actor: YoungActor,
    @Param('id', { schema: id }) referralId: string,
    @Body({ schema: referralAnswer }) { yes }: z.output<typeof referralAnswer>,
  ) {
    return this.referrals.answer(actor, referralId, yes);
  }

  @Route({ at: 'DELETE :id/answer', for: 'my', answers: myReferral, says: 'take the yes back' })
  withdraw(@ActingAs() actor: YoungActor, @Param('id', { schema: id }) referralId: string) {
    return this.referrals.withdraw(actor, referralId);
  }
}
