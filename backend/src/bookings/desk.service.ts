import { Injectable } from '@nestjs/common';
import { refuse } from '../platform/problems/platform.problems.js';

@Injectable()
export class DeskService {
  async cancel(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }

  async list(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }

  async listFor(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }

  async move(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }

  async register(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }
}
