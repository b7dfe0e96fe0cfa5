import { Injectable } from '@nestjs/common';
import { refuse } from '../platform/problems/platform.problems.js';

@Injectable()
export class SignInService {
  async challenge(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }

  async close(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }

  async open(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }

  async openByLink(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }

  async who(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }
}
