import { Controller, Param } from '@nestjs/common';
import { ActingAs, type RecruiterActor } from '../accounts/actor.js';
import { id } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import { Live, type Watching } from '../platform/live/live.service.js';
import { WatchingAs } from '../platform/live/watching.js';
import { SHARED_CARDS } from './consents.schema.js';
import { sharedCard, sharedCards } from './shared-cards.schema.js';
import { SharedCardsService } from './shared-cards.service.js';

/** A second factor stands before all of it: these are other people's words about themselves. */
@Controller()
export class PeopleEmployerController {
  constructor(
    private readonly cards: SharedCardsService,
    private readonly live: Live,
  ) {}

  @Route({
    at: 'GET employer/shared-cards',
    for: 'employer',
    needs: 'strong',
    answers: sharedCards,
    says: 'who shared a card with us, for what, until when',
  })
  all(@ActingAs() actor: RecruiterActor) {
    return this.cards.all(actor);
  }

  @Route({
    at: 'GET employer/shared-cards/stream',
    for: 'employer',
    needs: 'strong',
    as: 'text/event-stream',
    says: 'that a card was shared with us or taken back; never what is on it',
  })
  stream(@ActingAs() actor: RecruiterActor, @WatchingAs() watching: Watching) {
    return this.live.watch(watching, { topic: SHARED_CARDS, id: actor.employerId });
  }

  @Route({
    at: 'GET employer/shared-cards/:id',
    for: 'employer',
    needs: 'strong',
    answers: sharedCard,
    says: 'one card, exactly as it was shared, while it is',
  })
  one(@ActingAs() actor: RecruiterActor, @Param('id', { schema: id }) consentId: string) {
    return this.cards.one(actor, consentId);
  }
}
