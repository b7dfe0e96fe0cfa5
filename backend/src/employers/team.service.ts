import { Injectable } from '@nestjs/common';
import { refuse } from '../platform/problems/platform.problems.js';

@Injectable()
export class TeamService {
  async all(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }

  async remove(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }

  async save(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }
}
