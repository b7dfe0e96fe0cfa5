import { z } from 'zod';
import { environment } from './config.js';

// Prints .env.example, so that the example can never tell less than the code wants.
const lines = Object.entries(environment.shape).map(([name, schema]) => {
  const { description = '' } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' });
  const fallback = schema.safeParse(undefined);
  const value = fallback.success && fallback.data !== undefined ? String(fallback.data) : '';
  const wanted = fallback.success ? '' : ' (required)';
  return `${description || wanted ? `# ${description}${wanted}\n` : ''}${fallback.success && !value ? '# ' : ''}${name}=${value}`;
});
process.stdout.write(`${lines.join('\n')}\n`);
