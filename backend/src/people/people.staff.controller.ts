import { Body, Controller, Param, Query } from '@nestjs/common';
import type { z } from 'zod';
import { ActingAs, type StaffActor } from '../accounts/actor.js';
import { id } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import { noteCorrection, noteInput, noteRemoval } from './notes.schema.js';
import { NotesService } from './notes.service.js';
import { foundPeople, peopleQuery, personPage } from './people.schema.js';
import { PeopleService } from './people.service.js';

/** People are met by the workers and coordinators of an Ohjaamo that knows them, and by nobody else. */
const roles = ['worker', 'coordinator'] as const;

@Controller()
export class PeopleStaffController {
  constructor(
    private readonly people: PeopleService,
    private readonly notes: NotesService,
  ) {}

  @Route({
    at: 'GET staff/people',
    for: 'staff',
    roles,
    answers: foundPeople,
    says: 'look for somebody by first name or the last digits of a phone number',
  })
  find(@ActingAs() actor: StaffActor, @Query({ schema: peopleQuery }) query: z.output<typeof peopleQuery>) {
    return this.people.find(actor, query);
  }

  @Route({
    at: 'GET staff/people/:id',
    for: 'staff',
    roles,
    answers: personPage,
    says: 'one person, as our Ohjaamo knows them',
  })
  page(@ActingAs() actor: StaffActor, @Param('id', { schema: id }) personId: string) {
    return this.people.page(actor, personId);
  }

  @Route({
    at: 'PUT staff/people/:id/confirmation',
    for: 'staff',
    roles,
    answers: personPage,
    says: 'I saw at the desk that this address is theirs',
  })
  confirm(@ActingAs() actor: StaffActor, @Param('id', { schema: id }) personId: string) {
    return this.people.confirm(actor, personId);
  }

  @Route({
    at: 'PUT staff/people/:id/notes/:noteId',
    for: 'staff',
    roles,
    answers: personPage,
    says: 'write a note; its id is made by whoever writes',
  })
  async write(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) personId: string,
    @Param('noteId', { schema: id }) noteId: string,
    @Body({ schema: noteInput }) input: z.output<typeof noteInput>,
  ) {
    await this.notes.write(actor, personId, noteId, input);
    return this.people.page(actor, personId);
  }

  @Route({
    at: 'PUT staff/notes/:id/correction',
    for: 'staff',
    roles,
    answers: personPage,
    says: 'correct a note; what it said before is kept',
  })
  async correct(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) noteId: string,
    @Body({ schema: noteCorrection }) { text }: z.output<typeof noteCorrection>,
  ) {
    const { personId } = await this.notes.correct(actor, noteId, text);
    return this.people.page(actor, personId);
  }

  @Route({
    at: 'PUT staff/notes/:id/removal',
    for: 'staff',
    roles,
    answers: personPage,
    says: 'take a note away: its writer within a day, a coordinator with a reason',
  })
  async remove(
    @ActingAs() actor: StaffActor,
    @Param('id', { schema: id }) noteId: string,
    @Body({ schema: noteRemoval }) { reason }: z.output<typeof noteRemoval>,
  ) {
    const { personId } = await this.notes.remove(actor, noteId, reason || null);
    return this.people.page(actor, personId);
  }
}
