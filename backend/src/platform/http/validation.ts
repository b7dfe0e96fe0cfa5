import { StandardSchemaValidationPipe } from '@nestjs/common';
import type { StandardSchemaV1 } from '@standard-schema/spec';
import { refuse } from '../problems/platform.problems.js';
import { type FieldCode, fieldCodes } from './fields.js';

const isFieldCode = (message: string): message is FieldCode =>
  (fieldCodes as readonly string[]).includes(message);

/** zod's own issue codes, in our words. */
function codeOf(issue: StandardSchemaV1.Issue & { code?: string; input?: unknown }): FieldCode {
  if (isFieldCode(issue.message)) return issue.message;
  switch (issue.code) {
    case 'invalid_type':
      return issue.message.endsWith('received undefined') ? 'required' : 'malformed';
    case 'too_small':
      return 'too_small';
    case 'too_big':
      return 'too_big';
    case 'invalid_value':
      return 'not_one_of';
    default:
      return 'malformed';
  }
}

const pathOf = (issue: StandardSchemaV1.Issue) =>
  (issue.path ?? []).map((step) => String(typeof step === 'object' ? step.key : step)).join('.');

/** Refuses what does not fit its schema, naming each field and what is wrong with it. */
export const validation = () =>
  new StandardSchemaValidationPipe({
    exceptionFactory: (issues) =>
      refuse('malformed', {
        fields: issues.slice(0, 50).map((issue) => ({ path: pathOf(issue), code: codeOf(issue) })),
      }),
  });
