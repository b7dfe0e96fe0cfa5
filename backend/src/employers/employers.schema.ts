import { z } from 'zod';
import { employerEvent } from '../events/events.schema.js';
import { openingCard, ownOpening } from '../openings/openings.schema.js';
import { email, id, language, phone, text, webAddress } from '../platform/http/fields.js';
import { businessId } from './business-id.js';
import { employerStatuses } from './employer.states.js';

export const employerRequestInput = z
  .object({
    businessId,
    name: text(120),
    staffingFirm: z.boolean().default(false),
    website: z.union([z.literal(''), webAddress(200)]).optional(),
    ohjaamoId: id,
    contactName: text(120),
    email,
    phone: z.union([z.literal(''), phone]).optional(),
    language,
  })
  .meta({ id: 'EmployerRequestInput' });
export type EmployerRequestInput = z.output<typeof employerRequestInput>;

export const employerView = z
  .object({
    id,
    businessId: z.string(),
    name: z.string(),
    staffingFirm: z.boolean(),
    website: z.string().nullable(),
    /** Path of the firm's picture. */
    logo: z.string().nullable(),
    status: z.enum(employerStatuses),
    ohjaamoId: id,
  })
  .meta({ id: 'Employer' });

export const recruiterView = z
  .object({
    id,
    name: z.string(),
    email: z.string(),
    phone: z.string().nullable(),
    language,
    owner: z.boolean(),
  })
  .meta({ id: 'Recruiter' });
export const recruiterInput = z
  .object({ name: text(120), email, phone: z.union([z.literal(''), phone]).optional(), language })
  .meta({ id: 'RecruiterInput' });
export const teamView = z
  .object({
    recruiters: z.array(
      recruiterView
        .extend({
          /** Not yet accepted; null: they have been here. */
          invitation: z.object({ endsAt: z.string(), isOver: z.boolean() }).nullable(),
        })
        .meta({ id: 'TeamMember' }),
    ),
  })
  .meta({ id: 'Team' });

export const employerHome = z
  .object({
    employer: employerView,
    me: recruiterView,
    /** Events where we have a table, the next one first. */
    coming: z.array(employerEvent),
    openings: z.object({ draft: z.number(), waiting: z.number(), published: z.number(), paused: z.number() }),
    /** Published openings that run out within two weeks. */
    runningOut: z.array(openingCard),
  })
  .meta({ id: 'EmployerHome' });

export const staffEmployer = employerView
  .extend({ createdAt: z.string(), recruiters: z.array(recruiterView), openings: z.number().int() })
  .meta({ id: 'StaffEmployer' });
export const staffEmployers = z.object({ employers: z.array(staffEmployer) }).meta({ id: 'StaffEmployers' });

export const approvalsView = z
  .object({
    employers: z.array(staffEmployer),
    openings: z.array(ownOpening),
    tables: z.array(
      z.object({
        tableId: id,
        number: z.number().int(),
        employer: z.object({ id, name: z.string() }),
        recruiters: z.array(z.object({ id, name: z.string() })),
        openings: z.array(openingCard),
        event: employerEvent.shape.event,
        /** What the employer wrote when asking. */
        message: z.string().nullable(),
      }),
    ),
  })
  .meta({ id: 'Approvals' });

export const logoView = z.object({ logo: z.string() }).meta({ id: 'Logo' });
/** `<version>.webp` → the version */
export const logoFile = z
  .string()
  .regex(/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}\.webp$/)
  .transform((file) => file.slice(0, -'.webp'.length));
