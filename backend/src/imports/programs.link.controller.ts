import { Body, Controller, Headers, Param } from '@nestjs/common';
import { limits } from '../limits.js';
import { openingInput, type OpeningInput } from '../openings/openings.schema.js';
import { Route } from '../platform/http/route.js';
import { programOpening, programOpenings, reference } from './keys.schema.js';
import { ProgramsService } from './programs.service.js';

/**
 * For a firm's own programs: `Authorization: Bearer <key>`. The key is as a link is, unguessable, and whoever holds it is the
 * firm's program and nobody else; it travels in a header, so that it stands in no log of addresses.
 */
@Controller('employer-program/openings')
export class ProgramsLinkController {
  constructor(private readonly programs: ProgramsService) {}

  @Route({
    at: 'GET ',
    for: 'link',
    limit: limits.program,
    answers: programOpenings,
    says: "with a firm's key: its openings that have a reference, newest first",
  })
  all(@Headers('authorization') key: string | undefined) {
    return this.programs.all(key);
  }

  @Route({
    at: 'PUT :reference',
    for: 'link',
    limit: limits.program,
    answers: programOpening,
    says: "with a firm's key: write the opening of this reference and send it for approval; the same again changes nothing",
  })
  put(
    @Headers('authorization') key: string | undefined,
    @Param('reference', { schema: reference }) name: string,
    @Body({ schema: openingInput }) input: OpeningInput,
  ) {
    return this.programs.put(key, name, input);
  }

  @Route({
    at: 'DELETE :reference',
    for: 'link',
    limit: limits.program,
    says: "with a firm's key: close the opening of this reference",
  })
  close(
    @Headers('authorization') key: string | undefined,
    @Param('reference', { schema: reference }) name: string,
  ) {
    return this.programs.close(key, name);
  }
}
