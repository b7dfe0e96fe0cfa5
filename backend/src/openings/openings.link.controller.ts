import { Body, Controller, Param } from '@nestjs/common';
import { limits } from '../limits.js';
import { linkParam } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import { OpeningFreshnessService } from './opening-freshness.service.js';
import { closureInput, type ClosureInput, stillOpen } from './openings.schema.js';

/** Whoever was asked whether an opening is still open says so with the link of the letter, without signing in. */
@Controller('still-open/:link')
export class OpeningsLinkController {
  constructor(private readonly freshness: OpeningFreshnessService) {}

  @Route({ at: 'GET ', for: 'link', answers: stillOpen, says: 'which opening is asked about' })
  view(@Param('link', { schema: linkParam }) link: string) {
    return this.freshness.view(link);
  }

  @Route({
    at: 'PUT confirmation',
    for: 'link',
    limit: limits.link,
    answers: stillOpen,
    says: 'it is still open',
  })
  confirm(@Param('link', { schema: linkParam }) link: string) {
    return this.freshness.confirm(link);
  }

  @Route({
    at: 'PUT closure',
    for: 'link',
    limit: limits.link,
    answers: stillOpen,
    says: 'it is not: it was filled, or is closed',
  })
  close(
    @Param('link', { schema: linkParam }) link: string,
    @Body({ schema: closureInput }) input: ClosureInput,
  ) {
    return this.freshness.close(link, input);
  }
}
