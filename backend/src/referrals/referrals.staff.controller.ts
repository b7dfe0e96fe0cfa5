import { Body, Controller, Param, Query } from '@nestjs/common';
import type { z } from 'zod';
import { ActingAs, type StaffActor } from '../accounts/actor.js';
import { id } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import {
  referralInput,
  type ReferralInput,
  serviceInput,
  type ServiceInput,
  servicesQuery,
  servicesView,
  serviceView,
  staffReferral,
  staffReferrals,
  staffReferralsQuery,
} from './referrals.schema.js';
import { ReferralsService } from './referrals.service.js';
import { ServicesService } from './services.service.js';

/** People are met by the workers and coordinators of an Ohjaamo that knows them, and by nobody else. */
const roles = ['worker', 'coordinator'] as const;

@Controller('staff')
export class ReferralsStaffController {
  constructor(
    private readonly services: ServicesService,
    private readonly referrals: ReferralsService,
  ) {}

  @Route({
    at: 'GET services',
    for: 'staff',
    answers: servicesView,
    says: "our region's catalogue of services",
  })
  all(
    @ActingAs() actor: StaffActor,
    @Query({ schema: servicesQuery }) query: z.output<typeof servicesQuery>,
  ) {
    return this.services.all(actor, query);
  }

  @Route({ at: 'GET services/:id', for: 'staff', answers: serviceView, says: 'one service' })
  one(@ActingAs() actor: StaffActor, @Param('id', { schema: id }) serviceId: string) {
    return this.services.one(actor, serviceId);
  }

  @Route({
    at: 'PUT services/:id',
    for: 'staff',
    answers: serviceView,
    says: 'write a service, or change it',
  })
  save(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) serviceId: string,
    @Body({ schema: serviceInput }) input: ServiceInput,
  ) {
    return this.services.save(actor, serviceId, input);
  }

  @Route({
    at: 'PUT services/:id/check',
    for: 'staff',
    answers: serviceView,
    says: 'I looked, and it is still right',
  })
  check(@ActingAs() actor: StaffActor, @Param('id', { schema: id }) serviceId: string) {
    return this.services.check(actor, serviceId);
  }

  @Route({ at: 'PUT services/:id/end', for: 'staff', answers: serviceView, says: 'it is not there any more' })
  end(@ActingAs() actor: StaffActor, @Param('id', { schema: id }) serviceId: string) {
    return this.services.end(actor, serviceId);
  }

  @Route({
    at: 'GET referrals',
    for: 'staff',
    roles,
    answers: staffReferrals,
    says: 'referrals from where I meet people, or those of one person',
  })
  referred(
    @ActingAs() actor: StaffActor,
    @Query({ schema: staffReferralsQuery }) { person }: z.output<typeof staffReferralsQuery>,
  ) {
    return this.referrals.all(actor, person ?? null);
  }

  @Route({
    at: 'GET referrals/:id',
    for: 'staff',
    roles,
    answers: staffReferral,
    says: 'one referral, how far it is',
  })
  referral(@ActingAs() actor: StaffActor, @Param('id', { schema: id }) referralId: string) {
    return this.referrals.one(actor, referralId);
  }

  @Route({
    at: 'PUT referrals/:id',
    for: 'staff',
    roles,
    answers: staffReferral,
    says: 'suggest a service to somebody: they are asked first',
  })
  suggest(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) referralId: string,
    @Body({ schema: referralInput }) input: ReferralInput,
  ) {
    return this.referrals.suggest(actor, referralId, input);
  }

  @Route({
    at: 'PUT referrals/:id/cancellation',
    for: 'staff',
    roles,
    answers: staffReferral,
    says: 'take the question back, as long as it is not answered',
  })
  cancel(@ActingAs() actor: StaffActor, @Param('id', { schema: id }) referralId: string) {
    return this.referrals.cancel(actor, referralId);
  }
}
