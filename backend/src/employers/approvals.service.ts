import { Injectable } from '@nestjs/common';
import { refuse } from '../platform/problems/platform.problems.js';

@Injectable()
export class ApprovalsService {
  async waiting(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }
}
