import { Controller, Param } from '@nestjs/common';
import { ActingAs, type StaffActor } from '../accounts/actor.js';
import { id } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import { NonDisclosure } from './non-disclosure.service.js';
import { nonDisclosureView } from './privacy.schema.js';

@Controller('staff/people')
export class PrivacyStaffController {
  constructor(private readonly nonDisclosure: NonDisclosure) {}

  @Route({
    at: 'PUT :id/non-disclosure',
    for: 'staff',
    roles: ['worker', 'coordinator'],
    answers: nonDisclosureView,
    says: 'this person is under non-disclosure (turvakielto)',
  })
  hide(@ActingAs() actor: StaffActor, @Param('id', { schema: id }) personId: string) {
    return this.nonDisclosure.byStaff(actor, personId, true);
  }

  @Route({
    at: 'DELETE :id/non-disclosure',
    for: 'staff',
    roles: ['worker', 'coordinator'],
    says: 'this person is no longer under non-disclosure',
  })
  async show(@ActingAs() actor: StaffActor, @Param('id', { schema: id }) personId: string) {
    await this.nonDisclosure.byStaff(actor, personId, false);
  }
}
