import { Body, Controller, Param } from '@nestjs/common';
import type { z } from 'zod';
import { ActingAs, type KioskActor } from '../accounts/actor.js';
import { limits } from '../limits.js';
import { id } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import { DoorService } from './door.service.js';
import { kioskCheckInInput, kioskNewcomerInput, kioskWelcome, openRooms, welcome } from './door.schema.js';

@Controller('kiosk')
export class RoomKioskController {
  constructor(private readonly door: DoorService) {}

  @Route({ at: 'GET rooms', for: 'kiosk', answers: openRooms, says: 'what one can walk into here today' })
  today(@ActingAs() actor: KioskActor) {
    return this.door.today(actor);
  }

  @Route({
    at: 'PUT check-ins/:id',
    for: 'kiosk',
    limit: limits.at_the_kiosk,
    answers: kioskWelcome,
    says: 'somebody who booked is here: by code, by QR, or by first name and four digits',
  })
  checkIn(
    @ActingAs() actor: KioskActor,
    @Param('id', { schema: id }) deedId: string,
    @Body({ schema: kioskCheckInInput }) input: z.output<typeof kioskCheckInInput>,
  ) {
    return this.door.checkInAtKiosk(actor, deedId, input);
  }

  @Route({
    at: 'PUT tickets/:id',
    for: 'kiosk',
    limit: limits.device,
    answers: welcome,
    says: 'somebody walked in and takes a number; a first name is enough, or nothing',
  })
  walkIn(
    @ActingAs() actor: KioskActor,
    @Param('id', { schema: id }) deedId: string,
    @Body({ schema: kioskNewcomerInput }) input: z.output<typeof kioskNewcomerInput>,
  ) {
    return this.door.walkInAtKiosk(actor, deedId, input);
  }
}
