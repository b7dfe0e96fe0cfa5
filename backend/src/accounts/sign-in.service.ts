import { createHmac, randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { isAPIError } from 'better-auth/api';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { tell } from '../messages/outbox.js';
import { Clock } from '../platform/clock/clock.js';
import type { Config } from '../platform/config/config.js';
import { CONFIG } from '../platform/config/config.module.js';
import { beyond, Database, type Tx } from '../platform/database/database.js';
import { refuse } from './accounts.problems.js';
import type { challengeInput, sessionView, signInInput } from './accounts.schema.js';
import { PUBLIC } from './actor.js';
import { keyFor } from './keys.js';
import { openLink } from './link.js';
import { addressOf, addressOfPerson, proofOf } from './proven-address.js';
import { sealCode } from './sealed-code.js';
import { cookiesOf, type Roles, SessionsService, type SignedIn } from './sessions.service.js';

const CHALLENGES_AN_HOUR = 3;
/** How long after its event a link from a message still opens /my. */
const LINK_DAYS = 30;

type SessionView = z.output<typeof sessionView>;

@Injectable()
export class SignInService {
  readonly #addressKey: Buffer;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly sessions: SessionsService,
  ) {
    this.#addressKey = keyFor('challenged-address', config.SECRET);
  }

  /**
   * Sends a code to an address that we know. An unknown one goes the whole way too (a code is made, hashed, stored and
   * counted) and only the message is left out, so that neither the answer nor its time tells who is known here.
   */
  async challenge({ contact, language }: z.output<typeof challengeInput>): Promise<{ accepted: true }> {
    const address = addressOf(contact);
    const hash = createHmac('sha256', this.#addressKey).update(address).digest('base64url');
    if (await this.isWorn(hash)) return { accepted: true };
    const code = await this.sessions.auth.api.createVerificationOTP({
      body: { email: address, type: 'sign-in' },
    });
    const sealedCode = sealCode(code, this.config.SECRET);
    const isKnown = hasRole(await this.sessions.rolesOf(proofOf(address)));
    await this.db.as(beyond(PUBLIC), async (tx) => {
      const id = await this.count(tx, hash);
      if (!id || !isKnown) return;
      await tell(tx, {
        template: 'sign_in_code',
        to: { kind: 'address', address: contact.phone ?? (contact.email as string), language },
        payload: { sealedCode },
        ohjaamoId: null,
        onceKey: `sign_in_code:${id}`,
      });
    });
    return { accepted: true };
  }

  /** @throws Problem code_wrong, also when the address is unknown or has lost its role since the code was sent */
  async open({ contact, code }: z.output<typeof signInInput>, reply: FastifyReply): Promise<SessionView> {
    const { headers, response } = await this.sessions.auth.api
      .signInEmailOTP({ body: { email: addressOf(contact), otp: code }, returnHeaders: true })
      .catch((error: unknown) => {
        throw isAPIError(error) && error.statusCode < 500 ? refuse('code_wrong') : error;
      });
    const signedIn = await this.sessions.ofToken(response.token);
    if (!signedIn || !hasRole(signedIn)) throw refuse('code_wrong');
    giveCookies(headers, reply);
    return view(signedIn);
  }

  /** @throws Problem link_unknown, link_proves_nothing */
  async openByLink(sealed: string, reply: FastifyReply): Promise<SessionView> {
    const link = openLink(sealed, this.config.SECRET);
    if (!link) throw refuse('link_unknown');
    if (link.route !== 'message') throw refuse('link_proves_nothing');
    const [person] = await this.db.beyond(() =>
      this.db.once<{ id: string }>(
        `person of ${link.subject} link`,
        `SELECT x.person_id AS id FROM ${link.subject === 'registration' ? 'registration' : 'waiting_list_entry'} x
       JOIN event e ON e.id = x.event_id WHERE x.id = $1 AND e.ends_at > $2`,
        [
          link.id,
          this.clock
            .now()
            .subtract({ hours: 24 * LINK_DAYS })
            .toString(),
        ],
      ),
    );
    if (!person) throw refuse('link_unknown');
    const address = addressOfPerson(person.id);
    await this.db.beyond(() =>
      this.db.once(
        'proven person',
        `INSERT INTO auth_user (name, email, "emailVerified") VALUES ('', $1, true) ON CONFLICT (email) DO NOTHING`,
        [address],
      ),
    );
    const { headers, response: token } = await this.sessions.auth.api.openSessionFor({
      body: { address },
      returnHeaders: true,
    });
    const signedIn = token && (await this.sessions.ofToken(token));
    if (!signedIn) throw refuse('link_unknown');
    giveCookies(headers, reply);
    return view(signedIn);
  }

  async who(request: FastifyRequest): Promise<SessionView> {
    return view(await this.sessions.of(request));
  }

  async close(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { headers } = await this.sessions.auth.api.signOut({
      headers: cookiesOf(request),
      returnHeaders: true,
    });
    giveCookies(headers, reply);
  }

  private async isWorn(hash: string): Promise<boolean> {
    const [row] = await this.db.beyond(() =>
      this.db.once<{ count: number }>('challenges of address', RECENT, [
        hash,
        this.clock.now().subtract({ hours: 1 }).toString(),
      ]),
    );
    return (row?.count ?? 0) >= CHALLENGES_AN_HOUR;
  }

  /** @returns null when somebody asked for the last one of this hour in the meantime */
  private async count(tx: Tx, hash: string): Promise<string | null> {
    await tx.rows('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [hash]);
    const [row] = await tx.rows<{ count: number }>(RECENT, [hash, tx.now.subtract({ hours: 1 }).toString()]);
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

const RECENT = 'SELECT count(*)::int FROM sign_in_challenge WHERE address_hash = $1 AND at > $2';

const hasRole = ({ young, recruiter, staff }: Roles) => Boolean(young ?? recruiter ?? staff);

function giveCookies(headers: Headers, reply: FastifyReply): void {
  for (const line of headers.getSetCookie()) void reply.header('Set-Cookie', line);
}

function view(signedIn: SignedIn | null): SessionView {
  if (!signedIn) return { young: null, recruiter: null, staff: null, language: null };
  const { young, working } = signedIn;
  const recruiter = working ? signedIn.recruiter : null;
  const staff = working ? signedIn.staff : null;
  return {
    young: young && { id: young.id, firstName: young.firstName },
    recruiter: recruiter && {
      id: recruiter.id,
      name: recruiter.name,
      employerId: recruiter.employerId,
      employerName: recruiter.employerName,
      employerStatus: recruiter.employerStatus,
      owner: recruiter.owner,
    },
    staff: staff && { id: staff.id, name: staff.name, places: staff.places, ohjaamos: staff.ohjaamos },
    language: (staff ?? recruiter ?? young)?.language ?? null,
  };
}
