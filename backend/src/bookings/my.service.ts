import { Injectable } from '@nestjs/common';
import { refuse } from '../platform/problems/platform.problems.js';

@Injectable()
export class MyService {
  async all(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }

  async closeFeed(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }

  async openFeed(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }
}
