import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { PUBLIC } from '../accounts/actor.js';
import { keyFor } from '../accounts/keys.js';
import type { Config } from '../platform/config/config.js';
import { CONFIG } from '../platform/config/config.module.js';
import { utc } from '../platform/database/columns.js';
import { Database, type Tx } from '../platform/database/database.js';
import { record } from '../platform/database/transitions.js';
import { type Answering, deviceCookie, hashOf, newToken } from './device.cookie.js';
import { refuse } from './devices.problems.js';
import type { pairedView, pairingInput } from './devices.schema.js';
import { CODE_TRIES } from './devices.service.js';
import { codeOf, type CodeFor, isSame, readCode } from './pairing.code.js';

interface Waiting extends CodeFor {
  kind: 'kiosk' | 'board';
  name: string;
}

@Injectable()
export class PairingService {
  private readonly cookie: ReturnType<typeof deviceCookie>;
  private readonly codeKey: Buffer;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly db: Database,
  ) {
    this.cookie = deviceCookie(config);
    this.codeKey = keyFor('pairing-code', config.SECRET);
  }

  /** @throws Problem pairing_code_wrong, whatever is wrong with it: a stranger learns nothing from the difference */
  async pair(
    { kind, code }: z.output<typeof pairingInput>,
    reply: Answering,
  ): Promise<z.output<typeof pairedView>> {
    const token = newToken();
    const typed = readCode(code);
    const device = typed && (await this.db.as(PUBLIC, (tx) => this.redeem(tx, kind, typed, hashOf(token))));
    if (!device) throw refuse('pairing_code_wrong');
    this.cookie.give(token, reply);
    return { kind: device.kind, name: device.name };
  }

  /** The row is locked while it is judged: of many who type the code at once, one pairs. A wrong try is counted, so nothing is thrown here. */
  private async redeem(
    tx: Tx,
    kind: Waiting['kind'],
    typed: { code: string; begins: string },
    tokenHash: string,
  ): Promise<Waiting | null> {
    // The code itself is the right to be here.
    await tx.beyond();
    const [waiting] = await tx.rows<Waiting>(
      `SELECT id, kind, name, code_begins AS "codeBegins", ${utc('code_ends_at')} AS "codeEndsAt"
       FROM device WHERE code_begins = $1 AND code_ends_at > $2 AND code_tries < $3 AND revoked_at IS NULL FOR UPDATE`,
      [typed.begins, tx.now.toString(), CODE_TRIES],
    );
    if (!waiting) return null;
    if (waiting.kind !== kind || !isSame(codeOf(waiting, this.codeKey), typed.code)) {
      await tx.rows('UPDATE device SET code_tries = code_tries + 1 WHERE id = $1', [waiting.id]);
      return null;
    }
    await tx.rows(
      `UPDATE device SET token_hash = $2, paired_at = $3, last_seen_on = ($3::timestamptz AT TIME ZONE 'UTC')::date,
         code_begins = NULL, code_ends_at = NULL WHERE id = $1`,
      [waiting.id, tokenHash, tx.now.toString()],
    );
    await record(tx, { subject: 'device', id: waiting.id, from: 'waiting', to: 'paired' });
    return waiting;
  }
}
