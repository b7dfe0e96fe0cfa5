import { Body, Controller, Param } from '@nestjs/common';
import type { z } from 'zod';
import { ActingAs, type StaffActor } from '../accounts/actor.js';
import { id } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import {
  checkInDayInput,
  supportEndInput,
  supportFigures,
  supportList,
  supportNoteInput,
  supportPage,
} from './support.schema.js';
import { SupportService } from './support.service.js';
import { SupportViews } from './support-views.service.js';

/** People are supported by those who meet them. */
const roles = ['worker', 'coordinator'] as const;

@Controller('staff')
export class SupportStaffController {
  constructor(
    private readonly support: SupportService,
    private readonly views: SupportViews,
  ) {}

  @Route({
    at: 'GET support',
    for: 'staff',
    roles,
    answers: supportList,
    says: 'who is worried or silent since when, and who has begun somewhere',
  })
  list(@ActingAs() actor: StaffActor) {
    return this.views.list(actor);
  }

  @Route({
    at: 'GET support-figures',
    for: 'staff',
    answers: supportFigures,
    says: 'still there after one, three and six months; fewer than five are not told',
  })
  figures(@ActingAs() actor: StaffActor) {
    return this.views.figures(actor);
  }

  @Route({
    at: 'GET placements/:id/support',
    for: 'staff',
    roles,
    answers: supportPage,
    says: 'the support of one placement: who, when, what was said',
  })
  page(@ActingAs() actor: StaffActor, @Param('id', { schema: id }) placementId: string) {
    return this.views.page(actor, placementId);
  }

  @Route({
    at: 'PUT placements/:id/support-end',
    for: 'staff',
    roles,
    answers: supportPage,
    says: 'why it ended',
  })
  end(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) placementId: string,
    @Body({ schema: supportEndInput }) input: z.output<typeof supportEndInput>,
  ) {
    return this.support.end(actor, placementId, input);
  }

  @Route({
    at: 'PUT check-ins/:id/day',
    for: 'staff',
    roles,
    answers: supportPage,
    says: 'ask on another day',
  })
  moveDay(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) checkInId: string,
    @Body({ schema: checkInDayInput }) { day }: z.output<typeof checkInDayInput>,
  ) {
    return this.support.moveDay(actor, checkInId, day);
  }

  @Route({
    at: 'PUT check-ins/:id/care',
    for: 'staff',
    roles,
    answers: supportPage,
    says: 'somebody has seen to it',
  })
  seeTo(@ActingAs() actor: StaffActor, @Param('id', { schema: id }) checkInId: string) {
    return this.support.seeTo(actor, checkInId);
  }

  @Route({
    at: 'PUT support-notes/:id',
    for: 'staff',
    roles,
    answers: supportPage,
    says: 'what was said in a call; the id is made by whoever asks',
  })
  write(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) noteId: string,
    @Body({ schema: supportNoteInput }) input: z.output<typeof supportNoteInput>,
  ) {
    return this.support.write(actor, noteId, input);
  }
}
