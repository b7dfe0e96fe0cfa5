import { z } from 'zod';
import { contact, fault, id, language } from '../platform/http/fields.js';

export const challengeInput = z.object({ contact, language }).meta({ id: 'ChallengeInput' });

export const signInInput = z
  .object({
    contact,
    code: z
      .string()
      .trim()
      .regex(/^\d{6}$/, { error: fault('malformed') }),
  })
  .meta({ id: 'SignInInput' });

export const staffPlace = z
  .object({
    regionId: id,
    regionName: z.string(),
    ohjaamoId: id.nullable(),
    ohjaamoName: z.string().nullable(),
    role: z.enum(['worker', 'coordinator', 'region_coordinator', 'administrator']),
  })
  .meta({ id: 'StaffPlace' });

/** Who is signed in, as what: one person may be several. */
export const sessionView = z
  .object({
    young: z.object({ id, firstName: z.string() }).nullable(),
    recruiter: z
      .object({
        id,
        name: z.string(),
        employerId: id,
        employerName: z.string(),
        employerStatus: z.enum(['waiting', 'approved', 'refused']),
        owner: z.boolean(),
      })
      .nullable(),
    staff: z
      .object({
        id,
        name: z.string(),
        places: z.array(staffPlace),
        ohjaamos: z.array(z.object({ id, name: z.string(), regionId: id })),
      })
      .nullable(),
    language: language.nullable(),
  })
  .meta({ id: 'Session' });
