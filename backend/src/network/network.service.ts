import { Injectable } from '@nestjs/common';
import { refuse } from '../platform/problems/platform.problems.js';

@Injectable()
export class NetworkService {
  async all(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }
}
