import { Body, Controller, Param } from '@nestjs/common';
import type { z } from 'zod';
import { ActingAs, type StaffActor } from '../accounts/actor.js';
import { id } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import {
  seriesInput,
  type SeriesInput,
  seriesPreview,
  seriesPreviewInput,
  seriesView,
} from './events.schema.js';
import { SeriesService } from './series.service.js';

@Controller('staff')
export class SeriesStaffController {
  constructor(private readonly series: SeriesService) {}

  @Route({
    at: 'POST series-previews',
    for: 'staff',
    answers: seriesPreview,
    says: 'which days a rule means; writes nothing',
  })
  preview(
    @ActingAs() actor: StaffActor,
    @Body({ schema: seriesPreviewInput }) input: z.output<typeof seriesPreviewInput>,
  ) {
    return this.series.preview(actor, input);
  }

  @Route({
    at: 'PUT series/:id',
    for: 'staff',
    answers: seriesView,
    says: 'plan a series: its events are made as drafts',
  })
  create(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) seriesId: string,
    @Body({ schema: seriesInput }) input: SeriesInput,
  ) {
    return this.series.create(actor, seriesId, input);
  }

  @Route({ at: 'GET series/:id', for: 'staff', answers: seriesView, says: 'a series and its events' })
  one(@ActingAs() actor: StaffActor, @Param('id', { schema: id }) seriesId: string) {
    return this.series.one(actor, seriesId);
  }

  @Route({
    at: 'PUT series/:id/publication',
    for: 'staff',
    answers: seriesView,
    says: 'publish all coming drafts of a series',
  })
  publish(@ActingAs() actor: StaffActor, @Param('id', { schema: id }) seriesId: string) {
    return this.series.publish(actor, seriesId);
  }
}
