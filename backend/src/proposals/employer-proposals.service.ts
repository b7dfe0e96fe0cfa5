import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { RecruiterActor } from '../accounts/actor.js';
import { Database } from '../platform/database/database.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import { answer } from './proposal.answer.js';
import { type LockedProposal, lockProposal } from './proposal.moving.js';
import { knownToEmployer } from './proposal.states.js';
import { ProposalListsService } from './proposal-lists.service.js';
import type { AnswerInput, employerProposals } from './proposals.schema.js';

/** Whom staff proposed to us, of those who said yes; and what we answer. */
@Injectable()
export class EmployerProposalsService {
  constructor(
    private readonly db: Database,
    private readonly lists: ProposalListsService,
  ) {}

  all(actor: RecruiterActor): Promise<z.infer<typeof employerProposals>> {
    return this.lists.ofFirm(actor);
  }

  /** @throws Problem not_found, also when the yes was taken back; wrong_state */
  async answer(
    actor: RecruiterActor,
    proposalId: string,
    input: AnswerInput,
  ): Promise<z.infer<typeof employerProposals>> {
    await this.db.as(actor, async (tx) => {
      const [known] = await tx.rows(
        `SELECT FROM proposal p JOIN consent c ON c.person_id = p.person_id AND c.opening_id = p.opening_id AND c.kind = 'employer_card'
           AND c.ended_at IS NULL AND c.until > $4
         WHERE p.id = $1 AND p.employer_id = $2 AND p.state = ANY($3::text[])`,
        [proposalId, actor.employerId, knownToEmployer, tx.now.toString()],
      );
      if (!known) throw refuseAnywhere('not_found');
      await answer(tx, (await lockProposal(tx, proposalId)) as LockedProposal, input);
    });
    return this.lists.ofFirm(actor);
  }
}
