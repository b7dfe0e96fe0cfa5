import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import * as openid from 'openid-client';
import type { Config } from '../platform/config/config.js';
import { CONFIG } from '../platform/config/config.module.js';
import { beyond, Database } from '../platform/database/database.js';
import type { Language } from '../platform/http/fields.js';
import { outgoing } from '../platform/outgoing/outgoing.js';
import { refuse } from './accounts.problems.js';
import { PUBLIC } from './actor.js';
import { Tickets } from './tickets.service.js';

type Directory = Config['OIDC_PROVIDERS'][number];

/** What a directory says of who came from it. */
export interface FromDirectory {
  email: string;
  strength: 'code' | 'strong';
  next: string | null;
}

const ANSWERS_WITHIN_MS = 10_000;

/** Means of proof that are two factors in themselves (RFC 8176). */
const MANY_FACTORS = ['mfa', 'mca', 'hwk', 'sc'];

/**
 * Sign-in through a municipality's own directory: OpenID Connect, authorization code with PKCE, state and nonce, its
 * settings found by discovery. The library judges issuer, audience, signature, times, state and nonce.
 */
@Injectable()
export class Directories {
  private readonly fetch: ReturnType<typeof outgoing>;
  readonly #found = new Map<string, Promise<openid.Configuration>>();

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly db: Database,
    private readonly tickets: Tickets,
  ) {
    this.fetch = outgoing(config, { answersWithinMs: ANSWERS_WITHIN_MS });
  }

  list(): { directories: { id: string; name: Directory['name'] }[] } {
    return { directories: this.config.OIDC_PROVIDERS.map(({ id, name }) => ({ id, name })) };
  }

  /** @throws Problem not_found, directory_unreachable */
  async leaveFor(
    id: string,
    { language, next, again }: { language: Language; next?: string | undefined; again?: boolean | undefined },
    reply: FastifyReply,
  ): Promise<{ url: string }> {
    const directory = this.named(id);
    const found = await this.discovered(directory);
    const [state, nonce, verifier] = [
      openid.randomState(),
      openid.randomNonce(),
      openid.randomPKCECodeVerifier(),
    ];
    const url = openid.buildAuthorizationUrl(found, {
      redirect_uri: this.returnTo(language),
      scope: 'openid email profile',
      state,
      nonce,
      code_challenge: await openid.calculatePKCECodeChallenge(verifier),
      code_challenge_method: 'S256',
      ui_locales: language,
      ...(again && { prompt: 'login' }),
    });
    await this.db.as(beyond(PUBLIC), (tx) =>
      this.tickets.open(
        tx,
        'directory',
        { directoryId: id, state, nonce, verifier, next: next ?? null },
        reply,
      ),
    );
    return { url: url.href };
  }

  /**
   * @param query what the directory sent back with the browser
   * @throws Problem directory_refused for whatever does not fit: state, nonce, issuer, signature, an address that it has not checked
   */
  async cameBack(
    { query, language }: { query: string; language: Language },
    request: FastifyRequest,
    reply: FastifyReply,
  ): Promise<FromDirectory> {
    const ticket = await this.tickets.take('directory', request, reply);
    if (!ticket) throw refuse('directory_refused');
    const directory = this.named(ticket.directoryId);
    const here = new URL(this.returnTo(language));
    here.search = query;
    const found = await this.discovered(directory);
    const tokens = await openid
      .authorizationCodeGrant(found, here, {
        pkceCodeVerifier: ticket.verifier,
        expectedState: ticket.state,
        expectedNonce: ticket.nonce,
        idTokenExpected: true,
      })
      .catch(refused);
    const claims = await this.claimsOf(found, tokens);
    const isChecked = claims['email_verified'] === true || directory.vouchesForEmail;
    if (typeof claims['email'] !== 'string' || !isChecked) throw refuse('directory_refused');
    return {
      email: claims['email'].trim().toLowerCase(),
      strength: directory.trustedAsStrong || showsManyFactors(claims['amr']) ? 'strong' : 'code',
      next: ticket.next,
    };
  }

  /** Some directories tell the address with the sign-in itself, others only when they are asked. */
  private async claimsOf(
    found: openid.Configuration,
    tokens: openid.TokenEndpointResponse & openid.TokenEndpointResponseHelpers,
  ): Promise<Record<string, unknown>> {
    const claims = tokens.claims();
    if (!claims) throw refuse('directory_refused');
    if (claims['email'] !== undefined || !found.serverMetadata().userinfo_endpoint) return claims;
    const told = await openid.fetchUserInfo(found, tokens.access_token, claims.sub).catch(refused);
    return { ...told, ...claims };
  }

  private named(id: string): Directory {
    const directory = this.config.OIDC_PROVIDERS.find((one) => one.id === id);
    if (!directory) throw refuse('not_found');
    return directory;
  }

  private discovered(directory: Directory): Promise<openid.Configuration> {
    const known = this.#found.get(directory.id);
    if (known) return known;
    const finding = discover(directory, this.fetch).catch((error: unknown) => {
      this.#found.delete(directory.id); // asked again next time
      throw refuse('directory_unreachable', { cause: error instanceof Error ? error.name : 'unknown' });
    });
    this.#found.set(directory.id, finding);
    return finding;
  }

  /** The portal's page that has the button; opening it changes nothing. */
  private returnTo(language: Language): string {
    return new URL(`/${language}/sign-in/directory`, this.config.PUBLIC_URL).href;
  }
}

function refused(): never {
  throw refuse('directory_refused');
}

function discover(
  { issuer, clientId, clientSecret }: Directory,
  fetch: ReturnType<typeof outgoing>,
): Promise<openid.Configuration> {
  const server = new URL(issuer);
  const isLoopback = ['localhost', '127.0.0.1', '[::1]'].includes(server.hostname);
  return openid.discovery(server, clientId, clientSecret, undefined, {
    timeout: 10,
    [openid.customFetch]: fetch,
    // The id_token comes straight from the directory, for which the standard asks no signature; we ask for it.
    execute: [openid.enableNonRepudiationChecks, ...(isLoopback ? [openid.allowInsecureRequests] : [])],
  });
}

const showsManyFactors = (amr: unknown) =>
  Array.isArray(amr) && amr.some((means) => MANY_FACTORS.includes(String(means)));
