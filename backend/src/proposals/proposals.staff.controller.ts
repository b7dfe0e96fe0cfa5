import { Body, Controller, Param, Query } from '@nestjs/common';
import type { z } from 'zod';
import { ActingAs, type StaffActor } from '../accounts/actor.js';
import { id } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import { ProposalListsService } from './proposal-lists.service.js';
import {
  answerInput,
  proposalDraft,
  proposalDraftQuery,
  proposalInput,
  proposalsQuery,
  staffProposal,
  staffProposals,
  withdrawalInput,
} from './proposals.schema.js';
import { ProposalsService } from './proposals.service.js';

/** People are proposed by those who meet them. */
const roles = ['worker', 'coordinator'] as const;

@Controller('staff')
export class ProposalsStaffController {
  constructor(
    private readonly proposals: ProposalsService,
    private readonly lists: ProposalListsService,
  ) {}

  @Route({
    at: 'GET proposals',
    for: 'staff',
    roles,
    answers: staffProposals,
    says: 'who was proposed for what, and who waits for whom since when',
  })
  all(
    @ActingAs() actor: StaffActor,
    @Query({ schema: proposalsQuery }) query: z.output<typeof proposalsQuery>,
  ) {
    return this.lists.ofStaff(actor, query);
  }

  @Route({
    at: 'GET proposal-drafts',
    for: 'staff',
    roles,
    answers: proposalDraft,
    says: 'this person and this opening, before one is proposed for the other',
  })
  draft(
    @ActingAs() actor: StaffActor,
    @Query({ schema: proposalDraftQuery }) query: z.output<typeof proposalDraftQuery>,
  ) {
    return this.lists.draft(actor, query);
  }

  @Route({ at: 'GET proposals/:id', for: 'staff', roles, answers: staffProposal, says: 'one proposal' })
  one(@ActingAs() actor: StaffActor, @Param('id', { schema: id }) proposalId: string) {
    return this.lists.staffOne(actor, proposalId);
  }

  @Route({
    at: 'PUT proposals/:id',
    for: 'staff',
    roles,
    answers: staffProposal,
    says: 'propose somebody for an opening: they are asked first; the id is made by whoever asks',
  })
  propose(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) proposalId: string,
    @Body({ schema: proposalInput }) input: z.output<typeof proposalInput>,
  ) {
    return this.proposals.propose(actor, proposalId, input);
  }

  @Route({
    at: 'PUT proposals/:id/reminder',
    for: 'staff',
    roles,
    answers: staffProposal,
    says: 'say it once more to whom it waits for',
  })
  remind(@ActingAs() actor: StaffActor, @Param('id', { schema: id }) proposalId: string) {
    return this.proposals.remind(actor, proposalId);
  }

  @Route({
    at: 'PUT proposals/:id/call',
    for: 'staff',
    roles,
    answers: staffProposal,
    says: 'the firm was told by phone, after the yes',
  })
  handOver(@ActingAs() actor: StaffActor, @Param('id', { schema: id }) proposalId: string) {
    return this.proposals.handOver(actor, proposalId);
  }

  @Route({
    at: 'PUT proposals/:id/answer',
    for: 'staff',
    roles,
    answers: staffProposal,
    says: 'what the firm said on the phone',
  })
  answer(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) proposalId: string,
    @Body({ schema: answerInput }) input: z.output<typeof answerInput>,
  ) {
    return this.proposals.answerByPhone(actor, proposalId, input);
  }

  @Route({
    at: 'PUT proposals/:id/withdrawal',
    for: 'staff',
    roles,
    answers: staffProposal,
    says: 'take it back, with a reason',
  })
  withdraw(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) proposalId: string,
    @Body({ schema: withdrawalInput }) { reason }: z.output<typeof withdrawalInput>,
  ) {
    return this.proposals.withdraw(actor, proposalId, reason);
  }
}
