import { Injectable } from '@nestjs/common';
import { refuse } from '../platform/problems/platform.problems.js';

@Injectable()
export class EventsService {
  async cancel(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }

  async change(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }

  async create(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }

  async publish(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }

  async unpublish(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }
}
