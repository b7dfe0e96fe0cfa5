import { Injectable } from '@nestjs/common';
import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Language } from '../platform/http/fields.js';
import { refuse } from './accounts.problems.js';
import { Directories } from './directories.service.js';
import { Passkeys } from './passkeys.service.js';
import { proofOf } from './proven-address.js';
import { SessionsService, type SignedIn } from './sessions.service.js';

/** The strong ways in that another keeps for us: a passkey in a device, a municipality's directory. */
@Injectable()
export class KeySignIn {
  constructor(
    private readonly sessions: SessionsService,
    private readonly passkeys: Passkeys,
    private readonly directories: Directories,
  ) {}

  /** @throws Problem passkey_wrong */
  async passkey(
    response: AuthenticationResponseJSON,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<SignedIn> {
    const { address } = await this.passkeys.prove(response, request, reply);
    const { staff, recruiter } = await this.sessions.rolesOf(proofOf(address));
    if (!(staff ?? recruiter)) throw refuse('passkey_wrong');
    return this.sessions.begin(address, 'strong', request, reply);
  }

  /** Staff alone: a directory says who works for a municipality, nothing else. @throws Problem directory_refused */
  async directory(
    input: { query: string; language: Language },
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<{ signedIn: SignedIn; next: string | null }> {
    const { email, strength, next } = await this.directories.cameBack(input, request, reply);
    const { staff } = await this.sessions.rolesOf(proofOf(email));
    if (!staff) throw refuse('directory_refused');
    return { signedIn: await this.sessions.begin(email, strength, request, reply), next };
  }
}
