import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.js';
import type { Claimed } from './ledger.js';

export interface Recipient {
  name: string | null;
  address: string | null;
  /** Under non-disclosure: nothing that tells where they are is written to them. */
  isDiscreet: boolean;
}

const tables = {
  young_person: { name: 'first_name', gone: 'false', discreet: 'non_disclosure' },
  recruiter: { name: 'name', gone: 'removed_at IS NOT NULL', discreet: 'false' },
  staff_member: { name: 'name', gone: 'ended_at IS NOT NULL', discreet: 'false' },
};

/** Finds out whom a message goes to, at the moment of sending. */
@Injectable()
export class Recipients {
  constructor(private readonly db: Database) {}

  /** Null when they are gone. */
  async of({ recipientKind: kind, recipientId, address, channel }: Claimed): Promise<Recipient | null> {
    if (kind === 'address') return { name: null, address, isDiscreet: false };
    const { name, gone, discreet } = tables[kind];
    const [found] = await this.db.once<Recipient>(
      `recipient_${kind}_${channel}`,
      `SELECT ${name} AS name, ${channel === 'sms' ? 'phone' : 'email'} AS address, ${discreet} AS "isDiscreet" FROM ${kind}
       WHERE id = $1 AND NOT (${gone})`,
      [recipientId],
    );
    return found ?? null;
  }
}
