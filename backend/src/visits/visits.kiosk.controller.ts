import { Controller, Param, Query } from '@nestjs/common';
import type { z } from 'zod';
import { limits } from '../limits.js';
import { ActingAs, type KioskActor } from '../accounts/actor.js';
import { Route } from '../platform/http/route.js';
import { undoQuery, visitCounted, visitId } from './visits.schema.js';
import { VisitsService } from './visits.service.js';

@Controller('kiosk/visits')
export class VisitsKioskController {
  constructor(private readonly visits: VisitsService) {}

  @Route({
    at: 'PUT :id',
    for: 'kiosk',
    limit: limits.device,
    answers: visitCounted,
    says: 'somebody came; nothing about them is kept',
  })
  count(@ActingAs() actor: KioskActor, @Param('id', { schema: visitId }) id: string) {
    return this.visits.countAtKiosk(actor, id);
  }

  @Route({
    at: 'DELETE :id',
    for: 'kiosk',
    limit: limits.device,
    says: 'that was a mistake, within a minute',
  })
  takeBack(
    @ActingAs() { ohjaamoId }: KioskActor,
    @Param('id', { schema: visitId }) id: string,
    @Query({ schema: undoQuery }) { undo }: z.output<typeof undoQuery>,
  ) {
    return this.visits.takeBack([ohjaamoId], id, undo);
  }
}
