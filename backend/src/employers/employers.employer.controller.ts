import { Body, Controller, Param } from '@nestjs/common';
import type { z } from 'zod';
import { ActingAs, type RecruiterActor } from '../accounts/actor.js';
import { id } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import { employerHome, recruiterInput, teamView } from './employers.schema.js';
import { EmployersService } from './employers.service.js';
import { TeamService } from './team.service.js';

@Controller('employer')
export class EmployersEmployerController {
  constructor(
    private readonly employers: EmployersService,
    private readonly team: TeamService,
  ) {}

  @Route({ at: 'GET ', for: 'employer', answers: employerHome, says: 'what comes next for us' })
  home(@ActingAs() actor: RecruiterActor) {
    return this.employers.home(actor);
  }

  @Route({ at: 'GET team', for: 'employer', answers: teamView, says: 'our recruiters' })
  all(@ActingAs() actor: RecruiterActor) {
    return this.team.all(actor);
  }

  @Route({
    at: 'PUT team/:id',
    for: 'employer',
    needs: 'fresh',
    answers: teamView,
    says: 'invite a recruiter, or change one',
  })
  save(
    @ActingAs() actor: RecruiterActor,
    @Param('id', { schema: id }) recruiterId: string,
    @Body({ schema: recruiterInput }) input: z.output<typeof recruiterInput>,
  ) {
    return this.team.save(actor, recruiterId, input);
  }

  @Route({
    at: 'PUT team/:id/invitation',
    for: 'employer',
    needs: 'fresh',
    answers: teamView,
    says: 'send an invitation again',
  })
  inviteAgain(@ActingAs() actor: RecruiterActor, @Param('id', { schema: id }) recruiterId: string) {
    return this.team.inviteAgain(actor, recruiterId);
  }

  @Route({
    at: 'PUT team/:id/ownership',
    for: 'employer',
    needs: 'fresh',
    answers: teamView,
    says: 'hand the firm over to another recruiter',
  })
  handOver(@ActingAs() actor: RecruiterActor, @Param('id', { schema: id }) recruiterId: string) {
    return this.team.handOver(actor, recruiterId);
  }

  @Route({
    at: 'DELETE team/:id',
    for: 'employer',
    needs: 'fresh',
    answers: teamView,
    says: 'remove a recruiter; the owner stays',
  })
  remove(@ActingAs() actor: RecruiterActor, @Param('id', { schema: id }) recruiterId: string) {
    return this.team.remove(actor, recruiterId);
  }
}
