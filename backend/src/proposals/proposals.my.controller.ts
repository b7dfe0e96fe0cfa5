import { Body, Controller, Param } from '@nestjs/common';
import type { z } from 'zod';
import { ActingAs, type YoungActor } from '../accounts/actor.js';
import { id } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import { MyProposalsService } from './my-proposals.service.js';
import { ProposalListsService } from './proposal-lists.service.js';
import { myProposal, myProposals, refusalInput, yesInput } from './proposals.schema.js';

@Controller('my/proposals')
export class ProposalsMyController {
  constructor(
    private readonly proposals: MyProposalsService,
    private readonly lists: ProposalListsService,
  ) {}

  @Route({ at: 'GET ', for: 'my', answers: myProposals, says: 'what staff proposed to me' })
  all(@ActingAs() actor: YoungActor) {
    return this.lists.ofYoung(actor);
  }

  @Route({ at: 'GET :id', for: 'my', answers: myProposal, says: 'one proposal' })
  one(@ActingAs() actor: YoungActor, @Param('id', { schema: id }) proposalId: string) {
    return this.lists.youngOne(actor, proposalId);
  }

  @Route({
    at: 'PUT :id/consent',
    for: 'my',
    answers: myProposal,
    says: 'yes: the firm may see exactly this version of my card',
  })
  sayYes(
    @ActingAs() actor: YoungActor,
    @Param('id', { schema: id }) proposalId: string,
    @Body({ schema: yesInput }) input: z.output<typeof yesInput>,
  ) {
    return this.proposals.sayYes(actor, proposalId, input);
  }

  @Route({ at: 'DELETE :id/consent', for: 'my', answers: myProposal, says: 'take the yes back, at once' })
  takeBack(@ActingAs() actor: YoungActor, @Param('id', { schema: id }) proposalId: string) {
    return this.proposals.takeBack(actor, proposalId);
  }

  @Route({ at: 'PUT :id/refusal', for: 'my', answers: myProposal, says: 'no; reasons are optional' })
  sayNo(
    @ActingAs() actor: YoungActor,
    @Param('id', { schema: id }) proposalId: string,
    @Body({ schema: refusalInput }) input: z.output<typeof refusalInput>,
  ) {
    return this.proposals.sayNo(actor, proposalId, input);
  }

  @Route({
    at: 'PUT :id/postponement',
    for: 'my',
    answers: myProposal,
    says: 'later: ask me again in a week',
  })
  sayLater(@ActingAs() actor: YoungActor, @Param('id', { schema: id }) proposalId: string) {
    return this.proposals.sayLater(actor, proposalId);
  }
}
