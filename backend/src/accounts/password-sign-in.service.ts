import { Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { beyond, Database } from '../platform/database/database.js';
import { refuse } from './accounts.problems.js';
import { PUBLIC } from './actor.js';
import { Factors } from './factors.service.js';
import { Notices } from './notices.service.js';
import { isRight } from './passwords.js';
import { proofOf } from './proven-address.js';
import { SessionsService, type SignedIn } from './sessions.service.js';
import { Tickets } from './tickets.service.js';
import { Trials } from './trials.service.js';

/** The strong way in that one carries in one's head and pocket: a password with the code of an app, or a recovery code. */
@Injectable()
export class PasswordSignIn {
  constructor(
    private readonly db: Database,
    private readonly sessions: SessionsService,
    private readonly factors: Factors,
    private readonly tickets: Tickets,
    private readonly trials: Trials,
    private readonly notices: Notices,
  ) {}

  /**
   * The first half. An unknown address is worked on as long as a known one; so is one without a second factor, whose
   * password opens nothing.
   * @throws Problem sign_in_wrong, too_many_tries
   */
  async password(
    { email, password }: { email: string; password: string },
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<{ accepted: true }> {
    await this.trials.beginPassword(email, request.ip);
    const known = await this.factors.ofAddress(email);
    const { staff, recruiter } = await this.sessions.rolesOf(proofOf(email));
    const right = await isRight(password, known?.passwordHash ?? null);
    if (!right || !known?.totp || !(staff ?? recruiter)) throw refuse('sign_in_wrong');
    await this.trials.passwordWasRight(email, request.ip);
    await this.db.as(beyond(PUBLIC), (tx) =>
      this.tickets.open(tx, 'second', { userId: known.userId, address: email }, reply),
    );
    return { accepted: true };
  }

  /** @throws Problem code_wrong, too_many_tries */
  async second(code: string, request: FastifyRequest, reply: FastifyReply): Promise<SignedIn> {
    const half = await this.tickets.attempt('second', request);
    if (!half) throw refuse('code_wrong');
    await this.trials.beginSecond(half.address);
    if (!(await this.isSecond(half, code)) || !(await this.tickets.take('second', request, reply)))
      throw refuse('code_wrong');
    await this.trials.succeeded(half.address);
    return this.sessions.begin(half.address, 'strong', request, reply);
  }

  /**
   * Shows again who one is. Staff with a password show both; whoever has signed in strongly shows the second factor alone.
   * The strength of a session never rises in place: a stronger one takes its place, with another cookie.
   * @throws Problem code_wrong, sign_in_wrong, too_many_tries
   */
  async proveAgain(
    signedIn: SignedIn,
    { password, code }: { password?: string | undefined; code: string },
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<SignedIn> {
    const { userId, address } = signedIn;
    await this.trials.beginSecond(address);
    if (signedIn.strength !== 'strong' && signedIn.staff && signedIn.factors.password) {
      if (!(await isRight(password ?? '', await this.factors.passwordHashOf(userId))))
        throw refuse('sign_in_wrong');
    }
    if (!(await this.isSecond({ userId, address }, code))) throw refuse('code_wrong');
    await this.trials.succeeded(address);
    return this.sessions.begin(address, 'strong', request, reply);
  }

  private async isSecond({ userId, address }: { userId: string; address: string }, code: string) {
    if (/^\d{6}$/.test(code)) return this.factors.isTotp(userId, code);
    if (!(await this.factors.takeRecoveryCode(userId, code))) return false;
    await this.notices.factorChanged(address, 'recovery_code_used');
    return true;
  }
}
