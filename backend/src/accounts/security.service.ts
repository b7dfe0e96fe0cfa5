import { Injectable } from '@nestjs/common';
import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { beyond, Database, type Tx } from '../platform/database/database.js';
import { utc } from '../platform/database/columns.js';
import { refuse } from './accounts.problems.js';
import { PUBLIC } from './actor.js';
import { AddressChanges } from './address-changes.service.js';
import { Factors } from './factors.service.js';
import { Notices, type SecurityDeed } from './notices.service.js';
import { mayHaveFactors, mustBeTheOwner, needOf } from './owner.js';
import { Passkeys } from './passkeys.service.js';
import { faultOf } from './passwords.js';
import { proofOf } from './proven-address.js';
import type { securityView } from './security.schema.js';
import { SessionsService, type SignedIn } from './sessions.service.js';

type View = z.output<typeof securityView>;

/** What somebody has to show who they are, and where they are signed in: theirs to see and to change. */
@Injectable()
export class SecurityService {
  constructor(
    private readonly db: Database,
    private readonly sessions: SessionsService,
    private readonly factors: Factors,
    private readonly passkeys: Passkeys,
    private readonly notices: Notices,
    private readonly changes: AddressChanges,
  ) {}

  async of(signedIn: SignedIn): Promise<View> {
    const { userId, strength, isFresh, sessionId } = signedIn;
    const hasFactors = mayHaveFactors(signedIn);
    const [state, passkeys, sessions, addressChange] = [
      await this.factors.stateOf(userId),
      await this.list<View['passkeys'][number]>('passkeys of user', PASSKEYS, [userId]),
      await this.list<Omit<View['sessions'][number], 'current'>>('sessions of user', SESSIONS, [
        await this.sessions.addressesOf(signedIn),
      ]),
      await this.changes.of(userId),
    ];
    const { email, phone } = proofOf(signedIn.address);
    return {
      address: email ?? phone,
      strength,
      isFresh,
      secondFactor: hasFactors ? needOf(signedIn) : null,
      hasFactors,
      password: state.password,
      totp: state.totp,
      recoveryCodesLeft: state.recoveryCodesLeft,
      passkeys,
      sessions: sessions.map((session) => ({ ...session, current: session.id === sessionId })),
      addressChange,
    };
  }

  /** @throws Problem password_too_easy */
  async setPassword(signedIn: SignedIn, password: string): Promise<void> {
    mustBeTheOwner(signedIn);
    const { staff, recruiter, address } = signedIn;
    if (await faultOf(password, [staff?.name ?? '', recruiter?.name ?? '', address]))
      throw refuse('password_too_easy');
    await this.change(signedIn, 'password_set', (tx) =>
      this.factors.setPassword(tx, signedIn.userId, password),
    );
  }

  /** The secret that waits for its first code. @throws Problem not_found */
  async waitingTotp(signedIn: SignedIn): Promise<{ secret: string; uri: string }> {
    mustBeTheOwner(signedIn);
    const waiting = await this.factors.waitingTotp(signedIn.userId, signedIn.address);
    if (!waiting) throw refuse('not_found');
    return waiting;
  }

  /** @throws Problem factor_stays when there is one already: it is taken away first */
  async beginTotp(signedIn: SignedIn): Promise<{ secret: string; uri: string }> {
    mustBeTheOwner(signedIn);
    const begun = await this.db.as(beyond(PUBLIC), (tx) =>
      this.factors.beginTotp(tx, signedIn.userId, signedIn.address),
    );
    if (!begun) throw refuse('factor_stays');
    return begun;
  }

  /** @throws Problem code_wrong */
  async confirmTotp(signedIn: SignedIn, code: string): Promise<{ recoveryCodes: string[] | null }> {
    mustBeTheOwner(signedIn);
    return this.change(signedIn, 'totp_added', async (tx) => {
      if (!(await this.factors.confirmTotp(tx, signedIn.userId, code))) throw refuse('code_wrong');
      return { recoveryCodes: await this.firstRecoveryCodes(tx, signedIn) };
    });
  }

  async removeTotp(signedIn: SignedIn): Promise<void> {
    mustBeTheOwner(signedIn);
    if (signedIn.staff && !signedIn.factors.passkey) throw refuse('factor_stays');
    await this.change(signedIn, 'totp_removed', (tx) => this.factors.forgetTotp(tx, signedIn.userId));
  }

  async askPasskey(signedIn: SignedIn, reply: FastifyReply) {
    mustBeTheOwner(signedIn);
    const { userId: id, address, staff, recruiter } = signedIn;
    return this.passkeys.askNew({ id, address, name: (staff ?? recruiter)?.name ?? address }, reply);
  }

  /** @throws Problem passkey_wrong */
  async addPasskey(
    signedIn: SignedIn,
    input: { name: string; response: RegistrationResponseJSON },
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<{ recoveryCodes: string[] | null }> {
    mustBeTheOwner(signedIn);
    return this.change(signedIn, 'passkey_added', async (tx) => {
      await this.passkeys.add(tx, signedIn.userId, input, request, reply);
      return { recoveryCodes: await this.firstRecoveryCodes(tx, signedIn) };
    });
  }

  /** @throws Problem not_found, factor_stays */
  async removePasskey(signedIn: SignedIn, id: string): Promise<void> {
    mustBeTheOwner(signedIn);
    const { passkeys, password, totp } = await this.factors.stateOf(signedIn.userId);
    if (signedIn.staff && passkeys < 2 && !(password && totp)) throw refuse('factor_stays');
    await this.change(signedIn, 'passkey_removed', async (tx) => {
      const [gone] = await tx.rows('DELETE FROM auth_passkey WHERE id = $1 AND user_id = $2 RETURNING id', [
        id,
        signedIn.userId,
      ]);
      if (!gone) throw refuse('not_found');
    });
  }

  async newRecoveryCodes(signedIn: SignedIn): Promise<{ recoveryCodes: string[] }> {
    mustBeTheOwner(signedIn);
    const { passkey, totp } = signedIn.factors;
    if (!passkey && !totp) throw refuse('not_allowed');
    const recoveryCodes = await this.change(signedIn, 'recovery_codes_made', (tx) =>
      this.factors.newRecoveryCodes(tx, signedIn.userId),
    );
    return { recoveryCodes };
  }

  /** @throws Problem not_found when it is none of theirs, or ended already */
  async endSession(signedIn: SignedIn, id: string): Promise<void> {
    const ended = await this.sessions.end(signedIn, { id });
    if (!ended) throw refuse('not_found');
  }

  async endOtherSessions(signedIn: SignedIn): Promise<void> {
    await this.sessions.end(signedIn, { except: signedIn.sessionId });
  }

  private async firstRecoveryCodes(tx: Tx, { userId }: SignedIn): Promise<string[] | null> {
    const [any] = await tx.rows('SELECT 1 FROM auth_recovery_code WHERE user_id = $1 LIMIT 1', [userId]);
    return any ? null : this.factors.newRecoveryCodes(tx, userId);
  }

  private change<Result>(
    { address }: SignedIn,
    deed: SecurityDeed,
    work: (tx: Tx) => Promise<Result>,
  ): Promise<Result> {
    return this.db.as(beyond(PUBLIC), async (tx) => {
      const result = await work(tx);
      await this.notices.factorChanged(address, deed, tx);
      return result;
    });
  }

  private list<Row extends object>(name: string, text: string, values: unknown[]): Promise<Row[]> {
    return this.db.beyond(() => this.db.once<Row>(name, text, values));
  }
}

const PASSKEYS = `
SELECT id, name, ${utc('created_at')} AS "madeAt", ${utc('last_used_at')} AS "lastUsedAt"
FROM auth_passkey WHERE user_id = $1 ORDER BY created_at`;

const SESSIONS = `
SELECT s.id, ${utc('s."createdAt"')} AS "beganAt", s.strength, s.device
FROM auth_session s JOIN auth_user u ON u.id = s."userId"
WHERE u.email = ANY($1) ORDER BY s."createdAt" DESC LIMIT 100`;
