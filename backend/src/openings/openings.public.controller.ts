import { Controller, Param, Query } from '@nestjs/common';
import type { z } from 'zod';
import { id } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import { openingsQuery, openingsView, openingView } from './openings.schema.js';
import { OpeningListsService } from './opening-lists.service.js';

@Controller('openings')
export class OpeningsPublicController {
  constructor(private readonly lists: OpeningListsService) {}

  @Route({ at: 'GET ', for: 'public', answers: openingsView, says: 'public openings, newest first' })
  search(@Query({ schema: openingsQuery }) query: z.output<typeof openingsQuery>) {
    return this.lists.search(query);
  }

  @Route({ at: 'GET :id', for: 'public', answers: openingView, says: 'one public opening' })
  one(@Param('id', { schema: id }) openingId: string) {
    return this.lists.publicOne(openingId);
  }
}
