import { Body, Controller, Param } from '@nestjs/common';
import type { z } from 'zod';
import { ActingAs, type RecruiterActor } from '../accounts/actor.js';
import { limits } from '../limits.js';
import { id } from '../platform/http/fields.js';
import { Route } from '../platform/http/route.js';
import { keyInput, keysView, newKey } from './keys.schema.js';
import { KeysService } from './keys.service.js';

@Controller('employer/keys')
export class KeysEmployerController {
  constructor(private readonly keys: KeysService) {}

  @Route({ at: 'GET ', for: 'employer', answers: keysView, says: "keys of our firm's own programs" })
  all(@ActingAs() actor: RecruiterActor) {
    return this.keys.all(actor);
  }

  @Route({
    at: 'PUT :id',
    for: 'employer',
    needs: 'fresh',
    limit: limits.upload,
    answers: newKey,
    says: 'make a key for a program; it is shown in this answer, and never again',
  })
  make(
    @ActingAs() actor: RecruiterActor,
    @Param('id', { schema: id }) keyId: string,
    @Body({ schema: keyInput }) { name }: z.output<typeof keyInput>,
  ) {
    return this.keys.make(actor, keyId, name);
  }

  @Route({
    at: 'DELETE :id',
    for: 'employer',
    needs: 'fresh',
    says: 'this key opens nothing any more, from now on',
  })
  revoke(@ActingAs() actor: RecruiterActor, @Param('id', { schema: id }) keyId: string) {
    return this.keys.revoke(actor, keyId);
  }
}
