import { z } from 'zod';

/** RFC 9457, with our code beside it; the API description lists every code there is (see openapi.ts). */
export const problemSchema = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    /** Which fields, and what is wrong with each, as codes (see fields.ts). */
    fields: z.array(z.object({ path: z.string(), code: z.string() })).optional(),
  })
  .loose()
  .meta({ id: 'Problem' });
