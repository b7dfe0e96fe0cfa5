import { Controller } from '@nestjs/common';
import { Route } from '../platform/http/route.js';
import { catalogueView } from './catalogue.schema.js';
import { CatalogueService } from './catalogue.service.js';

@Controller()
export class CataloguePublicController {
  constructor(private readonly catalogue: CatalogueService) {}

  @Route({
    at: 'GET catalogue',
    for: 'public',
    answers: catalogueView,
    says: 'sectors, formats, kinds of opening, legal limits in force',
  })
  all() {
    return this.catalogue.all();
  }
}
