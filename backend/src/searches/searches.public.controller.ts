import { Body, Controller, Param } from '@nestjs/common';
import { limits } from '../limits.js';
import { id, noted } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import { savedSearchInput, type SavedSearchInput } from './searches.schema.js';
import { SearchesService } from './searches.service.js';

@Controller('searches')
export class SearchesPublicController {
  constructor(private readonly searches: SearchesService) {}

  @Route({
    at: 'PUT :id',
    for: 'public',
    limit: limits.saved_search,
    answers: noted,
    status: 202,
    says: 'be told of new openings, once the address says yes; the same answer whatever is known of it',
  })
  save(
    @Param('id', { schema: id }) searchId: string,
    @Body({ schema: savedSearchInput }) input: SavedSearchInput,
  ) {
    return this.searches.save(searchId, input);
  }
}
