import { Controller } from '@nestjs/common';
import { ActingAs, type RecruiterActor } from '../accounts/actor.js';
import { Route } from '../platform/http/route.js';
import { EmployerRoomsService } from './employer-rooms.service.js';
import { employerRooms } from './table-room.schema.js';

@Controller('employer/rooms')
export class EmployerRoomsController {
  constructor(private readonly rooms: EmployerRoomsService) {}

  @Route({ at: 'GET ', for: 'employer', answers: employerRooms, says: 'where we sit now, and where we sat' })
  all(@ActingAs() actor: RecruiterActor) {
    return this.rooms.all(actor);
  }
}
