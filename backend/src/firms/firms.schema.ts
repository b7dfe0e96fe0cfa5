import { z } from 'zod';
import { employerRequestInput, employerView, recruiterView } from '../employers/employers.schema.js';
import { openingInput, openingStatus } from '../openings/openings.schema.js';
import { day, email, id, localised, optionalText, phone, text, webAddress } from '../platform/http/fields.js';
import { promiseStatuses } from './promise.states.js';

const kinds = ['visit', 'call', 'mail', 'meeting'] as const;
const outcomes = ['good', 'open', 'no'] as const;
const place = z.object({ id, name: z.string() });

/** Who looks after a firm. */
const keeper = z.object({ id, name: z.string(), ohjaamo: place, isMe: z.boolean() });

export const firmLine = employerView
  .pick({ id: true, businessId: true, name: true, staffingFirm: true, status: true })
  .extend({
    municipalityCode: z.string().nullable(),
    keeper: keeper.nullable(),
    /** Nobody calls before this day; null when it has passed. */
    notBefore: z.object({ day: z.string(), because: z.string() }).nullable(),
    /** When somebody of the region was last in touch. */
    lastContact: z.object({ on: z.string(), kind: z.enum(kinds) }).nullable(),
    nextPromise: z.object({ what: z.string(), dueOn: z.string() }).nullable(),
    /** Nobody was in touch for three months, or ever. */
    isQuiet: z.boolean(),
    openOpenings: z.number().int(),
  })
  .meta({ id: 'FirmLine' });

export const firmsQuery = z.object({
  search: text(100).optional(),
  municipality: z.string().max(3).optional(),
  kept: z.enum(['me', 'nobody', 'somebody']).optional(),
  quiet: z.enum(['yes']).optional(),
  page: z.coerce.number().int().min(1).max(500).default(1),
});

export const firmsView = z
  .object({
    firms: z.array(firmLine),
    total: z.number().int(),
    page: z.number().int(),
    pageSize: z.number().int(),
  })
  .meta({ id: 'Firms' });

export const firmContact = z
  .object({
    id,
    name: z.string(),
    role: z.string().nullable(),
    phone: z.string().nullable(),
    email: z.string().nullable(),
    note: z.string().nullable(),
  })
  .meta({ id: 'FirmContact' });

export const firmPromise = z
  .object({
    id,
    firm: place,
    promisedBy: z.enum(['us', 'them']),
    what: z.string(),
    dueOn: z.string(),
    status: z.enum(promiseStatuses),
    isLate: z.boolean(),
    /** Who of us sees to it. */
    staff: z.string(),
    ohjaamo: z.string(),
    isMine: z.boolean(),
    /** Why it was given up. */
    because: z.string().nullable(),
  })
  .meta({ id: 'FirmPromise' });

export const firmEvent = z
  .object({
    id,
    kind: z.enum(kinds),
    on: z.string(),
    staff: z.string(),
    ohjaamo: z.string(),
    contact: z.string().nullable(),
    words: z.string(),
    outcome: z.enum(outcomes),
    /** The firm had asked not to be called before a later day. */
    tooEarly: z.boolean(),
    /** What came of it; null also when it is hidden from us. */
    opening: z.object({ id, title: z.string() }).nullable(),
  })
  .meta({ id: 'FirmEvent' });

export const firmView = firmLine
  .extend({
    website: z.string().nullable(),
    /** Those of the region who may look after it: oneself, and colleagues where one works. */
    colleagues: z.array(z.object({ id, name: z.string(), ohjaamo: place })),
    recruiters: z.array(recruiterView.pick({ id: true, name: true, email: true, phone: true })),
    contacts: z.array(firmContact),
    events: z.array(firmEvent),
    promises: z.array(firmPromise),
    openings: z.array(
      z.object({
        id,
        title: z.string(),
        kind: z.string(),
        hidden: z.boolean(),
        status: openingStatus,
        ohjaamo: place,
        isOurs: z.boolean(),
      }),
    ),
    /** Evenings where they had or have a table. */
    evenings: z.array(z.object({ id, title: localised, startsAt: z.string(), timeZone: z.string() })),
  })
  .meta({ id: 'Firm' });

export const firmInput = z
  .object({
    businessId: employerRequestInput.shape.businessId,
    name: text(120),
    ohjaamoId: id,
    municipalityCode: z
      .string()
      .regex(/^\d{3}$/)
      .nullish(),
    website: z.union([z.literal(''), webAddress(200)]).optional(),
  })
  .meta({ id: 'FirmInput' });

/** `instead`: who looked after it when this was asked; so two who are quick do not push each other out unseen. */
export const keeperInput = z
  .object({ staffId: id.nullable(), ohjaamoId: id.nullable(), instead: id.nullable() })
  .refine(({ staffId, ohjaamoId }) => (staffId === null) === (ohjaamoId === null))
  .meta({ id: 'KeeperInput' });

export const pauseInput = z.object({ notBefore: day, because: text(200) }).meta({ id: 'FirmPauseInput' });

export const contactInput = z
  .object({
    name: text(120),
    role: optionalText(120).optional(),
    phone: z.union([z.literal(''), phone]).optional(),
    email: z.union([z.literal(''), email]).optional(),
    note: optionalText(500).optional(),
  })
  .meta({ id: 'FirmContactInput' });

const promised = z.object({
  id,
  promisedBy: z.enum(['us', 'them']),
  what: text(300),
  dueOn: day,
});

export const firmEventInput = z
  .object({
    kind: z.enum(kinds),
    ohjaamoId: id,
    on: day,
    words: text(2000),
    outcome: z.enum(outcomes).default('open'),
    /** Somebody who stands in the record … */
    contactId: id.nullish(),
    /** … or somebody new. */
    newContact: contactInput.extend({ id }).nullish(),
    promise: promised.nullish(),
    /** An opening came of it: out in the same minute. */
    opening: z
      .object({
        id,
        hidden: z.boolean().default(true),
        sharedWith: z.array(id).max(50).default([]),
        content: openingInput,
      })
      .nullish(),
  })
  .meta({ id: 'FirmEventInput' });
export type FirmEventInput = z.output<typeof firmEventInput>;

export const promiseInput = promised
  .omit({ id: true })
  .extend({ ohjaamoId: id })
  .meta({ id: 'FirmPromiseInput' });

/** Done, or it will not come, and why. */
export const settlementInput = z
  .object({ done: z.boolean(), reason: optionalText(300).optional() })
  .meta({ id: 'FirmPromiseSettlement' });

export const myFirms = z
  .object({
    /** Open promises that are mine: late ones, today's and those of the coming week. */
    promises: z.array(firmPromise),
    /** Firms that I look after and nobody was in touch with for three months. */
    quiet: z.array(firmLine),
  })
  .meta({ id: 'MyFirms' });

export const firmFigures = z
  .object({
    months: z.array(
      z.object({
        month: z.string(),
        visit: z.number().int(),
        call: z.number().int(),
        mail: z.number().int(),
        meeting: z.number().int(),
      }),
    ),
  })
  .meta({ id: 'FirmFigures' });
