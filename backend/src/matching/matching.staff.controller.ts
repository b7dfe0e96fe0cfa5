import { Body, Controller, Param } from '@nestjs/common';
import { ActingAs, type StaffActor } from '../accounts/actor.js';
import { id } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import {
  openingsForPerson,
  peopleForOpening,
  recommendationInput,
  type RecommendationInput,
} from './matching.schema.js';
import { OpeningsForPersonService } from './openings-for-person.service.js';
import { PeopleForOpeningService } from './people-for-opening.service.js';
import { RecommendationsService } from './recommendations.service.js';

/** Those who meet people. */
const roles = ['worker', 'coordinator'] as const;

@Controller('staff')
export class MatchingStaffController {
  constructor(
    private readonly people: PeopleForOpeningService,
    private readonly openings: OpeningsForPersonService,
    private readonly recommendations: RecommendationsService,
  ) {}

  @Route({
    at: 'GET openings/:id/people',
    for: 'staff',
    roles,
    answers: peopleForOpening,
    says: 'whom an opening fits, and why, among those who agreed that we look for them',
  })
  peopleFor(@ActingAs() actor: StaffActor, @Param('id', { schema: id }) openingId: string) {
    return this.people.list(actor, openingId);
  }

  @Route({
    at: 'GET people/:id/openings',
    for: 'staff',
    roles,
    answers: openingsForPerson,
    says: 'openings that fit a person who agreed that we look for them; our hidden ones, too',
  })
  openingsFor(@ActingAs() actor: StaffActor, @Param('id', { schema: id }) personId: string) {
    return this.openings.forStaff(actor, personId);
  }

  @Route({
    at: 'PUT people/:id/recommendations/:recommendationId',
    for: 'staff',
    roles,
    answers: openingsForPerson,
    says: 'recommend a sector, an occupation or a public opening to a person, in words that they read',
  })
  async recommend(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) personId: string,
    @Param('recommendationId', { schema: id }) recommendationId: string,
    @Body({ schema: recommendationInput }) input: RecommendationInput,
  ) {
    await this.recommendations.write(actor, personId, recommendationId, input);
    return this.openings.forStaff(actor, personId);
  }

  @Route({
    at: 'DELETE people/:id/recommendations/:recommendationId',
    for: 'staff',
    roles,
    says: 'take a recommendation back',
  })
  unrecommend(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) personId: string,
    @Param('recommendationId', { schema: id }) recommendationId: string,
  ) {
    return this.recommendations.remove(actor, personId, recommendationId);
  }
}
