import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import type { Language } from '../platform/http/fields.js';
import { isLastWord } from './outbox.js';
import { CLAIM_HOLDS } from './outbox.service.js';

/** A message that this worker, and no other, is sending. */
export interface Claimed {
  id: string;
  template: string;
  recipientKind: 'young_person' | 'recruiter' | 'staff_member' | 'address';
  recipientId: string | null;
  address: string | null;
  channel: 'email' | 'sms';
  language: Language;
  payload: Record<string, unknown>;
  onceKey: string;
  /** The how manieth attempt this is; also the claim's number, which makes a claim that was retaken worth nothing. */
  attempt: number;
  toldAt: string;
}

/** The states of an outgoing message, moved by compare-and-swap: waiting → sending → sent, dropped or failed. */
@Injectable()
export class Ledger {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** Null when it is not due, done, or in the hands of another worker that lives. */
  async claim(id: string): Promise<Claimed | null> {
    const now = this.clock.now();
    const [claimed] = await this.db.once<Claimed>(
      'ledger_claim',
      `UPDATE outgoing_message SET status = 'sending', claimed_at = $2, attempts = attempts + 1
       WHERE id = $1 AND not_before <= $2 AND (status = 'waiting' OR (status = 'sending' AND claimed_at < $3))
       RETURNING id, template, recipient_kind AS "recipientKind", recipient_id AS "recipientId", address, channel,
         language, payload, once_key AS "onceKey", attempts AS attempt, created_at::text AS "toldAt"`,
      [id, now.toString(), now.subtract(CLAIM_HOLDS).toString()],
    );
    return claimed ?? null;
  }

  async sent({ id, attempt, template }: Claimed): Promise<void> {
    if (isLastWord(template)) return this.forget(id, attempt);
    await this.db.once(
      'ledger_sent',
      `UPDATE outgoing_message SET status = 'sent', sent_at = $3, last_error = NULL
       WHERE id = $1 AND status = 'sending' AND attempts = $2`,
      [id, attempt, this.clock.now().toString()],
    );
  }

  /** Not to be sent: what it would tell is no longer true, or there is nobody to tell. */
  async dropped(claimed: Claimed, reason: string): Promise<void> {
    await this.close(claimed, 'dropped', reason);
  }

  async failed(claimed: Claimed, reason: string): Promise<void> {
    await this.close(claimed, 'failed', reason);
  }

  /** Back to waiting, not before a while has passed. */
  async postponed({ id, attempt }: Claimed, reason: string, until: Temporal.Instant): Promise<void> {
    await this.db.once(
      'ledger_postponed',
      `UPDATE outgoing_message SET status = 'waiting', not_before = $3, last_error = $4
       WHERE id = $1 AND status = 'sending' AND attempts = $2`,
      [id, attempt, until.toString(), reason.slice(0, 500)],
    );
  }

  /** Of somebody who was erased nothing stays, their address on the last message included. */
  private async forget(id: string, attempt: number): Promise<void> {
    await this.db.once(
      'ledger_forget',
      `DELETE FROM outgoing_message WHERE id = $1 AND status = 'sending' AND attempts = $2`,
      [id, attempt],
    );
  }

  private async close(
    { id, attempt, template }: Claimed,
    status: 'dropped' | 'failed',
    reason: string,
  ): Promise<void> {
    if (isLastWord(template)) return this.forget(id, attempt);
    await this.db.once(
      'ledger_close',
      `UPDATE outgoing_message SET status = $3, last_error = $4
       WHERE id = $1 AND status = 'sending' AND attempts = $2`,
      [id, attempt, status, reason.slice(0, 500)],
    );
  }
}
