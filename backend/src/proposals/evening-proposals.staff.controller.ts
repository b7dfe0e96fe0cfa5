import { Body, Controller, Param, Query } from '@nestjs/common';
import type { z } from 'zod';
import { ActingAs, type StaffActor } from '../accounts/actor.js';
import { id } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import {
  eveningAskings,
  eveningPeopleQuery,
  eveningProposalInput,
  eveningProposals,
} from './evening-proposals.schema.js';
import { EveningProposalsService } from './evening-proposals.service.js';

const roles = ['worker', 'coordinator'] as const;

@Controller('staff')
export class EveningProposalsStaffController {
  constructor(private readonly proposals: EveningProposalsService) {}

  @Route({
    at: 'GET evening-proposals',
    for: 'staff',
    roles,
    answers: eveningAskings,
    says: 'to which coming events people were asked, how many come, how many have not answered since when',
  })
  evenings(@ActingAs() actor: StaffActor) {
    return this.proposals.evenings(actor);
  }

  @Route({
    at: 'GET events/:id/proposals',
    for: 'staff',
    roles,
    answers: eveningProposals,
    says: 'who was asked to this event and said what since when, and whom one may ask',
  })
  list(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) eventId: string,
    @Query({ schema: eveningPeopleQuery }) { q }: z.output<typeof eveningPeopleQuery>,
  ) {
    return this.proposals.list(actor, eventId, q);
  }

  @Route({
    at: 'PUT events/:id/proposals',
    for: 'staff',
    roles,
    answers: eveningProposals,
    says: 'ask several people to this event; who was asked before is not asked twice',
  })
  ask(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) eventId: string,
    @Body({ schema: eveningProposalInput }) input: z.output<typeof eveningProposalInput>,
  ) {
    return this.proposals.ask(actor, eventId, input);
  }

  @Route({
    at: 'PUT evening-proposals/:id/withdrawal',
    for: 'staff',
    roles,
    answers: eveningProposals,
    says: 'take back an asking that was not answered; answers with what the others said',
  })
  withdraw(@ActingAs() actor: StaffActor, @Param('id', { schema: id }) proposalId: string) {
    return this.proposals.withdraw(actor, proposalId);
  }
}
