import { Body, Controller, Param, Query } from '@nestjs/common';
import type { z } from 'zod';
import { ActingAs, type StaffActor } from '../accounts/actor.js';
import { Route } from '../platform/http/route.js';
import { undoQuery, visitCounted, visitId, visitInput, visitsQuery, visitsView } from './visits.schema.js';
import { VisitsService } from './visits.service.js';

@Controller('staff/visits')
export class VisitsStaffController {
  constructor(private readonly visits: VisitsService) {}

  @Route({ at: 'GET ', for: 'staff', answers: visitsView, says: 'how many came, by day and by month' })
  figures(
    @ActingAs() actor: StaffActor,
    @Query({ schema: visitsQuery }) query: z.output<typeof visitsQuery>,
  ) {
    return this.visits.figures(actor, query);
  }

  @Route({
    at: 'PUT :id',
    for: 'staff',
    answers: visitCounted,
    says: 'somebody came; nothing about them is kept',
  })
  count(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: visitId }) id: string,
    @Body({ schema: visitInput }) input: z.output<typeof visitInput>,
  ) {
    return this.visits.countByStaff(actor, id, input);
  }

  @Route({ at: 'DELETE :id', for: 'staff', says: 'that was a mistake, within a minute' })
  takeBack(
    @ActingAs() { ohjaamoIds }: StaffActor,
    @Param('id', { schema: visitId }) id: string,
    @Query({ schema: undoQuery }) { undo }: z.output<typeof undoQuery>,
  ) {
    return this.visits.takeBack(ohjaamoIds, id, undo);
  }
}
