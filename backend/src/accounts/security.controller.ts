import { Body, Controller, Param, Req, Res } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { limits } from '../limits.js';
import { id, noted } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import { signInInput } from './accounts.schema.js';
import { SignedInAs } from './actor.js';
import { AddressChanges } from './address-changes.service.js';
import {
  addressInput,
  changedView,
  changeLinkInput,
  newPasskeyInput,
  newPasswordInput,
  passkeyQuestion,
  recoveryView,
  securityView,
  totpView,
} from './security.schema.js';
import { SecurityService } from './security.service.js';
import type { SignedIn } from './sessions.service.js';

/** What somebody changes about their own signing in. */
@Controller()
export class SecurityController {
  constructor(
    private readonly security: SecurityService,
    private readonly changes: AddressChanges,
  ) {}

  @Route({
    at: 'GET security',
    for: 'anyone_signed_in',
    answers: securityView,
    says: 'how I sign in, and where I am signed in',
  })
  look(@SignedInAs() signedIn: SignedIn) {
    return this.security.of(signedIn);
  }

  @Route({
    at: 'PUT security/password',
    for: 'anyone_signed_in',
    needs: 'fresh',
    answers: noted,
    says: 'choose a password',
  })
  async setPassword(
    @SignedInAs() signedIn: SignedIn,
    @Body({ schema: newPasswordInput }) input: z.output<typeof newPasswordInput>,
  ) {
    await this.security.setPassword(signedIn, input.password);
    return { accepted: true };
  }

  @Route({
    at: 'POST security/totp',
    for: 'anyone_signed_in',
    needs: 'fresh',
    answers: totpView,
    says: 'a secret for an authenticator app; it counts from its first right code on',
  })
  beginTotp(@SignedInAs() signedIn: SignedIn) {
    return this.security.beginTotp(signedIn);
  }

  @Route({
    at: 'GET security/totp',
    for: 'anyone_signed_in',
    needs: 'fresh',
    answers: totpView,
    says: 'the secret that waits for its first code',
  })
  waitingTotp(@SignedInAs() signedIn: SignedIn) {
    return this.security.waitingTotp(signedIn);
  }

  @Route({
    at: 'PUT security/totp',
    for: 'anyone_signed_in',
    needs: 'fresh',
    answers: recoveryView,
    says: 'the first code of the app; the first factor brings recovery codes, shown once',
  })
  confirmTotp(
    @SignedInAs() signedIn: SignedIn,
    @Body({ schema: signInInput }) input: z.output<typeof signInInput>,
  ) {
    return this.security.confirmTotp(signedIn, input.code);
  }

  @Route({
    at: 'DELETE security/totp',
    for: 'anyone_signed_in',
    needs: 'fresh',
    says: 'the app counts no more',
  })
  removeTotp(@SignedInAs() signedIn: SignedIn) {
    return this.security.removeTotp(signedIn);
  }

  @Route({
    at: 'POST security/passkey-questions',
    for: 'anyone_signed_in',
    needs: 'fresh',
    answers: passkeyQuestion,
    says: 'what a browser is asked for a new passkey',
  })
  askPasskey(@SignedInAs() signedIn: SignedIn, @Res({ passthrough: true }) reply: FastifyReply) {
    return this.security.askPasskey(signedIn, reply);
  }

  @Route({
    at: 'POST security/passkeys',
    for: 'anyone_signed_in',
    needs: 'fresh',
    answers: recoveryView,
    status: 201,
    says: 'a new passkey; the first factor brings recovery codes, shown once',
  })
  addPasskey(
    @SignedInAs() signedIn: SignedIn,
    @Body({ schema: newPasskeyInput }) input: z.output<typeof newPasskeyInput>,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    return this.security.addPasskey(signedIn, input, request, reply);
  }

  @Route({
    at: 'DELETE security/passkeys/:id',
    for: 'anyone_signed_in',
    needs: 'fresh',
    says: 'a passkey counts no more',
  })
  removePasskey(@SignedInAs() signedIn: SignedIn, @Param('id', { schema: id }) key: string) {
    return this.security.removePasskey(signedIn, key);
  }

  @Route({
    at: 'POST security/recovery-codes',
    for: 'anyone_signed_in',
    needs: 'fresh',
    answers: recoveryView,
    status: 201,
    says: 'new recovery codes, shown once; the old ones are void',
  })
  newRecoveryCodes(@SignedInAs() signedIn: SignedIn) {
    return this.security.newRecoveryCodes(signedIn);
  }

  @Route({
    at: 'DELETE security/sessions/:id',
    for: 'anyone_signed_in',
    says: 'sign out there',
  })
  endSession(@SignedInAs() signedIn: SignedIn, @Param('id', { schema: id }) session: string) {
    return this.security.endSession(signedIn, session);
  }

  @Route({ at: 'DELETE security/sessions', for: 'anyone_signed_in', says: 'sign out everywhere else' })
  endOthers(@SignedInAs() signedIn: SignedIn) {
    return this.security.endOtherSessions(signedIn);
  }

  @Route({
    at: 'PUT security/address-change',
    for: 'anyone_signed_in',
    needs: 'fresh',
    answers: noted,
    says: 'ask for another address: a code goes to it, a button to the old one',
  })
  changeAddress(
    @SignedInAs() signedIn: SignedIn,
    @Body({ schema: addressInput }) input: z.output<typeof addressInput>,
  ) {
    return this.changes.begin(signedIn, input.contact);
  }

  @Route({
    at: 'PUT security/address-change/new-end',
    for: 'anyone_signed_in',
    answers: changedView,
    says: 'the code that came to the new address',
  })
  confirmNew(
    @SignedInAs() signedIn: SignedIn,
    @Body({ schema: signInInput }) input: z.output<typeof signInInput>,
  ) {
    return this.changes.confirmNew(signedIn, input.code);
  }

  @Route({
    at: 'POST address-changes/old-end',
    for: 'public',
    limit: limits.sign_in,
    answers: changedView,
    says: 'the button in the message to the old address',
  })
  confirmOld(@Body({ schema: changeLinkInput }) input: z.output<typeof changeLinkInput>) {
    return this.changes.confirmOld(input.link);
  }

  @Route({ at: 'DELETE security/address-change', for: 'anyone_signed_in', says: 'keep the address' })
  dropChange(@SignedInAs() signedIn: SignedIn) {
    return this.changes.drop(signedIn);
  }
}
