import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { tell } from '../messages/outbox.js';
import { Clock } from '../platform/clock/clock.js';
import type { Config } from '../platform/config/config.js';
import { CONFIG } from '../platform/config/config.module.js';
import { utc } from '../platform/database/columns.js';
import { beyond, Database } from '../platform/database/database.js';
import type { Contact } from '../platform/http/fields.js';
import { refuse } from './accounts.problems.js';
import { PUBLIC } from './actor.js';
import { type Change, makeChange } from './address-change.making.js';
import { mustBeTheOwner } from './owner.js';
import { sixDigits, unguessable } from './one-time.js';
import { keyedHash, plainHash, seal, unseal } from './sealed.js';
import { sealCode } from './sealed-code.js';
import type { addressChangeView } from './security.schema.js';
import { SessionsService, type SignedIn } from './sessions.service.js';

const HOURS = 1;
const TRIES = 5;
const PURPOSE = 'address change';

/**
 * A new address is confirmed from both ends: a code to the new one shows that it is theirs, a button in a message to the old
 * one that nobody else is at their session. Until both have answered nothing changes.
 */
@Injectable()
export class AddressChanges {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly sessions: SessionsService,
  ) {}

  async of(userId: string): Promise<z.output<typeof addressChangeView> | null> {
    const [row] = await this.db.beyond(() =>
      this.db.once<{
        kind: 'email' | 'phone';
        sealed: string;
        newConfirmed: boolean;
        oldConfirmed: boolean;
        expiresAt: string;
      }>(
        'address change of user',
        `SELECT kind, new_sealed AS sealed, new_confirmed_at IS NOT NULL AS "newConfirmed",
           old_confirmed_at IS NOT NULL AS "oldConfirmed", ${utc('expires_at')} AS "expiresAt"
         FROM auth_address_change WHERE user_id = $1 AND expires_at > $2`,
        [userId, this.clock.now().toString()],
      ),
    );
    if (!row) return null;
    const { sealed, ...rest } = row;
    return { ...rest, newAddress: unseal(PURPOSE, sealed, this.config.SECRET) };
  }

  /** Asking again begins anew. @throws Problem not_allowed when this kind of address is not theirs to have */
  async begin(signedIn: SignedIn, contact: Contact): Promise<{ accepted: true }> {
    if (signedIn.staff ?? signedIn.recruiter) mustBeTheOwner(signedIn);
    const kind = contact.phone ? 'phone' : 'email';
    const [to, from] = [(contact.phone ?? contact.email) as string, await this.present(signedIn, kind)];
    const language = (signedIn.staff ?? signedIn.recruiter ?? signedIn.young)?.language ?? 'fi';
    const [id, code, link] = [randomUUID(), sixDigits(), unguessable()];
    await this.db.as(beyond(PUBLIC), async (tx) => {
      await tx.rows('DELETE FROM auth_address_change WHERE user_id = $1', [signedIn.userId]);
      await tx.rows(
        `INSERT INTO auth_address_change (id, user_id, person_id, kind, new_sealed, old_sealed, language, code_hash, link_hash, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
        [
          id,
          signedIn.userId,
          signedIn.young?.id ?? null,
          kind,
          seal(PURPOSE, to, this.config.SECRET),
          seal(PURPOSE, from, this.config.SECRET),
          language,
          this.codeHash(id, code),
          plainHash(link),
          tx.now.add({ hours: HOURS }).toString(),
        ],
      );
      await tell(tx, {
        template: 'address_new',
        to: { kind: 'address', address: to, language },
        payload: { sealedCode: sealCode(code, this.config.SECRET) },
        ohjaamoId: null,
        onceKey: `address_new:${id}`,
      });
      await tell(tx, {
        template: 'address_old',
        to: { kind: 'address', address: from, language },
        payload: {
          sealedLink: sealCode(link, this.config.SECRET),
          sealedAddress: sealCode(to, this.config.SECRET),
        },
        ohjaamoId: null,
        onceKey: `address_old:${id}`,
      });
    });
    return { accepted: true };
  }

  /** @throws Problem code_wrong, address_taken */
  async confirmNew(signedIn: SignedIn, code: string): Promise<{ done: boolean }> {
    const [change] = await this.db.beyond(() =>
      this.db.once<{ id: string }>(
        'address change id',
        'SELECT id FROM auth_address_change WHERE user_id = $1',
        [signedIn.userId],
      ),
    );
    return this.confirm(
      `UPDATE auth_address_change
       SET tries = tries + 1, new_confirmed_at = CASE WHEN code_hash = $2 THEN $3::timestamptz END
       WHERE id = $1 AND tries < ${TRIES} AND new_confirmed_at IS NULL AND expires_at > $3
       RETURNING id, new_confirmed_at IS NOT NULL AS "isRight"`,
      [change?.id ?? randomUUID(), this.codeHash(change?.id ?? '', code)],
      'code_wrong',
      signedIn.sessionId,
    );
  }

  /** From the button in the message to the old address, in whichever browser. @throws Problem link_unknown, address_taken */
  async confirmOld(link: string): Promise<{ done: boolean }> {
    return this.confirm(
      `UPDATE auth_address_change SET old_confirmed_at = coalesce(old_confirmed_at, $2::timestamptz)
       WHERE link_hash = $1 AND expires_at > $2 RETURNING id, true AS "isRight"`,
      [plainHash(link)],
      'link_unknown',
      null,
    );
  }

  async drop(signedIn: SignedIn): Promise<void> {
    await this.db.beyond(() =>
      this.db.once('address change dropped', 'DELETE FROM auth_address_change WHERE user_id = $1', [
        signedIn.userId,
      ]),
    );
  }

  /** One end has answered; with both the change is made, in the same transaction. */
  private async confirm(
    answer: string,
    values: string[],
    refusal: 'code_wrong' | 'link_unknown',
    keptSession: string | null,
  ): Promise<{ done: boolean }> {
    const [answered] = await this.db.beyond(() =>
      this.db.once<{ id: string; isRight: boolean }>(`address change ${refusal}`, answer, [
        ...values,
        this.clock.now().toString(),
      ]),
    );
    if (!answered?.isRight) throw refuse(refusal);
    return this.db.as(beyond(PUBLIC), async (tx) => {
      const [change] = await tx.rows<Change>(
        `SELECT *, new_confirmed_at IS NOT NULL AND old_confirmed_at IS NOT NULL AS done
         FROM auth_address_change WHERE id = $1 FOR UPDATE`,
        [answered.id],
      );
      if (!change?.done) return { done: false };
      await makeChange(tx, change, this.ends(change), keptSession);
      return { done: true };
    });
  }

  private ends({ new_sealed, old_sealed }: Change): { to: string; from: string } {
    const open = (sealed: string) => unseal(PURPOSE, sealed, this.config.SECRET);
    return { to: open(new_sealed), from: open(old_sealed) };
  }

  /** The address that is asked: the one of the same kind, else the one they have. */
  private async present(
    { young, staff, recruiter, address }: SignedIn,
    kind: 'email' | 'phone',
  ): Promise<string> {
    if ((staff ?? recruiter) && kind === 'email') return address;
    if (!young) throw refuse('not_allowed');
    const [row] = await this.db.beyond(() =>
      this.db.once<{ email: string | null; phone: string | null }>(
        'addresses of person',
        'SELECT email::text, phone FROM young_person WHERE id = $1',
        [young.id],
      ),
    );
    const present = row?.[kind] ?? row?.email ?? row?.phone;
    if (!present) throw refuse('not_allowed');
    return present;
  }

  private codeHash(id: string, code: string): string {
    return keyedHash('address code', `${id} ${code}`, this.config.SECRET);
  }
}
