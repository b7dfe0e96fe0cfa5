import { Injectable } from '@nestjs/common';
import type { StaffActor } from '../accounts/actor.js';
import type { RotationView, TableRotationInput } from './rotation.schema.js';
import type { WishesInput } from './wishes.schema.js';

/** A rotation as staff see it before the evening. */
@Injectable()
export class RotationService {
  view(_actor: StaffActor, _eventId: string): Promise<RotationView> {
    throw new Error('not built yet');
  }

  wishFor(_actor: StaffActor, _registrationId: string, _input: WishesInput): Promise<RotationView> {
    throw new Error('not built yet');
  }

  setTable(_actor: StaffActor, _tableId: string, _input: TableRotationInput): Promise<RotationView> {
    throw new Error('not built yet');
  }
}
