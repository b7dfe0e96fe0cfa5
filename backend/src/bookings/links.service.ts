import { Injectable } from '@nestjs/common';
import { refuse } from '../platform/problems/platform.problems.js';

@Injectable()
export class LinksService {
  async acceptOffer(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }

  async cancel(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }

  async confirm(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }

  async declineOffer(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }

  async move(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }

  async times(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }

  async view(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }
}
