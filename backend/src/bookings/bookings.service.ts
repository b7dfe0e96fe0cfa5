import { Injectable } from '@nestjs/common';
import { refuse } from '../platform/problems/platform.problems.js';

@Injectable()
export class BookingsService {
  async alternatives(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }

  async book(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }
}
