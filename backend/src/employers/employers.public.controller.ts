import { Body, Controller, Param } from '@nestjs/common';
import { limits } from '../limits.js';
import { id, noted } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import { employerRequestInput, type EmployerRequestInput } from './employers.schema.js';
import { EmployerRequestsService } from './employer-requests.service.js';

@Controller('employer-requests')
export class EmployersPublicController {
  constructor(private readonly requests: EmployerRequestsService) {}

  @Route({
    at: 'PUT :id',
    for: 'public',
    limit: limits.employer_request,
    answers: noted,
    status: 202,
    says: 'ask for access; the same answer whether we are known here or not',
  })
  request(
    @Param('id', { schema: id }) requestId: string,
    @Body({ schema: employerRequestInput }) input: EmployerRequestInput,
  ) {
    return this.requests.request(requestId, input);
  }
}
