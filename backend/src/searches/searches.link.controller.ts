import { Controller, Param } from '@nestjs/common';
import { limits } from '../limits.js';
import { linkParam } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import { savedSearchView } from './searches.schema.js';
import { SearchesService } from './searches.service.js';

/** What the holder of the link in a message may do with their search. Reading changes nothing: mail scanners follow links, too. */
@Controller('saved-searches/:link')
export class SearchesLinkController {
  constructor(private readonly searches: SearchesService) {}

  @Route({ at: 'GET ', for: 'link', answers: savedSearchView, says: 'a saved search' })
  view(@Param('link', { schema: linkParam }) link: string) {
    return this.searches.view(link);
  }

  @Route({
    at: 'PUT confirmation',
    for: 'link',
    limit: limits.link,
    answers: savedSearchView,
    says: 'yes, tell me; or: go on for three more months',
  })
  confirm(@Param('link', { schema: linkParam }) link: string) {
    return this.searches.confirm(link);
  }

  @Route({
    at: 'DELETE confirmation',
    for: 'link',
    limit: limits.link,
    answers: savedSearchView,
    says: 'tell me no more',
  })
  stop(@Param('link', { schema: linkParam }) link: string) {
    return this.searches.stop(link);
  }
}
