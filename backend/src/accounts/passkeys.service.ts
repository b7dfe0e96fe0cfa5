import { Inject, Injectable } from '@nestjs/common';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Clock } from '../platform/clock/clock.js';
import type { Config } from '../platform/config/config.js';
import { CONFIG } from '../platform/config/config.module.js';
import { beyond, Database, type Tx } from '../platform/database/database.js';
import { refuse } from './accounts.problems.js';
import { PUBLIC } from './actor.js';
import { Tickets } from './tickets.service.js';

/** Fetched when somebody comes with a passkey: it weighs 27 MB, and most processes see nobody with one for hours. */
const webauthn = () => import('@simplewebauthn/server');

interface Stored {
  id: string;
  userId: string;
  address: string;
  credentialId: string;
  publicKey: Buffer;
  counter: string;
  transports: string[];
}

/**
 * Passkeys (WebAuthn): the browser proves that it holds a key made for this very origin, and that its owner is there. What is
 * asked to be signed is a ticket: of this browser, used once, minutes long.
 */
@Injectable()
export class Passkeys {
  readonly #site: { expectedOrigin: string; expectedRPID: string };

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly tickets: Tickets,
  ) {
    const { origin, hostname } = new URL(config.PUBLIC_URL);
    this.#site = { expectedOrigin: origin, expectedRPID: hostname };
  }

  /** Nobody is named: the browser offers the passkeys that it has for this place. */
  async ask(reply: FastifyReply) {
    const { generateAuthenticationOptions } = await webauthn();
    const options = await generateAuthenticationOptions({
      rpID: this.#site.expectedRPID,
      userVerification: 'required',
    });
    await this.begin(reply, { challenge: options.challenge, enrols: null });
    return options;
  }

  /** @throws Problem passkey_wrong */
  async prove(
    response: AuthenticationResponseJSON,
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<{ userId: string; address: string }> {
    const ticket = await this.tickets.take('passkey', request, reply);
    const stored = await this.stored(response.id);
    if (!ticket || ticket.enrols || !stored) throw refuse('passkey_wrong');
    const { verifyAuthenticationResponse } = await webauthn();
    const answer = await verifyAuthenticationResponse({
      ...this.#site,
      response,
      expectedChallenge: ticket.challenge,
      requireUserVerification: true,
      credential: {
        id: stored.credentialId,
        publicKey: new Uint8Array(stored.publicKey),
        counter: Number(stored.counter),
      },
    }).catch(wrong);
    if (!answer.verified) throw refuse('passkey_wrong');
    await this.db.beyond(() =>
      this.db.once('passkey used', 'UPDATE auth_passkey SET counter = $2, last_used_at = $3 WHERE id = $1', [
        stored.id,
        answer.authenticationInfo.newCounter,
        this.clock.now().toString(),
      ]),
    );
    return { userId: stored.userId, address: stored.address };
  }

  async askNew(user: { id: string; address: string; name: string }, reply: FastifyReply) {
    const known = await this.db.beyond(() =>
      this.db.once<{ id: string; transports: string[] }>(
        'credentials of user',
        'SELECT credential_id AS id, transports FROM auth_passkey WHERE user_id = $1',
        [user.id],
      ),
    );
    const { generateRegistrationOptions } = await webauthn();
    const options = await generateRegistrationOptions({
      rpName: 'Vartti',
      rpID: this.#site.expectedRPID,
      userID: new Uint8Array(Buffer.from(user.id.replaceAll('-', ''), 'hex')),
      userName: user.address,
      userDisplayName: user.name,
      excludeCredentials: known,
      authenticatorSelection: { residentKey: 'required', userVerification: 'required' },
    });
    await this.begin(reply, { challenge: options.challenge, enrols: user.id });
    return options;
  }

  /** @throws Problem passkey_wrong */
  async add(
    tx: Tx,
    userId: string,
    { name, response }: { name: string; response: RegistrationResponseJSON },
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<void> {
    const ticket = await this.tickets.take('passkey', request, reply);
    if (!ticket || ticket.enrols !== userId) throw refuse('passkey_wrong');
    const { verifyRegistrationResponse } = await webauthn();
    const answer = await verifyRegistrationResponse({
      ...this.#site,
      response,
      expectedChallenge: ticket.challenge,
      requireUserVerification: true,
    }).catch(wrong);
    if (!answer.verified) throw refuse('passkey_wrong');
    const { id, publicKey, counter, transports = [] } = answer.registrationInfo.credential;
    const [added] = await tx.rows(
      `INSERT INTO auth_passkey (user_id, credential_id, public_key, counter, transports, name, created_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT (credential_id) DO NOTHING RETURNING 1`,
      [userId, id, Buffer.from(publicKey), counter, transports, name, tx.now.toString()],
    );
    if (!added) throw refuse('passkey_wrong');
  }

  private async begin(reply: FastifyReply, payload: { challenge: string; enrols: string | null }) {
    await this.db.as(beyond(PUBLIC), (tx) => this.tickets.open(tx, 'passkey', payload, reply));
  }

  private async stored(credentialId: string): Promise<Stored | undefined> {
    const [row] = await this.db.beyond(() =>
      this.db.once<Stored>(
        'passkey',
        `SELECT p.id, p.user_id AS "userId", u.email AS address, p.credential_id AS "credentialId",
           p.public_key AS "publicKey", p.counter, p.transports
         FROM auth_passkey p JOIN auth_user u ON u.id = p.user_id WHERE p.credential_id = $1`,
        [credentialId],
      ),
    );
    return row;
  }
}

/** The library throws for everything that does not fit: another origin, another challenge, a broken signature. */
function wrong(): { verified: false } {
  return { verified: false };
}
