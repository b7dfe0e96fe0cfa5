import { Controller } from '@nestjs/common';
import { Route } from '../platform/http/route.js';
import { notice } from './notice.js';
import { noticeView } from './privacy.schema.js';

@Controller('privacy')
export class PrivacyPublicController {
  @Route({
    at: 'GET ',
    for: 'public',
    answers: noticeView,
    says: 'what is stored about people, what for and how long',
  })
  notice() {
    return notice();
  }
}
