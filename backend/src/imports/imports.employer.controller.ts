import { Body, Controller, Header, Param, Query } from '@nestjs/common';
import type { z } from 'zod';
import { ActingAs, type RecruiterActor } from '../accounts/actor.js';
import { limits } from '../limits.js';
import { id } from '../platform/http/fields.js';
import { bytesOf, RawBody } from '../platform/http/raw-body.js';
import { Route } from '../platform/http/route.js';
import { ImportFilesService } from './import-files.service.js';
import {
  columnsView,
  fileQuery,
  importInput,
  importList,
  importView,
  uploadQuery,
} from './imports.schema.js';
import { ImportsService } from './imports.service.js';

/** Ten thousand openings with a paragraph each. */
const MOST_BYTES = 8 * 1024 * 1024;

@Controller('employer/opening-imports')
export class ImportsEmployerController {
  constructor(
    private readonly imports: ImportsService,
    private readonly files: ImportFilesService,
  ) {}

  @Route({
    at: 'GET ',
    for: 'employer',
    answers: importList,
    says: 'files that we have brought, newest first',
  })
  all(@ActingAs() actor: RecruiterActor) {
    return this.imports.mine(actor);
  }

  @Route({
    at: 'GET columns',
    for: 'employer',
    answers: columnsView,
    says: 'what a file may tell of openings',
  })
  columns() {
    return this.files.columns();
  }

  @Header('Content-Disposition', 'attachment; filename="vartti-paikat.csv"')
  @Route({ at: 'GET template.csv', for: 'employer', as: 'text/csv', says: 'a table to fill in' })
  template(@Query({ schema: fileQuery }) { language }: z.output<typeof fileQuery>) {
    return this.files.template(language);
  }

  @Route({
    at: 'GET :id',
    for: 'employer',
    answers: importView,
    says: 'one file: how far it is, what it would change',
  })
  one(@ActingAs() actor: RecruiterActor, @Param('id', { schema: id }) importId: string) {
    return this.imports.one(actor, importId);
  }

  @Route({
    at: 'PUT :id',
    for: 'employer',
    limit: limits.upload,
    answers: importView,
    says: 'bring a file of openings: CSV as the body, at most 8 MB; it is read, and nothing is changed yet',
  })
  async bring(
    @ActingAs() actor: RecruiterActor,
    @Param('id', { schema: id }) importId: string,
    @Query({ schema: uploadQuery }) { name }: z.output<typeof uploadQuery>,
    @RawBody() body: unknown,
  ) {
    return this.imports.bring(actor, importId, name, await bytesOf(body, MOST_BYTES));
  }

  @Route({
    at: 'PUT :id/import',
    for: 'employer',
    answers: importView,
    says: 'write what was shown, all of it or nothing, and send it for approval',
  })
  importAll(
    @ActingAs() actor: RecruiterActor,
    @Param('id', { schema: id }) importId: string,
    @Body({ schema: importInput }) input: z.output<typeof importInput>,
  ) {
    return this.imports.importAll(actor, importId, input);
  }

  @Header('Content-Disposition', 'attachment; filename="vartti-korjattavat.csv"')
  @Route({
    at: 'GET :id/faults.csv',
    for: 'employer',
    as: 'text/csv',
    says: 'the faulty lines, each with what is wrong',
  })
  faults(
    @ActingAs() actor: RecruiterActor,
    @Param('id', { schema: id }) importId: string,
    @Query({ schema: fileQuery }) { language }: z.output<typeof fileQuery>,
  ) {
    return this.files.faults(actor, importId, language);
  }
}
