import { z } from 'zod';
import {
  day,
  email,
  id,
  localised,
  localisedInput,
  optionalText,
  phone,
  text,
  webAddress,
} from '../platform/http/fields.js';
import { referralOutcomes, referralStatuses } from './referral.states.js';
import { serviceKinds } from './service.kinds.js';

export const serviceConsents = ['needed', 'written', 'none'] as const;
const age = z.number().int().min(0).max(99);
const orNull = <T extends z.ZodType>(field: T) =>
  z.preprocess((value) => (value === '' ? null : value), field.nullish());

export const serviceInput = z
  .object({
    ohjaamoId: id,
    kind: z.enum(serviceKinds),
    name: localisedInput(120),
    what: localisedInput(600),
    howToRefer: localisedInput(600),
    consent: z.enum(serviceConsents),
    ageFrom: age.nullish(),
    ageTo: age.nullish(),
    municipalityCodes: z
      .array(z.string().regex(/^\d{3}$/))
      .max(60)
      .default([]),
    languages: z
      .array(z.string().regex(/^[a-z]{2,3}$/))
      .min(1)
      .max(20)
      .default(['fi']),
    email: orNull(email),
    phone: orNull(phone),
    website: orNull(webAddress(200)),
  })
  .refine(({ ageFrom, ageTo }) => ageFrom == null || ageTo == null || ageTo >= ageFrom, {
    path: ['ageTo'],
    error: 'too_small',
  })
  .meta({ id: 'ServiceInput' });
export type ServiceInput = z.output<typeof serviceInput>;

export const serviceView = z
  .object({
    id,
    kind: z.enum(serviceKinds),
    name: localised,
    what: localised,
    howToRefer: localised,
    consent: z.enum(serviceConsents),
    ageFrom: z.number().int().nullable(),
    ageTo: z.number().int().nullable(),
    municipalityCodes: z.array(z.string()),
    languages: z.array(z.string()),
    email: z.string().nullable(),
    phone: z.string().nullable(),
    website: z.string().nullable(),
    ohjaamo: z.object({ id, name: z.string() }),
    /** Who keeps it up to date; null where that is not one's business. */
    keeper: z.string().nullable(),
    checkedOn: day,
    /** Looked at longer than six months ago. */
    isOld: z.boolean(),
    ended: z.boolean(),
    /** May this member of staff change it? */
    mine: z.boolean(),
  })
  .meta({ id: 'Service' });
export type ServiceView = z.output<typeof serviceView>;

export const servicesView = z.object({ services: z.array(serviceView) }).meta({ id: 'Services' });
export const servicesQuery = z.object({
  kind: z.enum(serviceKinds).optional(),
  municipality: z.string().max(3).optional(),
  language: z.string().max(3).optional(),
  age: z.coerce.number().int().min(0).max(99).optional(),
});

export const referralInput = z
  .object({ personId: id, serviceId: id, ohjaamoId: id, why: text(1000) })
  .meta({ id: 'ReferralInput' });
export type ReferralInput = z.output<typeof referralInput>;

const referral = {
  id,
  status: z.enum(referralStatuses),
  service: z.object({ id, kind: z.enum(serviceKinds), name: localised }),
  ohjaamo: z.string(),
  why: z.string(),
  serviceWords: z.string(),
  outcome: z.enum(referralOutcomes).nullable(),
  reportWords: z.string(),
  askedAt: z.string(),
  answeredAt: z.string().nullable(),
  seenAt: z.string().nullable(),
  acknowledgedAt: z.string().nullable(),
  reportedAt: z.string().nullable(),
  withdrawnAt: z.string().nullable(),
  /** The last day on which the service sees something; null before a yes. */
  until: z.string().nullable(),
  timeZone: z.string(),
};

/** As the person sees it: everything. */
export const myReferral = z
  .object({
    ...referral,
    /** Exactly what the service is told after a yes. */
    told: z.object({ firstName: z.string(), contact: z.string().nullable() }),
    about: z.object({
      what: localised,
      howToRefer: localised,
      consent: z.enum(serviceConsents),
      email: z.string().nullable(),
      phone: z.string().nullable(),
      website: z.string().nullable(),
    }),
  })
  .meta({ id: 'MyReferral' });
export type MyReferral = z.output<typeof myReferral>;
export const myReferrals = z.object({ referrals: z.array(myReferral) }).meta({ id: 'MyReferrals' });
export const referralAnswer = z.object({ yes: z.boolean() }).meta({ id: 'ReferralAnswer' });

/** As the staff of the Ohjaamo see it. */
export const staffReferral = z
  .object({
    ...referral,
    person: z.object({ id, firstName: z.string() }),
    madeBy: z.string(),
    /** Sent more than a week ago, and the service has not said that they have it. */
    isLate: z.boolean(),
  })
  .meta({ id: 'StaffReferral' });
export type StaffReferral = z.output<typeof staffReferral>;
export const staffReferrals = z.object({ referrals: z.array(staffReferral) }).meta({ id: 'StaffReferrals' });
export const staffReferralsQuery = z.object({ person: id.optional() });

/** As the service sees it, without an account. Before it was opened, and when the yes does not hold: nothing of anybody. */
export const linkReferral = z
  .object({
    service: localised,
    ohjaamo: z.object({ name: z.string(), phone: z.string(), email: z.string() }),
    /** `closed`: the yes was taken back, or its time is over. */
    state: z.enum(['sent', 'seen', 'acknowledged', 'reported', 'closed']),
    sentAt: z.string(),
    timeZone: z.string(),
    person: z.object({ firstName: z.string(), contact: z.string().nullable(), why: z.string() }).nullable(),
    serviceWords: z.string(),
    outcome: z.enum(referralOutcomes).nullable(),
    reportWords: z.string(),
    until: z.string().nullable(),
  })
  .meta({ id: 'LinkReferral' });
export type LinkReferral = z.output<typeof linkReferral>;
export const acknowledgement = z
  .object({ words: optionalText(1000).default('') })
  .meta({ id: 'Acknowledgement' });
export const reportInput = z
  .object({ outcome: z.enum(referralOutcomes), words: optionalText(1000).default('') })
  .meta({ id: 'ReferralReport' });
