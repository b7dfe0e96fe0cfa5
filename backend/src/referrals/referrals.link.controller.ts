import { Body, Controller, Param } from '@nestjs/common';
import type { z } from 'zod';
import { limits } from '../limits.js';
import { linkParam } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import { ReferralLinksService } from './referral-links.service.js';
import { acknowledgement, linkReferral, reportInput } from './referrals.schema.js';

/** What a service does with the link that it got by mail, without an account. */
@Controller('referral-links/:link')
export class ReferralsLinkController {
  constructor(private readonly links: ReferralLinksService) {}

  @Route({
    at: 'GET ',
    for: 'link',
    answers: linkReferral,
    says: 'that somebody is referred; who, once it was opened',
  })
  view(@Param('link', { schema: linkParam }) link: string) {
    return this.links.view(link);
  }

  @Route({
    at: 'PUT opening',
    for: 'link',
    limit: limits.link,
    answers: linkReferral,
    says: 'see who it is about',
  })
  open(@Param('link', { schema: linkParam }) link: string) {
    return this.links.open(link);
  }

  @Route({
    at: 'PUT acknowledgement',
    for: 'link',
    limit: limits.link,
    answers: linkReferral,
    says: 'we have it',
  })
  acknowledge(
    @Param('link', { schema: linkParam }) link: string,
    @Body({ schema: acknowledgement }) { words }: z.output<typeof acknowledgement>,
  ) {
    return this.links.acknowledge(link, words);
  }

  @Route({ at: 'PUT report', for: 'link', limit: limits.link, answers: linkReferral, says: 'how it went' })
  report(
    @Param('link', { schema: linkParam }) link: string,
    @Body({ schema: reportInput }) { outcome, words }: z.output<typeof reportInput>,
  ) {
    return this.links.report(link, outcome, words);
  }
}
