import { Controller } from '@nestjs/common';
import { Route } from '../platform/http/route.js';
import { catalogueView, occupationsView } from './catalogue.schema.js';
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

  @Route({
    at: 'GET occupations',
    for: 'public',
    answers: occupationsView,
    says: 'occupations an opening can name, four digits of ISCO-08',
  })
  occupations() {
    return this.catalogue.occupations();
  }
}
