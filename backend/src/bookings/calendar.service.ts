import { Injectable } from '@nestjs/common';
import { refuse } from '../platform/problems/platform.problems.js';

@Injectable()
export class CalendarService {
  async feed(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }

  async ofLink(..._: unknown[]): Promise<never> {
    throw refuse('not_found');
  }
}
