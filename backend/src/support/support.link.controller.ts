import { Body, Controller, Param } from '@nestjs/common';
import { limits } from '../limits.js';
import { linkParam } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import { CheckInsService } from './check-ins.service.js';
import { checkInAnswer, type CheckInAnswer, checkInPage } from './support.schema.js';

/** How it goes: one question, three faces, by the link from the message. */
@Controller('check-ins/:link')
export class SupportLinkController {
  constructor(private readonly checkIns: CheckInsService) {}

  @Route({ at: 'GET ', for: 'link', answers: checkInPage, says: 'the question, and what I answered' })
  view(@Param('link', { schema: linkParam }) link: string) {
    return this.checkIns.view(link);
  }

  @Route({
    at: 'PUT answer',
    for: 'link',
    limit: limits.link,
    answers: checkInPage,
    says: 'good, so-so or bad; it can be changed for a day',
  })
  answer(
    @Param('link', { schema: linkParam }) link: string,
    @Body({ schema: checkInAnswer }) answer: CheckInAnswer,
  ) {
    return this.checkIns.answer(link, answer);
  }
}
