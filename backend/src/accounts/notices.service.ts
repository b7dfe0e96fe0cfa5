import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { tell } from '../messages/outbox.js';
import { beyond, Database, type Tx } from '../platform/database/database.js';
import { PUBLIC } from './actor.js';
import { proofOf } from './proven-address.js';
import { SessionsService } from './sessions.service.js';

export const securityDeeds = [
  'password_set',
  'totp_added',
  'totp_removed',
  'passkey_added',
  'passkey_removed',
  'recovery_codes_made',
  'recovery_code_used',
  'begins_anew',
] as const;
export type SecurityDeed = (typeof securityDeeds)[number];

/** Tells the owner of an address what was changed about getting in with it: whoever did not do it hears of it. */
@Injectable()
export class Notices {
  constructor(
    private readonly db: Database,
    private readonly sessions: SessionsService,
  ) {}

  async factorChanged(address: string, deed: SecurityDeed, within?: Tx): Promise<void> {
    const { email } = proofOf(address);
    if (!email) return;
    const { staff, recruiter, young } = await this.sessions.rolesOf({ email, phone: null, personId: null });
    const language = (staff ?? recruiter ?? young)?.language ?? 'fi';
    const write = (tx: Tx) =>
      tell(tx, {
        template: 'security_changed',
        to: { kind: 'address', address: email, language },
        payload: { deed },
        ohjaamoId: null,
        onceKey: `security_changed:${randomUUID()}`,
      });
    await (within ? write(within) : this.db.as(beyond(PUBLIC), write));
  }
}
