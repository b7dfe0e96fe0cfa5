import { Body, Controller, Param, Query } from '@nestjs/common';
import type { z } from 'zod';
import { ActingAs, type StaffActor } from '../accounts/actor.js';
import { id } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import { PlacementMoves } from './placement-moves.service.js';
import { PlacementViews } from './placement-views.service.js';
import { PlacementsService } from './placements.service.js';
import {
  extractInput,
  placementInput,
  placementsQuery,
  placementTerms,
  stepCode,
  stepInput,
  stopInput,
  subsidyInput,
  supporterInput,
} from './placements.input.schema.js';
import { placementLines, placementsOfPerson, placementView } from './placements.schema.js';

/** As people are: those who meet people at that very Ohjaamo. */
const roles = ['worker', 'coordinator'] as const;
const staff = { for: 'staff', roles, answers: placementView } as const;

@Controller('staff')
export class PlacementsStaffController {
  constructor(
    private readonly views: PlacementViews,
    private readonly placements: PlacementsService,
    private readonly moves: PlacementMoves,
  ) {}

  @Route({
    ...staff,
    at: 'GET placements',
    answers: placementLines,
    says: 'who starts where, and what waits for whom since when',
  })
  list(
    @ActingAs() actor: StaffActor,
    @Query({ schema: placementsQuery }) query: z.output<typeof placementsQuery>,
  ) {
    return this.views.list(actor, query);
  }

  @Route({
    ...staff,
    at: 'GET people/:id/placements',
    answers: placementsOfPerson,
    says: 'where this person starts, and with which firms both want to go on',
  })
  ofPerson(@ActingAs() actor: StaffActor, @Param('id', { schema: id }) personId: string) {
    return this.views.ofPerson(actor, personId);
  }

  @Route({ ...staff, at: 'GET placements/:id', says: 'one placement with its steps, limits and history' })
  one(@ActingAs() actor: StaffActor, @Param('id', { schema: id }) placementId: string) {
    return this.views.one(actor, placementId);
  }

  @Route({ ...staff, at: 'PUT placements/:id', says: 'begin a placement; its id is made by whoever asks' })
  begin(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) placementId: string,
    @Body({ schema: placementInput }) input: z.output<typeof placementInput>,
  ) {
    return this.placements.begin(actor, placementId, input);
  }

  @Route({ ...staff, at: 'PUT placements/:id/terms', says: 'days, hours and what was asked' })
  setTerms(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) placementId: string,
    @Body({ schema: placementTerms }) terms: z.output<typeof placementTerms>,
  ) {
    return this.placements.setTerms(actor, placementId, terms);
  }

  @Route({ ...staff, at: 'PUT placements/:id/subsidy', says: 'how far the subsidy is' })
  setSubsidy(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) placementId: string,
    @Body({ schema: subsidyInput }) input: z.output<typeof subsidyInput>,
  ) {
    return this.placements.setSubsidy(actor, placementId, input);
  }

  @Route({
    ...staff,
    at: 'PUT placements/:id/extract',
    says: 'the criminal record extract was shown: its date, and nothing of it',
  })
  setExtract(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) placementId: string,
    @Body({ schema: extractInput }) input: z.output<typeof extractInput>,
  ) {
    return this.placements.setExtract(actor, placementId, input);
  }

  @Route({ ...staff, at: 'PUT placements/:id/supporter', says: 'whom both sides turn to' })
  setSupporter(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) placementId: string,
    @Body({ schema: supporterInput }) { staffId }: z.output<typeof supporterInput>,
  ) {
    return this.placements.setSupporter(actor, placementId, staffId);
  }

  @Route({ ...staff, at: 'PUT placements/:id/steps/:step', says: 'the next step is done' })
  step(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) placementId: string,
    @Param('step', { schema: stepCode }) code: string,
    @Body({ schema: stepInput }) input: z.output<typeof stepInput>,
  ) {
    return this.moves.step(actor, placementId, code, input);
  }

  @Route({ ...staff, at: 'PUT placements/:id/interruption', says: 'it stops before its end, with a reason' })
  interrupt(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) placementId: string,
    @Body({ schema: stopInput }) { reason }: z.output<typeof stopInput>,
  ) {
    return this.moves.interrupt(actor, placementId, reason);
  }

  @Route({ ...staff, at: 'PUT placements/:id/withdrawal', says: 'it never starts, with a reason' })
  drop(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) placementId: string,
    @Body({ schema: stopInput }) { reason }: z.output<typeof stopInput>,
  ) {
    return this.moves.drop(actor, placementId, reason);
  }
}
