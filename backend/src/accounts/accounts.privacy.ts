import { type Declaration, names, type Subject, type Words } from '../privacy/declaration.js';

const everybody: Subject[] = ['young_person', 'recruiter', 'staff_member'];

/** SQL: what sessions of the person $1 are kept under; see proven-address.ts. */
const ADDRESSES = `
  SELECT y.email::text FROM young_person y WHERE y.id = $1 AND y.email IS NOT NULL
  UNION ALL SELECT ltrim(y.phone, '+') || '@phone.vartti.invalid' FROM young_person y WHERE y.id = $1 AND y.phone IS NOT NULL
  UNION ALL SELECT $1::text || '@person.vartti.invalid'`;
const USERS = `SELECT u.id FROM auth_user u WHERE u.email IN (${ADDRESSES})`;
/** Somebody may also work for a firm or an Ohjaamo with the same address; that side of them stays. */
const WORKS = `(EXISTS (SELECT FROM recruiter r WHERE r.email::text = t.email AND r.removed_at IS NULL)
  OR EXISTS (SELECT FROM staff_member s WHERE s.email::text = t.email AND s.ended_at IS NULL))`;

const minutesLong: Words = {
  fi: 'Kirjautuminen kestää minuutteja.',
  sv: 'Inloggningen tar några minuter.',
  en: 'Signing in takes minutes.',
};
const once = (at: string, since: 'expired' | 'asked' | 'last_used', days: number, why: Words) =>
  [{ keep: { days }, since, at, then: 'delete', why }] as const;

const table = (
  name: string,
  columns: Pick<Declaration, 'personal' | 'withheld' | 'plain'>,
  rest: Pick<Declaration, 'retention'> & Partial<Declaration>,
): Declaration => ({
  table: name,
  purpose: 'signing_in',
  about: everybody,
  changes: 'none',
  readings: false,
  ...columns,
  ...rest,
});

export const accountsPrivacy: Declaration[] = [
  table(
    'auth_user',
    {
      personal: names('name email image'),
      withheld: [],
      plain: names('id emailVerified createdAt updatedAt'),
    },
    {
      ofPerson: `t.email IN (${ADDRESSES}) AND NOT ${WORKS}`,
      retention: [
        {
          keep: { days: 30 },
          since: 'last_used',
          at: 't."updatedAt"',
          where: `NOT ${WORKS} AND NOT EXISTS (SELECT FROM auth_session s WHERE s."userId" = t.id)`,
          then: 'delete',
          why: {
            fi: 'Kirjautumisen tieto syntyy uudelleen seuraavalla kerralla.',
            sv: 'Inloggningsuppgiften skapas på nytt nästa gång.',
            en: 'What signing in needs is made anew the next time.',
          },
        },
      ],
    },
  ),
  table(
    'auth_session',
    {
      personal: names('ipAddress userAgent device'),
      withheld: names('token'),
      plain: names('id expiresAt createdAt updatedAt userId strength proven_at'),
    },
    {
      ofPerson: `t."userId" IN (${USERS})`,
      retention: once('t."expiresAt"', 'expired', 0, {
        fi: 'Päättynyttä kirjautumista ei tarvita. Verkko-osoitetta emme tallenna.',
        sv: 'En avslutad inloggning behövs inte. Nätadressen sparas inte.',
        en: 'A session that is over is not needed. We do not store the network address.',
      }),
    },
  ),
  table(
    'auth_account',
    {
      personal: names('accountId scope'),
      withheld: names('accessToken refreshToken idToken password'),
      plain: names('id providerId userId accessTokenExpiresAt refreshTokenExpiresAt createdAt updatedAt'),
    },
    {
      ofPerson: `t."userId" IN (SELECT t.id FROM auth_user t WHERE t.email IN (${ADDRESSES}) AND NOT ${WORKS})`,
      retention: { with: 'auth_user' },
    },
  ),
  table(
    'auth_factor',
    {
      personal: [],
      withheld: names('password_hash totp_sealed totp_last_step'),
      plain: names('user_id totp_confirmed_at'),
    },
    { about: ['recruiter', 'staff_member'], retention: { with: 'auth_user' } },
  ),
  table(
    'auth_recovery_code',
    { personal: [], withheld: names('code_hash'), plain: names('id user_id created_at used_at') },
    { about: ['recruiter', 'staff_member'], retention: { with: 'auth_user' } },
  ),
  table(
    'auth_passkey',
    {
      personal: names('name'),
      withheld: names('credential_id public_key counter transports'),
      plain: names('id user_id created_at last_used_at'),
    },
    { about: ['recruiter', 'staff_member'], retention: { with: 'auth_user' } },
  ),
  table(
    'auth_address_change',
    {
      personal: [],
      withheld: names('new_sealed old_sealed code_hash tries link_hash'),
      plain: names('id user_id person_id kind language new_confirmed_at old_confirmed_at expires_at'),
    },
    {
      ofPerson: `t.person_id = $1 OR t.user_id IN (${USERS})`,
      retention: once('t.expires_at', 'expired', 1, minutesLong),
    },
  ),
  table(
    'auth_ticket',
    {
      personal: [],
      withheld: names('browser_hash sealed code_hash link_hash tries'),
      plain: names('id kind expires_at used_at'),
    },
    { retention: once('t.expires_at', 'expired', 1, minutesLong) },
  ),
  table(
    'auth_trial',
    { personal: [], withheld: names('key_hash'), plain: names('failures last_at locked_until') },
    {
      retention: once('t.last_at', 'last_used', 2, {
        fi: 'Arvaajan hidastaminen kestää enintään päivän.',
        sv: 'Den som gissar bromsas högst ett dygn.',
        en: 'Somebody who guesses is slowed down for a day at most.',
      }),
    },
  ),
  table(
    'auth_verification',
    { personal: [], withheld: names('identifier value'), plain: names('id expiresAt createdAt updatedAt') },
    { retention: once('t."expiresAt"', 'expired', 1, minutesLong) },
  ),
  table(
    'sign_in_challenge',
    { personal: [], withheld: names('address_hash'), plain: names('id at') },
    {
      retention: once('t.at', 'asked', 1, {
        fi: 'Koodeja lähetetään samaan osoitteeseen enintään kolme tunnissa.',
        sv: 'Högst tre koder per timme skickas till samma adress.',
        en: 'At most three codes an hour go to one address.',
      }),
    },
  ),
];
