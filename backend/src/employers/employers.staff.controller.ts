import { Body, Controller, Param } from '@nestjs/common';
import type { z } from 'zod';
import { ActingAs, type StaffActor } from '../accounts/actor.js';
import { approvalInput } from '../openings/openings.schema.js';
import { id } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import { approvalsView, staffEmployer, staffEmployers } from './employers.schema.js';
import { ApprovalsService } from './approvals.service.js';
import { EmployersService } from './employers.service.js';

@Controller('staff')
export class EmployersStaffController {
  constructor(
    private readonly employers: EmployersService,
    private readonly approvals: ApprovalsService,
  ) {}

  @Route({
    at: 'GET approvals',
    for: 'staff',
    answers: approvalsView,
    says: 'employers, openings and tables that wait for a yes or a no',
  })
  waiting(@ActingAs() actor: StaffActor) {
    return this.approvals.waiting(actor);
  }

  @Route({ at: 'GET employers', for: 'staff', answers: staffEmployers, says: 'employers of our regions' })
  all(@ActingAs() actor: StaffActor) {
    return this.employers.ofStaff(actor);
  }

  @Route({
    at: 'PUT employers/:id/approval',
    for: 'staff',
    answers: staffEmployer,
    says: 'let an employer in, or not, with a reason',
  })
  decide(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) employerId: string,
    @Body({ schema: approvalInput }) input: z.output<typeof approvalInput>,
  ) {
    return this.employers.decide(actor, employerId, input);
  }
}
