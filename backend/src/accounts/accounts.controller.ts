import { Body, Controller, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { linkParam, noted } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import { challengeInput, sessionView, signInInput } from './accounts.schema.js';
import { SignInService } from './sign-in.service.js';

@Controller()
export class AccountsController {
  constructor(private readonly signIn: SignInService) {}

  @Route({
    at: 'POST sign-in/challenges',
    for: 'public',
    answers: noted,
    status: 202,
    says: 'send a six-digit code; the same answer whether the address is known or not',
  })
  challenge(@Body({ schema: challengeInput }) input: z.output<typeof challengeInput>) {
    return this.signIn.challenge(input);
  }

  @Route({
    at: 'POST sign-in/sessions',
    for: 'public',
    answers: sessionView,
    status: 201,
    says: 'sign in with the code',
  })
  open(
    @Body({ schema: signInInput }) input: z.output<typeof signInInput>,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.signIn.open(input, reply);
  }

  @Route({
    at: 'POST links/:link/session',
    for: 'link',
    answers: sessionView,
    status: 201,
    says: 'open the whole of /my from a link that came by message',
  })
  openByLink(
    @Param('link', { schema: linkParam }) link: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.signIn.openByLink(link, reply);
  }

  @Route({ at: 'GET session', for: 'public', answers: sessionView, says: 'who is signed in, as what' })
  who(@Req() request: FastifyRequest) {
    return this.signIn.who(request);
  }

  @Route({ at: 'DELETE session', for: 'public', says: 'sign out' })
  close(@Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.signIn.close(request, reply);
  }
}
