import { Body, Controller, Param } from '@nestjs/common';
import { limits } from '../limits.js';
import { linkParam } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import { myRotation } from './rotation.schema.js';
import { wishesInput, type WishesInput } from './wishes.schema.js';
import { WishesService } from './wishes.service.js';

@Controller('links/:link')
export class RotationLinkController {
  constructor(private readonly wishes: WishesService) {}

  @Route({
    at: 'GET rotation',
    for: 'link',
    answers: myRotation,
    says: 'my wishes, and my evening once it is planned',
  })
  mine(@Param('link', { schema: linkParam }) link: string) {
    return this.wishes.mine(link);
  }

  @Route({
    at: 'PUT wishes',
    for: 'link',
    limit: limits.link,
    answers: myRotation,
    says: 'whom I wish to meet, in order, and what I need',
  })
  wish(
    @Param('link', { schema: linkParam }) link: string,
    @Body({ schema: wishesInput }) input: WishesInput,
  ) {
    return this.wishes.wishByLink(link, input);
  }
}
