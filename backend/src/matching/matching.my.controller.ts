import { Controller, Param } from '@nestjs/common';
import { ActingAs, type YoungActor } from '../accounts/actor.js';
import { id } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import { myOpenings, ruledOutView } from './matching.schema.js';
import { OpeningsForPersonService } from './openings-for-person.service.js';
import { RulingOutService } from './ruling-out.service.js';

@Controller('my/openings')
export class MatchingMyController {
  constructor(
    private readonly openings: OpeningsForPersonService,
    private readonly ruling: RulingOutService,
  ) {}

  @Route({
    at: 'GET ',
    for: 'my',
    answers: myOpenings,
    says: 'public openings that fit my card, the best first, with the reasons',
  })
  mine(@ActingAs() actor: YoungActor) {
    return this.openings.mine(actor);
  }

  @Route({
    at: 'PUT :id/not-for-me',
    for: 'my',
    answers: ruledOutView,
    says: 'rule out on my card what kind of work this is',
  })
  ruleOut(@ActingAs() actor: YoungActor, @Param('id', { schema: id }) openingId: string) {
    return this.ruling.ruleOut(actor, openingId);
  }

  @Route({ at: 'DELETE :id/not-for-me', for: 'my', says: 'take that back' })
  takeBack(@ActingAs() actor: YoungActor, @Param('id', { schema: id }) openingId: string) {
    return this.ruling.takeBack(actor, openingId);
  }
}
