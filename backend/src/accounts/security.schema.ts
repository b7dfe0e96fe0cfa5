import { z } from 'zod';
import { contact, fault, id, instant, language, text } from '../platform/http/fields.js';
import { LONGEST_PASSWORD, SHORTEST_PASSWORD } from './passwords.js';

export const strengths = ['link', 'code', 'strong'] as const;
export const strength = z.enum(strengths);

/** Six digits of an app, or a recovery code as it was written down. */
export const secondCode = z
  .string()
  .max(40, { error: fault('too_long') })
  .transform((value) => value.trim().replaceAll(/\s/g, ''))
  .pipe(z.string().regex(/^(\d{6}|[A-Za-z0-9-]{12,20})$/, { error: fault('malformed') }));

export const sixDigitCode = z
  .string()
  .trim()
  .regex(/^\d{6}$/, { error: fault('malformed') });

/** As typed: spaces at its ends may belong to it. */
const password = z
  .string()
  .min(1, { error: fault('required') })
  .max(LONGEST_PASSWORD * 4, { error: fault('too_long') })
  .refine((value) => value.isWellFormed() && !value.includes('\0'), { error: fault('malformed') });

export const passwordInput = z
  .object({
    email: z
      .string()
      .trim()
      .toLowerCase()
      .max(254, { error: fault('too_long') })
      .pipe(z.email({ error: fault('not_an_email') })),
    password,
  })
  .meta({ id: 'PasswordInput' });
export const secondInput = z.object({ code: secondCode }).meta({ id: 'SecondInput' });
export const proofInput = z
  .object({ password: password.optional(), code: secondCode })
  .meta({ id: 'ProofInput' });

export const newPasswordInput = z
  .object({
    password: password.min(SHORTEST_PASSWORD, { error: fault('too_short') }),
  })
  .meta({ id: 'NewPasswordInput' });

const base64url = z
  .string()
  .max(20_000)
  .regex(/^[A-Za-z0-9_-]*$/, { error: fault('malformed') });

/** What a browser answers when it is asked to sign with a passkey (WebAuthn §5.1, as JSON). */
const signed = z.object({
  id: base64url,
  rawId: base64url,
  type: z.literal('public-key'),
  clientExtensionResults: z.object({}).default({}),
});
export const passkeyInput = z
  .object({
    response: signed.extend({
      response: z.object({
        clientDataJSON: base64url,
        authenticatorData: base64url,
        signature: base64url,
        userHandle: base64url.optional(),
      }),
    }),
  })
  .meta({ id: 'PasskeyInput' });
export const newPasskeyInput = z
  .object({
    name: text(60),
    response: signed.extend({
      response: z.object({
        clientDataJSON: base64url,
        attestationObject: base64url,
        transports: z.array(z.string().max(20)).max(10).optional(),
      }),
    }),
  })
  .meta({ id: 'NewPasskeyInput' });

/** What the browser is asked to do; passed on to it as it is. */
export const passkeyQuestion = z.looseObject({ challenge: z.string() }).meta({ id: 'PasskeyQuestion' });

export const totpView = z.object({ secret: z.string(), uri: z.string() }).meta({ id: 'TotpSecret' });
export const recoveryView = z
  .object({ recoveryCodes: z.array(z.string()).nullable() })
  .meta({ id: 'RecoveryCodes' });

export const directoriesView = z
  .object({
    directories: z.array(
      z.object({ id: z.string(), name: z.object({ fi: z.string(), sv: z.string(), en: z.string() }) }),
    ),
  })
  .meta({ id: 'Directories' });
export const directoryParam = z.string().regex(/^[a-z0-9-]{1,40}$/, { error: fault('malformed') });
export const leaveInput = z
  .object({
    language,
    next: z.string().max(500).optional(),
    /** To show again who one is: the directory asks anew, though one is signed in there. */
    again: z.boolean().optional(),
  })
  .meta({ id: 'LeaveInput' });
export const leaveView = z.object({ url: z.string() }).meta({ id: 'Leave' });
export const cameBackInput = z
  .object({ query: z.string().max(8000), language })
  .meta({ id: 'CameBackInput' });

export const addressInput = z.object({ contact }).meta({ id: 'AddressInput' });
export const changeLinkInput = z
  .object({ link: z.string().regex(/^[\w-]{32}$/, { error: fault('malformed') }) })
  .meta({ id: 'ChangeLinkInput' });
export const addressChangeView = z
  .object({
    kind: z.enum(['email', 'phone']),
    newAddress: z.string(),
    newConfirmed: z.boolean(),
    oldConfirmed: z.boolean(),
    expiresAt: instant,
  })
  .meta({ id: 'AddressChange' });
export const changedView = z.object({ done: z.boolean() }).meta({ id: 'AddressChanged' });

export const securityView = z
  .object({
    address: z.string().nullable(),
    strength,
    isFresh: z.boolean(),
    secondFactor: z.enum(['enrol', 'enter']).nullable(),
    /** Whether second factors are for this person at all: staff and recruiters. */
    hasFactors: z.boolean(),
    password: z.boolean(),
    totp: z.boolean(),
    recoveryCodesLeft: z.int(),
    passkeys: z.array(z.object({ id, name: z.string(), madeAt: instant, lastUsedAt: instant.nullable() })),
    sessions: z.array(
      z.object({ id, beganAt: instant, strength, device: z.string().nullable(), current: z.boolean() }),
    ),
    addressChange: addressChangeView.nullable(),
  })
  .meta({ id: 'Security' });
