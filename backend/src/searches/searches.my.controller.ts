import { Controller } from '@nestjs/common';
import { ActingAs, type YoungActor } from '../accounts/actor.js';
import { Route } from '../platform/http/route.js';
import { savedSearchesView } from './searches.schema.js';
import { SearchesService } from './searches.service.js';

@Controller('my/searches')
export class SearchesMyController {
  constructor(private readonly searches: SearchesService) {}

  @Route({ at: 'GET ', for: 'my', answers: savedSearchesView, says: 'the searches of my address' })
  mine(@ActingAs() actor: YoungActor) {
    return this.searches.mine(actor);
  }
}
