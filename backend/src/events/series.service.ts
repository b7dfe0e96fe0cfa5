import { Injectable } from '@nestjs/common';
import { refuse } from '../platform/problems/platform.problems.js';

@Injectable()
export class SeriesService {
  async create(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }

  async one(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }

  async preview(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }

  async publish(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }
}
