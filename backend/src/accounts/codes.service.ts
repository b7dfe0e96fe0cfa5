import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { tell } from '../messages/outbox.js';
import type { Config } from '../platform/config/config.js';
import { CONFIG } from '../platform/config/config.module.js';
import { beyond, Database, type Tx } from '../platform/database/database.js';
import type { Contact, Language } from '../platform/http/fields.js';
import { PUBLIC } from './actor.js';
import { sixDigits, unguessable } from './one-time.js';
import { addressOf, proofOf } from './proven-address.js';
import { sealCode } from './sealed-code.js';
import { keyedHash } from './sealed.js';
import { hasRole, SessionsService } from './sessions.service.js';
import { Tickets } from './tickets.service.js';

const CHALLENGES_AN_HOUR = 3;

/** Six digits, and in a mail a link beside them, to whoever asks from a browser; they work in that browser alone. */
@Injectable()
export class Codes {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly db: Database,
    private readonly sessions: SessionsService,
    private readonly tickets: Tickets,
  ) {}

  /**
   * An unknown address goes the whole way: a code is made, hashed, stored and counted, and its message is written and taken
   * back, so that neither the answer nor its time tells who is known here. So does the fourth of an hour, with a code
   * that nothing matches.
   */
  async ask(contact: Contact, language: Language, reply: FastifyReply): Promise<{ accepted: true }> {
    const address = addressOf(contact);
    const [code, link] = [sixDigits(), unguessable()];
    const isKnown = hasRole(await this.sessions.rolesOf(proofOf(address)));
    await this.db.as(beyond(PUBLIC), async (tx) => {
      const id = await this.count(tx, address);
      await this.tickets.open(tx, 'code', { address }, reply, id ? { code, link } : {});
      const sent = Boolean(id && isKnown);
      await tx.rows('SAVEPOINT message');
      await tell(sent ? tx : { ...tx, announce: () => undefined }, {
        template: 'sign_in_code',
        to: { kind: 'address', address: contact.phone ?? (contact.email as string), language },
        payload: {
          sealedCode: sealCode(code, this.config.SECRET),
          sealedLink: sealCode(link, this.config.SECRET),
        },
        ohjaamoId: null,
        onceKey: `sign_in_code:${id ?? randomUUID()}`,
      });
      await tx.rows(sent ? 'RELEASE SAVEPOINT message' : 'ROLLBACK TO SAVEPOINT message');
    });
    return { accepted: true };
  }

  /** The address that was proven; null for a wrong, used or old code, and for the right one in another browser. */
  async addressOfCode(code: string, request: FastifyRequest, reply: FastifyReply): Promise<string | null> {
    return (await this.tickets.takeByCode(code, request, reply))?.address ?? null;
  }

  async addressOfLink(link: string, request: FastifyRequest, reply: FastifyReply): Promise<string | null> {
    return (await this.tickets.takeByLink(link, request, reply))?.address ?? null;
  }

  /** Three an hour for an address, known or not. @returns null when there were three */
  private async count(tx: Tx, address: string): Promise<string | null> {
    const hash = keyedHash('challenged-address', address, this.config.SECRET);
    await tx.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [hash]);
    const [row] = await tx.rows<{ count: number }>(
      'SELECT count(*)::int FROM sign_in_challenge WHERE address_hash = $1 AND at > $2',
      [hash, tx.now.subtract({ hours: 1 }).toString()],
    );
    if ((row?.count ?? 0) >= CHALLENGES_AN_HOUR) return null;
    const id = randomUUID();
    await tx.rows('INSERT INTO sign_in_challenge (id, address_hash, at) VALUES ($1, $2, $3)', [
      id,
      hash,
      tx.now.toString(),
    ]);
    return id;
  }
}
