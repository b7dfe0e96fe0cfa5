import { Injectable } from '@nestjs/common';
import { refuse } from '../platform/problems/platform.problems.js';

@Injectable()
export class EmployersService {
  async decide(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }

  async home(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }

  async ofStaff(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }

  async request(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }
}
