import { Controller } from '@nestjs/common';
import { ActingAs, type YoungActor } from '../accounts/actor.js';
import { Route } from '../platform/http/route.js';
import { feedView, myView } from './bookings.schema.js';
import { MyService } from './my.service.js';

@Controller('my')
export class BookingsMyController {
  constructor(private readonly my: MyService) {}

  @Route({ at: 'GET ', for: 'my', answers: myView, says: 'my times, what I wait for, what is past' })
  all(@ActingAs() actor: YoungActor) {
    return this.my.all(actor);
  }

  @Route({
    at: 'PUT feed',
    for: 'my',
    answers: feedView,
    says: 'a calendar feed of my times; the same one when it exists',
  })
  openFeed(@ActingAs() actor: YoungActor) {
    return this.my.openFeed(actor);
  }

  @Route({ at: 'DELETE feed', for: 'my', says: 'close the feed: its address stops working' })
  closeFeed(@ActingAs() actor: YoungActor) {
    return this.my.closeFeed(actor);
  }
}
