import { Controller } from '@nestjs/common';
import { ActingAs, type YoungActor } from '../accounts/actor.js';
import { Route } from '../platform/http/route.js';
import { myEveningProposals } from './evening-proposals.schema.js';
import { MyEveningProposalsService } from './my-evening-proposals.service.js';

@Controller('my/evening-proposals')
export class EveningProposalsMyController {
  constructor(private readonly evenings: MyEveningProposalsService) {}

  @Route({
    at: 'GET ',
    for: 'my',
    answers: myEveningProposals,
    says: 'the evenings I was asked to, and what came of it',
  })
  all(@ActingAs() actor: YoungActor) {
    return this.evenings.all(actor);
  }
}
