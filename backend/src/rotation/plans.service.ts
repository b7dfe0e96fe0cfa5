import { Injectable } from '@nestjs/common';
import type { StaffActor } from '../accounts/actor.js';
import type { PlanInput, RotationView } from './rotation.schema.js';

/** Plans of an evening: asked for, made, looked at, changed, published. */
@Injectable()
export class PlansService {
  ask(_actor: StaffActor, _eventId: string, _planId: string, _input: PlanInput): Promise<RotationView> {
    throw new Error('not built yet');
  }

  drop(_actor: StaffActor, _eventId: string, _planId: string): Promise<RotationView> {
    throw new Error('not built yet');
  }

  publish(_actor: StaffActor, _eventId: string, _planId: string): Promise<RotationView> {
    throw new Error('not built yet');
  }
}
