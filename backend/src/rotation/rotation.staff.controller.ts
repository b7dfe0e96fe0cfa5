import { Body, Controller, Param } from '@nestjs/common';
import { ActingAs, type StaffActor } from '../accounts/actor.js';
import { id } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import { PlansService } from './plans.service.js';
import {
  planInput,
  type PlanInput,
  rotationView,
  tableRotationInput,
  type TableRotationInput,
} from './rotation.schema.js';
import { RotationService } from './rotation.service.js';
import { wishesInput, type WishesInput } from './wishes.schema.js';

@Controller('staff')
export class RotationStaffController {
  constructor(
    private readonly rotation: RotationService,
    private readonly plans: PlansService,
  ) {}

  @Route({
    at: 'GET events/:id/rotation',
    for: 'staff',
    answers: rotationView,
    says: 'wishes, and the plan of the rounds',
  })
  view(@ActingAs() actor: StaffActor, @Param('id', { schema: id }) eventId: string) {
    return this.rotation.view(actor, eventId);
  }

  @Route({
    at: 'PUT events/:id/plans/:planId',
    for: 'staff',
    answers: rotationView,
    says: 'plan the rounds, anew or with one meeting put somewhere; the same id again is the same plan',
  })
  plan(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) eventId: string,
    @Param('planId', { schema: id }) planId: string,
    @Body({ schema: planInput }) input: PlanInput,
  ) {
    return this.plans.ask(actor, eventId, planId, input);
  }

  @Route({
    at: 'DELETE events/:id/plans/:planId',
    for: 'staff',
    answers: rotationView,
    says: 'let a draft go, or stop planning it',
  })
  drop(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) eventId: string,
    @Param('planId', { schema: id }) planId: string,
  ) {
    return this.plans.drop(actor, eventId, planId);
  }

  @Route({
    at: 'PUT events/:id/plans/:planId/publication',
    for: 'staff',
    answers: rotationView,
    says: 'the draft becomes the evening: everybody is told theirs',
  })
  publish(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) eventId: string,
    @Param('planId', { schema: id }) planId: string,
  ) {
    return this.plans.publish(actor, eventId, planId);
  }

  @Route({
    at: 'PUT registrations/:id/wishes',
    for: 'staff',
    answers: rotationView,
    says: 'whom somebody wishes to meet, as they told staff',
  })
  wish(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) registrationId: string,
    @Body({ schema: wishesInput }) input: WishesInput,
  ) {
    return this.rotation.wishFor(actor, registrationId, input);
  }

  @Route({
    at: 'PUT tables/:id/rotation',
    for: 'staff',
    answers: rotationView,
    says: 'what a table offers, and in which rounds nobody sits there',
  })
  setTable(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) tableId: string,
    @Body({ schema: tableRotationInput }) input: TableRotationInput,
  ) {
    return this.rotation.setTable(actor, tableId, input);
  }
}
