import { Body, Controller, Param } from '@nestjs/common';
import type { z } from 'zod';
import { ActingAs, type StaffActor } from '../accounts/actor.js';
import { id } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import { ImportDecisionsService } from './import-decisions.service.js';
import { importApprovalInput, importList, importView } from './imports.schema.js';

@Controller('staff/opening-imports')
export class ImportsStaffController {
  constructor(private readonly decisions: ImportDecisionsService) {}

  @Route({ at: 'GET ', for: 'staff', answers: importList, says: 'files of openings that wait for our yes' })
  waiting(@ActingAs() actor: StaffActor) {
    return this.decisions.waiting(actor);
  }

  @Route({ at: 'GET :id', for: 'staff', answers: importView, says: 'one file of openings' })
  one(@ActingAs() actor: StaffActor, @Param('id', { schema: id }) importId: string) {
    return this.decisions.one(actor, importId);
  }

  @Route({
    at: 'PUT :id/approval',
    for: 'staff',
    answers: importView,
    says: 'publish all openings of a file, or return them with a reason',
  })
  decide(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) importId: string,
    @Body({ schema: importApprovalInput }) input: z.output<typeof importApprovalInput>,
  ) {
    return this.decisions.decide(actor, importId, input);
  }
}
