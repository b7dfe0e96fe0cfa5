import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { tell } from '../messages/outbox.js';
import { Clock } from '../platform/clock/clock.js';
import type { Config } from '../platform/config/config.js';
import { CONFIG } from '../platform/config/config.module.js';
import { utc } from '../platform/database/columns.js';
import { beyond, Database, type Tx } from '../platform/database/database.js';
import type { Contact, Language } from '../platform/http/fields.js';
import { constraintOf } from '../platform/http/problem.filter.js';
import { refuse } from './accounts.problems.js';
import { PUBLIC } from './actor.js';
import { mustBeTheOwner } from './owner.js';
import { sixDigits, unguessable } from './one-time.js';
import { addressOf, addressOfPerson } from './proven-address.js';
import { keyedHash, plainHash, seal, unseal } from './sealed.js';
import { sealCode } from './sealed-code.js';
import type { addressChangeView } from './security.schema.js';
import { SessionsService, type SignedIn } from './sessions.service.js';

const HOURS = 1;
const TRIES = 5;
const PURPOSE = 'address change';

interface Change {
  id: string;
  user_id: string;
  person_id: string | null;
  kind: 'email' | 'phone';
  new_sealed: string;
  old_sealed: string;
  language: Language;
  done: boolean;
}

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
      await this.make(tx, change, keptSession);
      return { done: true };
    });
  }

  private async make(tx: Tx, change: Change, keptSession: string | null): Promise<void> {
    const [to, from] = [change.new_sealed, change.old_sealed].map((sealed) =>
      unseal(PURPOSE, sealed, this.config.SECRET),
    ) as [string, string];
    try {
      if (change.person_id)
        await tx.rows(`UPDATE young_person SET ${change.kind} = $2 WHERE id = $1`, [change.person_id, to]);
      if (change.kind === 'email') {
        await tx.rows('UPDATE staff_member SET email = $2 WHERE email::text = $1 AND ended_at IS NULL', [
          from,
          to,
        ]);
        await tx.rows('UPDATE recruiter SET email = $2 WHERE email::text = $1 AND removed_at IS NULL', [
          from,
          to,
        ]);
      }
    } catch (error) {
      if (constraintOf(error)) throw refuse('address_taken');
      throw error;
    }
    // A phone beside the e-mail one has (or the other way) takes nothing's place.
    if (from.includes('@') === to.includes('@'))
      await this.moveUser(tx, addressOfText(from), addressOfText(to));
    await this.endOthers(tx, change, [addressOfText(from), addressOfText(to)], keptSession);
    await tx.rows('DELETE FROM auth_address_change WHERE id = $1', [change.id]);
    await tell(tx, {
      template: 'address_changed',
      to: { kind: 'address', address: from, language: change.language },
      payload: {},
      ohjaamoId: null,
      onceKey: `address_changed:${change.id}`,
    });
  }

  /** Second factors stay with their owner. @throws Problem address_taken */
  private async moveUser(tx: Tx, from: string, to: string): Promise<void> {
    const [taken] = await tx.rows(
      `SELECT 1 FROM auth_user u WHERE u.email = $1 AND (EXISTS (SELECT FROM auth_factor f WHERE f.user_id = u.id)
         OR EXISTS (SELECT FROM auth_passkey p WHERE p.user_id = u.id))`,
      [to],
    );
    if (taken) throw refuse('address_taken');
    await tx.rows('DELETE FROM auth_user WHERE email = $1', [to]);
    await tx.rows('UPDATE auth_user SET email = $2 WHERE email = $1', [from, to]);
  }

  /** Whoever else was signed in, by whichever address of theirs, signs in anew. */
  private async endOthers(tx: Tx, { person_id: person }: Change, addresses: string[], kept: string | null) {
    await tx.rows(
      `DELETE FROM auth_session s USING auth_user u
       WHERE u.id = s."userId" AND u.email = ANY($1) AND s.id IS DISTINCT FROM $2::uuid`,
      [[...addresses, ...(person ? [addressOfPerson(person)] : [])], kept],
    );
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

const addressOfText = (text: string) =>
  addressOf(text.includes('@') ? { email: text, phone: null } : { email: null, phone: text });
