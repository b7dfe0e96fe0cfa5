import { Injectable } from '@nestjs/common';
import { refuse } from '../platform/problems/platform.problems.js';

@Injectable()
export class ProgrammeService {
  async coming(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }

  async month(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }

  async publicOne(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }

  async staffOne(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }
}
