import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Temporal } from 'temporal-polyfill';
import { Clock } from '../platform/clock/clock.js';
import type { Config } from '../platform/config/config.js';
import { CONFIG } from '../platform/config/config.module.js';
import { Database, type Tx } from '../platform/database/database.js';
import type { Language } from '../platform/http/fields.js';
import type { StaffRole } from './actor.js';
import { type Auth, authFor } from './auth.js';
import { deviceOf } from './device.js';
import { addressOf, addressOfPerson, type Proof, proofOf } from './proven-address.js';
import { ROLES, SESSION, WORKS } from './sessions.sql.js';

/** Employers and staff see other people's data, so they show again who they are after half a day. */
const WORKING_HOURS = 12;
/** So long a proof is fresh enough for what matters most. */
const FRESH_MINUTES = 10;

/** link: from a message; code: an address was proven; strong: a passkey, or two factors. */
export type Strength = 'link' | 'code' | 'strong';

export interface Roles {
  young: { id: string; firstName: string; language: Language } | null;
  recruiter: {
    id: string;
    name: string;
    employerId: string;
    employerName: string;
    employerStatus: 'waiting' | 'approved' | 'refused';
    owner: boolean;
    language: Language;
  } | null;
  staff: {
    id: string;
    name: string;
    language: Language;
    places: {
      regionId: string;
      regionName: string;
      ohjaamoId: string | null;
      ohjaamoName: string | null;
      role: StaffRole;
    }[];
    ohjaamos: { id: string; name: string; regionId: string }[];
  } | null;
}

export interface SignedIn extends Roles {
  sessionId: string;
  userId: string;
  /** What was proven, as proven-address.ts writes it. */
  address: string;
  strength: Strength;
  /** Showed who they are in the last ten minutes, by more than a link. */
  isFresh: boolean;
  /** What this person has set up. */
  factors: { passkey: boolean; password: boolean; totp: boolean };
  /** False when half a day has gone: then only /my is open. */
  working: boolean;
}

/** Who is signed in, how strongly, and where else. Roles come from the address at each request, so taking one back works at once. */
@Injectable()
export class SessionsService implements OnModuleInit {
  readonly auth: Auth;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly db: Database,
    private readonly clock: Clock,
  ) {
    this.auth = authFor(config, db, clock);
  }

  /** better-auth makes itself ready in the background; nothing is served before that. */
  async onModuleInit(): Promise<void> {
    await this.auth.$context;
  }

  async of(request: FastifyRequest): Promise<SignedIn | null> {
    if (!request.headers.cookie) return null;
    const token = await this.auth.api.sessionToken({ headers: cookiesOf(request) });
    return token ? this.ofToken(token) : null;
  }

  async ofToken(token: string): Promise<SignedIn | null> {
    const now = this.clock.now();
    const [session] = await this.db.beyond(() =>
      this.db.once<SessionRow>('session of token', SESSION, [token, now.toString()]),
    );
    if (!session) return null;
    const { id: sessionId, userId, email: address, strength, factors } = session;
    const since = (at: Date | null) => now.since(Temporal.Instant.fromEpochMilliseconds(at?.getTime() ?? 0));
    const isFresh = strength !== 'link' && since(session.provenAt).total('minutes') < FRESH_MINUTES;
    const working = since(session.createdAt).total('hours') < WORKING_HOURS;
    const roles = await this.rolesOf(proofOf(address));
    return { ...roles, sessionId, userId, address, strength, isFresh, factors, working };
  }

  /**
   * Opens a session for an address that was proven. It has a token of its own, and takes the place of the one that this browser
   * had: a cookie that somebody planted or copied before is worth nothing afterwards.
   */
  async begin(
    address: string,
    strength: Strength,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<SignedIn> {
    const before = await this.of(request);
    await this.db.beyond(() =>
      this.db.once(
        'proven address',
        `INSERT INTO auth_user (name, email, "emailVerified") VALUES ('', $1, true) ON CONFLICT (email) DO NOTHING`,
        [address],
      ),
    );
    const { headers, response: token } = await this.auth.api.openSessionFor({
      body: { address, strength, device: deviceOf(request.headers['user-agent']) },
      returnHeaders: true,
    });
    const signedIn = token && (await this.ofToken(token));
    if (!signedIn) throw new Error('a session that was opened a moment ago is not there');
    if (before) await this.end(before, { id: before.sessionId });
    for (const line of headers.getSetCookie()) void reply.header('Set-Cookie', line);
    return signedIn;
  }

  /** Ends sessions of this person: one, or all but one; whoever streams to them hears of it with the commit. */
  async end(signedIn: SignedIn, which: { id: string } | { except: string }): Promise<number> {
    const addresses = await this.addressesOf(signedIn);
    const ended = await this.db.beyond(() =>
      this.db.once(
        'id' in which ? 'end one session' : 'end other sessions',
        `DELETE FROM auth_session s USING auth_user u
         WHERE u.id = s."userId" AND u.email = ANY($1) AND s.id ${'id' in which ? '=' : '<>'} $2 RETURNING s.id`,
        [addresses, 'id' in which ? which.id : which.except],
      ),
    );
    return ended.length;
  }

  /** Every address by which this person may be signed in: a young person has a phone, a mail address, and links. */
  async addressesOf({ address, young }: Pick<SignedIn, 'address' | 'young'>): Promise<string[]> {
    if (!young) return [address];
    const [row] = await this.db.beyond(() =>
      this.db.once<{ email: string | null; phone: string | null }>(
        'addresses of person',
        'SELECT email::text, phone FROM young_person WHERE id = $1',
        [young.id],
      ),
    );
    const { email = null, phone = null } = row ?? {};
    return [
      address,
      addressOfPerson(young.id),
      ...(email ? [email] : []),
      ...(phone ? [addressOf({ email: null, phone })] : []),
    ];
  }

  async rolesOf(proof: Proof): Promise<Roles> {
    const [roles] = await this.db.beyond(() =>
      this.db.once<Roles>('roles of address', ROLES, [
        proof.email,
        proof.phone,
        proof.personId,
        this.clock.now().toString(),
      ]),
    );
    return roles ?? { young: null, recruiter: null, staff: null };
  }

  /**
   * Whoever loses a role, or is forgotten, is signed out everywhere; who works nowhere any more keeps no way in either, because
   * an address may be given to somebody else.
   * @param email an address as proven-address.ts writes it
   */
  async endAll(tx: Tx, email: string): Promise<void> {
    await tx.beyond();
    await tx.rows(
      `DELETE FROM auth_session s USING auth_user u WHERE u.id = s."userId" AND u.email = lower($1)`,
      [email],
    );
    const [works] = await tx.rows(WORKS, [email]);
    if (!works) await this.forgetFactors(tx, email);
  }

  /** Password, app, recovery codes and passkeys of an address: whoever has it begins anew, and signs in again everywhere. */
  async beginAnew(tx: Tx, email: string): Promise<void> {
    await this.endAll(tx, email);
    await this.forgetFactors(tx, email);
  }

  private async forgetFactors(tx: Tx, email: string): Promise<void> {
    for (const table of ['auth_factor', 'auth_recovery_code', 'auth_passkey']) {
      await tx.rows(
        `DELETE FROM ${table} f USING auth_user u WHERE u.id = f.user_id AND u.email = lower($1)`,
        [email],
      );
    }
  }
}

export function cookiesOf(request: FastifyRequest): Headers {
  return new Headers({ cookie: request.headers.cookie ?? '' });
}

export const hasRole = ({ young, recruiter, staff }: Roles) => Boolean(young ?? recruiter ?? staff);

interface SessionRow {
  id: string;
  userId: string;
  email: string;
  createdAt: Date;
  provenAt: Date | null;
  strength: Strength;
  factors: SignedIn['factors'];
}
