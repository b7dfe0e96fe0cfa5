import { randomBytes, randomUUID } from 'node:crypto';
import type {} from '@fastify/cookie';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../platform/clock/clock.js';
import type { Config } from '../platform/config/config.js';
import { CONFIG } from '../platform/config/config.module.js';
import { Database, type Tx } from '../platform/database/database.js';
import { cookieOf, forgetCookie, giveCookie } from './cookies.js';
import { keyedHash, plainHash, seal, unseal } from './sealed.js';

/** What is under way, what it carries, and for how many minutes it may be. */
export interface TicketPayloads {
  /** A code, or a link, was sent to this address. */
  code: { address: string };
  /** The password was right; the second factor is still to come. */
  second: { userId: string; address: string };
  passkey: { challenge: string; enrols: string | null };
  directory: { directoryId: string; state: string; nonce: string; verifier: string; next: string | null };
}
export type TicketKind = keyof TicketPayloads;

const MINUTES: Record<TicketKind, number> = { code: 10, second: 5, passkey: 5, directory: 10 };
const TRIES = 5;
const LIVING = 'id = $1 AND browser_hash = $2 AND kind = $3 AND used_at IS NULL AND expires_at > $4';

/**
 * Something that one browser has begun and that only this browser can finish: half of it is a row, half a cookie that no
 * script can read. It is used once, however many try at the same moment: the row is changed and judged by one statement.
 */
@Injectable()
export class Tickets {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** @param secrets a code or link that takes the ticket; without them nothing but {@link take} does */
  async open<Kind extends TicketKind>(
    tx: Tx,
    kind: Kind,
    payload: TicketPayloads[Kind],
    reply: FastifyReply,
    secrets: { code?: string; link?: string } = {},
  ): Promise<void> {
    const [id, browser] = [randomUUID(), randomBytes(24).toString('base64url')];
    await tx.rows(
      `INSERT INTO auth_ticket (id, kind, browser_hash, sealed, code_hash, link_hash, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      [
        id,
        kind,
        plainHash(browser),
        seal(`ticket ${kind}`, JSON.stringify(payload), this.config.SECRET),
        secrets.code ? this.codeHash(id, secrets.code) : null,
        secrets.link ? plainHash(secrets.link) : null,
        tx.now.add({ minutes: MINUTES[kind] }).toString(),
      ],
    );
    giveCookie(reply, this.config, kind, `${id}.${browser}`, MINUTES[kind] * 60);
  }

  /** Uses it up. Null when this browser has none, or it was used, or is too old. */
  take<Kind extends TicketKind>(kind: Kind, request: FastifyRequest, reply: FastifyReply) {
    return this.change(kind, request, reply, 'used_at = $4', 'true', []);
  }

  /** Counts a try and leaves it open; null after five. */
  attempt<Kind extends TicketKind>(kind: Kind, request: FastifyRequest) {
    return this.change(kind, request, null, 'tries = tries + 1', `tries < ${TRIES}`, []);
  }

  /** Uses it up when the code is right, else counts a try; null in every other case. */
  takeByCode(code: string, request: FastifyRequest, reply: FastifyReply) {
    const [id] = this.held('code', request);
    return this.change(
      'code',
      request,
      reply,
      'tries = tries + 1, used_at = CASE WHEN code_hash = $5 THEN $4::timestamptz END',
      `tries < ${TRIES}`,
      [this.codeHash(id, code)],
      'used_at IS NOT NULL',
    );
  }

  takeByLink(link: string, request: FastifyRequest, reply: FastifyReply) {
    return this.change('code', request, reply, 'used_at = $4', 'link_hash = $5', [plainHash(link)]);
  }

  private async change<Kind extends TicketKind>(
    kind: Kind,
    request: FastifyRequest,
    reply: FastifyReply | null,
    set: string,
    where: string,
    values: unknown[],
    isTaken = 'true',
  ): Promise<TicketPayloads[Kind] | null> {
    const [id, browser] = this.held(kind, request);
    const [row] = await this.db.beyond(() =>
      this.db.once<{ sealed: string; taken: boolean }>(
        `ticket ${plainHash(set + where).slice(0, 20)}`,
        `UPDATE auth_ticket SET ${set} WHERE ${LIVING} AND ${where} RETURNING sealed, ${isTaken} AS taken`,
        [id, plainHash(browser), kind, this.clock.now().toString(), ...values],
      ),
    );
    if (!row?.taken) return null;
    if (reply) forgetCookie(reply, this.config, kind);
    return JSON.parse(unseal(`ticket ${kind}`, row.sealed, this.config.SECRET)) as TicketPayloads[Kind];
  }

  /** Who holds none goes the same way as who holds a wrong one. */
  private held(kind: TicketKind, request: FastifyRequest): [id: string, browser: string] {
    const match = /^([0-9a-f-]{36})\.([\w-]{32})$/.exec(cookieOf(request, this.config, kind) ?? '');
    return match ? [match[1] as string, match[2] as string] : [randomUUID(), ''];
  }

  private codeHash(id: string, code: string): string {
    return keyedHash('code', `${id} ${code}`, this.config.SECRET);
  }
}
