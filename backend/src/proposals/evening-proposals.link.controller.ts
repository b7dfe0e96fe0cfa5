import { Controller, Param } from '@nestjs/common';
import { limits } from '../limits.js';
import { linkParam } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import { myEveningProposal } from './evening-proposals.schema.js';
import { MyEveningProposalsService } from './my-evening-proposals.service.js';

/** What one says to an evening by the link from the message, without signing in. */
@Controller('my-evenings/:link')
export class EveningProposalsLinkController {
  constructor(private readonly evenings: MyEveningProposalsService) {}

  @Route({ at: 'GET ', for: 'link', answers: myEveningProposal, says: 'the evening I was asked to' })
  view(@Param('link', { schema: linkParam }) link: string) {
    return this.evenings.view(link);
  }

  @Route({
    at: 'PUT acceptance',
    for: 'link',
    limit: limits.link,
    answers: myEveningProposal,
    says: 'yes: register me',
  })
  sayYes(@Param('link', { schema: linkParam }) link: string) {
    return this.evenings.sayYes(link);
  }

  @Route({
    at: 'PUT refusal',
    for: 'link',
    limit: limits.link,
    answers: myEveningProposal,
    says: 'no, thanks',
  })
  sayNo(@Param('link', { schema: linkParam }) link: string) {
    return this.evenings.sayNo(link);
  }

  @Route({
    at: 'PUT postponement',
    for: 'link',
    limit: limits.link,
    answers: myEveningProposal,
    says: 'later: ask me again in good time',
  })
  sayLater(@Param('link', { schema: linkParam }) link: string) {
    return this.evenings.sayLater(link);
  }
}
