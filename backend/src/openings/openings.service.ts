import { Injectable } from '@nestjs/common';
import { refuse } from '../platform/problems/platform.problems.js';

@Injectable()
export class OpeningsService {
  async close(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }

  async copy(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }

  async decide(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }

  async ofEmployer(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }

  async ofStaff(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }

  async ownOne(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }

  async pause(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }

  async publicOne(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }

  async resume(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }

  async save(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }

  async saveForEmployer(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }

  async search(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }

  async staffOne(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }

  async submit(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }
}
