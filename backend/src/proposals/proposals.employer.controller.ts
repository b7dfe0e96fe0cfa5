import { Body, Controller, Param } from '@nestjs/common';
import type { z } from 'zod';
import { ActingAs, type RecruiterActor } from '../accounts/actor.js';
import { id } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import { EmployerProposalsService } from './employer-proposals.service.js';
import { answerInput, employerProposals } from './proposals.schema.js';

/** A second factor stands before it, as before every card. */
@Controller('employer/proposals')
export class ProposalsEmployerController {
  constructor(private readonly proposals: EmployerProposalsService) {}

  @Route({
    at: 'GET ',
    for: 'employer',
    needs: 'strong',
    answers: employerProposals,
    says: 'whom staff proposed to us and who said yes',
  })
  all(@ActingAs() actor: RecruiterActor) {
    return this.proposals.all(actor);
  }

  @Route({
    at: 'PUT :id/answer',
    for: 'employer',
    needs: 'strong',
    answers: employerProposals,
    says: 'come then and there, not now because, or taken',
  })
  answer(
    @ActingAs() actor: RecruiterActor,
    @Param('id', { schema: id }) proposalId: string,
    @Body({ schema: answerInput }) input: z.output<typeof answerInput>,
  ) {
    return this.proposals.answer(actor, proposalId, input);
  }
}
