import { Controller } from '@nestjs/common';
import { ActingAs, type BoardActor, type KioskActor } from '../accounts/actor.js';
import { Route } from '../platform/http/route.js';
import { boardEvent, kioskToday } from './devices.schema.js';
import { ScreensService } from './screens.service.js';

@Controller()
export class DevicesScreensController {
  constructor(private readonly screens: ScreensService) {}

  @Route({ at: 'GET kiosk/today', for: 'kiosk', answers: kioskToday, says: 'what is on here today' })
  today(@ActingAs() actor: KioskActor) {
    return this.screens.today(actor);
  }

  @Route({ at: 'GET board/event', for: 'board', answers: boardEvent, says: 'the event, and who sits where' })
  event(@ActingAs() actor: BoardActor) {
    return this.screens.event(actor);
  }
}
