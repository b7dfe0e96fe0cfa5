import { Injectable } from '@nestjs/common';
import type { RecruiterActor } from '../accounts/actor.js';
import type { InterestInput, TableInterest } from './rotation.schema.js';

/** Whom an employer would like to meet at their table. */
@Injectable()
export class InterestService {
  of(_actor: RecruiterActor, _eventId: string): Promise<TableInterest> {
    throw new Error('not built yet');
  }

  say(
    _actor: RecruiterActor,
    _eventId: string,
    _consentId: string,
    _input: InterestInput,
  ): Promise<TableInterest> {
    throw new Error('not built yet');
  }
}
