import { Body, Controller, Param } from '@nestjs/common';
import type { z } from 'zod';
import { limits } from '../limits.js';
import { linkParam } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import { MyProposalsService } from './my-proposals.service.js';
import { myProposal, refusalInput } from './proposals.schema.js';

/** What one can say by the link from the message, without signing in: everything but the yes that shares a card. */
@Controller('my-proposals/:link')
export class ProposalsLinkController {
  constructor(private readonly proposals: MyProposalsService) {}

  @Route({ at: 'GET ', for: 'link', answers: myProposal, says: 'what was proposed to me' })
  view(@Param('link', { schema: linkParam }) link: string) {
    return this.proposals.byLink(link);
  }

  @Route({
    at: 'PUT refusal',
    for: 'link',
    limit: limits.link,
    answers: myProposal,
    says: 'no; reasons are optional',
  })
  sayNo(
    @Param('link', { schema: linkParam }) link: string,
    @Body({ schema: refusalInput }) input: z.output<typeof refusalInput>,
  ) {
    return this.proposals.sayNoByLink(link, input);
  }

  @Route({
    at: 'PUT postponement',
    for: 'link',
    limit: limits.link,
    answers: myProposal,
    says: 'later: ask me again in a week',
  })
  sayLater(@Param('link', { schema: linkParam }) link: string) {
    return this.proposals.sayLaterByLink(link);
  }
}
