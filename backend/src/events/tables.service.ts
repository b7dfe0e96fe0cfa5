import { Injectable } from '@nestjs/common';
import { refuse } from '../platform/problems/platform.problems.js';

@Injectable()
export class TablesService {
  async comingFor(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }

  async decide(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }

  async give(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }

  async giveBack(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }

  async oneFor(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }

  async take(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }
}
