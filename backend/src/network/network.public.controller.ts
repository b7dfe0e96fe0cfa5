import { Controller } from '@nestjs/common';
import { Route } from '../platform/http/route.js';
import { networkView } from './network.schema.js';
import { NetworkService } from './network.service.js';

@Controller()
export class NetworkPublicController {
  constructor(private readonly network: NetworkService) {}

  @Route({
    at: 'GET network',
    for: 'public',
    answers: networkView,
    says: 'regions, their Ohjaamos and municipalities',
  })
  all() {
    return this.network.all();
  }
}
