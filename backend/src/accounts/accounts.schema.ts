import { z } from 'zod';
import { contact, fault, id, language } from '../platform/http/fields.js';
import { sixDigitCode, strength } from './security.schema.js';

export const challengeInput = z.object({ contact, language }).meta({ id: 'ChallengeInput' });

export const signInInput = z.object({ code: sixDigitCode }).meta({ id: 'SignInInput' });
export const linkSignInInput = z
  .object({ link: z.string().regex(/^[\w-]{32}$/, { error: fault('malformed') }) })
  .meta({ id: 'LinkSignInInput' });
/** To the address of whoever is signed in. */
export const ownChallengeInput = z.object({ language }).meta({ id: 'OwnChallengeInput' });

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
    /** How strongly it was proven; null when nobody is signed in. */
    strength: strength.nullable(),
    /** Proven in the last ten minutes: sensitive changes ask for it. */
    isFresh: z.boolean(),
    /** What staff still have to do before their room opens: set up a second factor, or enter the one they have. */
    secondFactor: z.enum(['enrol', 'enter']).nullable(),
  })
  .meta({ id: 'Session' });

/** Back from a directory: who it is, and where they were going. */
export const cameBackView = sessionView.extend({ next: z.string().nullable() }).meta({ id: 'CameBack' });
