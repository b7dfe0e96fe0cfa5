import { z } from 'zod';
import { problemSchema } from './problem.schema.js';

/** docs/rotation.problem.schema.json: for editors, and for programs that write problems. */
process.stdout.write(
  `${JSON.stringify({ ...z.toJSONSchema(problemSchema, { io: 'input' }), $id: 'rotation.problem.schema.json' }, null, 2)}\n`,
);
