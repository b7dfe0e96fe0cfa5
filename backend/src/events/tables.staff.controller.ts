import { Body, Controller, Param } from '@nestjs/common';
import type { z } from 'zod';
import { ActingAs, type StaffActor } from '../accounts/actor.js';
import { approvalInput } from '../openings/openings.schema.js';
import { id } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import { staffEvent, staffTableInput } from './events.schema.js';
import { TablesService } from './tables.service.js';

@Controller('staff/tables')
export class TablesStaffController {
  constructor(private readonly tables: TablesService) {}

  @Route({
    at: 'PUT :id',
    for: 'staff',
    answers: staffEvent,
    says: 'give a table to an employer or a topic, or free it',
  })
  give(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) tableId: string,
    @Body({ schema: staffTableInput }) input: z.output<typeof staffTableInput>,
  ) {
    return this.tables.give(actor, tableId, input);
  }

  @Route({
    at: 'PUT :id/approval',
    for: 'staff',
    answers: staffEvent,
    says: "say yes or no to an employer's wish for this table",
  })
  decide(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) tableId: string,
    @Body({ schema: approvalInput }) input: z.output<typeof approvalInput>,
  ) {
    return this.tables.decide(actor, tableId, input);
  }
}
