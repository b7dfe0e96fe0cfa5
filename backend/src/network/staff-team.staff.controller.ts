import { Body, Controller, Param } from '@nestjs/common';
import type { z } from 'zod';
import { ActingAs, type StaffActor } from '../accounts/actor.js';
import { id } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import { type NewMemberInput, newMemberInput, roleInput, staffTeam } from './staff-team.schema.js';
import { StaffTeamService } from './staff-team.service.js';

const roles = ['coordinator', 'region_coordinator', 'administrator'] as const;

@Controller('staff/team')
export class StaffTeamStaffController {
  constructor(private readonly team: StaffTeamService) {}

  @Route({ at: 'GET ', for: 'staff', roles, answers: staffTeam, says: 'who works where I coordinate' })
  all(@ActingAs() actor: StaffActor) {
    return this.team.of(actor);
  }

  @Route({
    at: 'PUT :id',
    for: 'staff',
    roles,
    needs: 'fresh',
    answers: staffTeam,
    says: 'give somebody a role at a place, and tell them',
  })
  invite(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) membershipId: string,
    @Body({ schema: newMemberInput }) input: NewMemberInput,
  ) {
    return this.team.invite(actor, membershipId, input);
  }

  @Route({
    at: 'PUT :id/role',
    for: 'staff',
    roles,
    needs: 'fresh',
    answers: staffTeam,
    says: 'change a role; whoever has it signs in again',
  })
  changeRole(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) membershipId: string,
    @Body({ schema: roleInput }) { role }: z.output<typeof roleInput>,
  ) {
    return this.team.changeRole(actor, membershipId, role);
  }

  @Route({
    at: 'DELETE :id',
    for: 'staff',
    roles,
    needs: 'fresh',
    answers: staffTeam,
    says: 'end a membership; they are out at once',
  })
  end(@ActingAs() actor: StaffActor, @Param('id', { schema: id }) membershipId: string) {
    return this.team.end(actor, membershipId);
  }

  @Route({
    at: 'DELETE :id/second-factors',
    for: 'staff',
    roles,
    needs: 'fresh',
    answers: staffTeam,
    says: 'for somebody who lost every second factor: they begin anew with a code from their mailbox, and are told',
  })
  beginAnew(@ActingAs() actor: StaffActor, @Param('id', { schema: id }) membershipId: string) {
    return this.team.beginAnew(actor, membershipId);
  }
}
