import { Body, Controller, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { limits } from '../limits.js';
import { linkParam, noted } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import {
  challengeInput,
  linkSignInInput,
  ownChallengeInput,
  sessionView,
  signInInput,
} from './accounts.schema.js';
import { SignedInAs } from './actor.js';
import type { SignedIn } from './sessions.service.js';
import { SignInService } from './sign-in.service.js';

@Controller()
export class AccountsController {
  constructor(private readonly signIn: SignInService) {}

  @Route({
    at: 'POST sign-in/challenges',
    for: 'public',
    limit: limits.sign_in_code,
    answers: noted,
    status: 202,
    says: 'send a six-digit code; the same answer whether the address is known or not',
  })
  challenge(
    @Body({ schema: challengeInput }) input: z.output<typeof challengeInput>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.signIn.challenge(input, reply);
  }

  @Route({
    at: 'POST sign-in/sessions',
    for: 'public',
    limit: limits.sign_in,
    answers: sessionView,
    status: 201,
    says: 'sign in with the code, in the browser that asked for it',
  })
  open(
    @Body({ schema: signInInput }) input: z.output<typeof signInInput>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.signIn.open(input.code, request, reply);
  }

  @Route({
    at: 'POST sign-in/link-sessions',
    for: 'public',
    limit: limits.sign_in,
    answers: sessionView,
    status: 201,
    says: 'sign in with the link beside the code, in the browser that asked for it',
  })
  openByMailedLink(
    @Body({ schema: linkSignInInput }) input: z.output<typeof linkSignInInput>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.signIn.openByMailedLink(input.link, request, reply);
  }

  @Route({
    at: 'POST links/:link/session',
    for: 'link',
    limit: limits.link,
    answers: sessionView,
    status: 201,
    says: 'open the whole of /my from a link that came by message',
  })
  openByLink(
    @Param('link', { schema: linkParam }) link: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.signIn.openByLink(link, request, reply);
  }

  @Route({
    at: 'POST session/challenges',
    for: 'anyone_signed_in',
    answers: noted,
    status: 202,
    says: 'send a code to the address one is signed in with, to show again who one is',
  })
  challengeOwn(
    @SignedInAs() signedIn: SignedIn,
    @Body({ schema: ownChallengeInput }) input: z.output<typeof ownChallengeInput>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.signIn.challengeOwn(signedIn, input.language, reply);
  }

  @Route({ at: 'GET session', for: 'public', answers: sessionView, says: 'who is signed in, as what' })
  who(@Req() request: FastifyRequest) {
    return this.signIn.who(request);
  }

  @Route({ at: 'DELETE session', for: 'public', limit: limits.sign_out, says: 'sign out' })
  close(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.signIn.close(request, reply);
  }
}
