import { Body, Controller, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { limits } from '../limits.js';
import { noted } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import { cameBackView, sessionView } from './accounts.schema.js';
import { SignedInAs } from './actor.js';
import { Directories } from './directories.service.js';
import { KeySignIn } from './key-sign-in.service.js';
import { Passkeys } from './passkeys.service.js';
import { PasswordSignIn } from './password-sign-in.service.js';
import {
  cameBackInput,
  directoriesView,
  directoryParam,
  leaveInput,
  leaveView,
  passkeyInput,
  passkeyQuestion,
  passwordInput,
  proofInput,
  secondInput,
} from './security.schema.js';
import type { SignedIn } from './sessions.service.js';
import { viewOf } from './sign-in.service.js';

/** The strong ways in. */
@Controller()
export class StrongController {
  constructor(
    private readonly passwords: PasswordSignIn,
    private readonly keys: KeySignIn,
    private readonly passkeys: Passkeys,
    private readonly directories: Directories,
  ) {}

  @Route({
    at: 'POST sign-in/passwords',
    for: 'public',
    limit: limits.sign_in,
    answers: noted,
    says: 'the first half: address and password; the second factor comes next, in the same browser',
  })
  password(
    @Body({ schema: passwordInput }) input: z.output<typeof passwordInput>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.passwords.password(input, request, reply);
  }

  @Route({
    at: 'POST sign-in/second-factors',
    for: 'public',
    limit: limits.sign_in,
    answers: sessionView,
    status: 201,
    says: 'the second half: the code of an app, or a recovery code',
  })
  async second(
    @Body({ schema: secondInput }) input: z.output<typeof secondInput>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return viewOf(await this.passwords.second(input.code, request, reply));
  }

  @Route({
    at: 'POST sign-in/passkey-questions',
    for: 'public',
    limit: limits.sign_in,
    answers: passkeyQuestion,
    says: 'what a passkey is asked to sign',
  })
  askPasskey(@Res({ passthrough: true }) reply: FastifyReply) {
    return this.passkeys.ask(reply);
  }

  @Route({
    at: 'POST sign-in/passkey-sessions',
    for: 'public',
    limit: limits.sign_in,
    answers: sessionView,
    status: 201,
    says: 'sign in with a passkey, or show again who one is',
  })
  async passkey(
    @Body({ schema: passkeyInput }) input: z.output<typeof passkeyInput>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return viewOf(await this.keys.passkey(input.response, request, reply));
  }

  @Route({
    at: 'GET sign-in/directories',
    for: 'public',
    answers: directoriesView,
    says: 'the directories that staff can sign in through',
  })
  list() {
    return this.directories.list();
  }

  @Route({
    at: 'POST sign-in/directories/:id/visits',
    for: 'public',
    limit: limits.sign_in,
    answers: leaveView,
    says: 'where to go for signing in through a directory',
  })
  leave(
    @Param('id', { schema: directoryParam }) id: string,
    @Body({ schema: leaveInput }) input: z.output<typeof leaveInput>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.directories.leaveFor(id, input, reply);
  }

  @Route({
    at: 'POST sign-in/directory-sessions',
    for: 'public',
    limit: limits.sign_in,
    answers: cameBackView,
    status: 201,
    says: 'sign in with what a directory sent back',
  })
  async cameBack(
    @Body({ schema: cameBackInput }) input: z.output<typeof cameBackInput>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    const { signedIn, next } = await this.keys.directory(input, request, reply);
    return { ...viewOf(signedIn), next };
  }

  @Route({
    at: 'POST session/proofs',
    for: 'anyone_signed_in',
    limit: limits.proof,
    answers: sessionView,
    status: 201,
    says: 'show again, or more strongly, who one is: the code of an app, with the password where one is set',
  })
  async prove(
    @SignedInAs() signedIn: SignedIn,
    @Body({ schema: proofInput }) input: z.output<typeof proofInput>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return viewOf(await this.passwords.proveAgain(signedIn, input, request, reply));
  }
}
