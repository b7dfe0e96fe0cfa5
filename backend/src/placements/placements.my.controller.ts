import { Controller, Param } from '@nestjs/common';
import { ActingAs, type YoungActor } from '../accounts/actor.js';
import { id } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import { PlacementSharing } from './placement-sharing.service.js';
import { myPlacement, myPlacements } from './placements.schema.js';

@Controller('my/placements')
export class PlacementsMyController {
  constructor(private readonly sharing: PlacementSharing) {}

  @Route({ at: 'GET ', for: 'my', answers: myPlacements, says: 'where I start, and what comes next' })
  mine(@ActingAs() actor: YoungActor) {
    return this.sharing.mine(actor);
  }

  @Route({ at: 'GET :id', for: 'my', answers: myPlacement, says: 'one of my placements' })
  one(@ActingAs() actor: YoungActor, @Param('id', { schema: id }) placementId: string) {
    return this.sharing.myOne(actor, placementId);
  }

  @Route({ at: 'PUT :id/sharing', for: 'my', answers: myPlacement, says: 'the workplace may see this' })
  share(@ActingAs() actor: YoungActor, @Param('id', { schema: id }) placementId: string) {
    return this.sharing.share(actor, placementId);
  }

  @Route({
    at: 'DELETE :id/sharing',
    for: 'my',
    answers: myPlacement,
    says: 'the workplace may not see this, or no longer',
  })
  keepHidden(@ActingAs() actor: YoungActor, @Param('id', { schema: id }) placementId: string) {
    return this.sharing.keepHidden(actor, placementId);
  }
}
