import { Controller, Param } from '@nestjs/common';
import { ActingAs, type RecruiterActor } from '../accounts/actor.js';
import { id } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import { PlacementsOfEmployer } from './placement-employer.service.js';
import { employerPlacement, employerPlacements } from './placements.schema.js';

@Controller('employer/placements')
export class PlacementsEmployerController {
  constructor(private readonly placements: PlacementsOfEmployer) {}

  @Route({
    at: 'GET ',
    for: 'employer',
    answers: employerPlacements,
    says: 'who starts with us, of those who said that we may see it',
  })
  list(@ActingAs() actor: RecruiterActor) {
    return this.placements.list(actor);
  }

  @Route({ at: 'GET :id', for: 'employer', answers: employerPlacement, says: 'one who starts with us' })
  one(@ActingAs() actor: RecruiterActor, @Param('id', { schema: id }) placementId: string) {
    return this.placements.one(actor, placementId);
  }
}
