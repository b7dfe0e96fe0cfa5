import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { Clock } from '../platform/clock/clock.js';
import type { Config } from '../platform/config/config.js';
import { CONFIG } from '../platform/config/config.module.js';
import { Database } from '../platform/database/database.js';
import type { Contact, Language } from '../platform/http/fields.js';
import { refuse } from './accounts.problems.js';
import type { challengeInput, sessionView } from './accounts.schema.js';
import { Codes } from './codes.service.js';
import { type LinkSubject, openLink } from './link.js';
import { needOf } from './owner.js';
import { addressOfPerson, proofOf } from './proven-address.js';
import { cookiesOf, hasRole, SessionsService, type SignedIn } from './sessions.service.js';

/** How long after its event a link from a message still opens /my. */
const LINK_DAYS = 30;

/** Whose link it is, by what it is about; what is not here opens nothing but itself. $2: what is older opens nothing. */
const BOOKED = (table: string) =>
  `SELECT x.person_id AS id FROM ${table} x JOIN event e ON e.id = x.event_id WHERE x.id = $1 AND e.ends_at > $2`;
const PEOPLE_OF_LINKS: Partial<Record<LinkSubject, string>> = {
  registration: BOOKED('registration'),
  waiting: BOOKED('waiting_list_entry'),
  proposal: 'SELECT x.person_id AS id FROM proposal x WHERE x.id = $1 AND x.asked_at > $2',
};

type SessionView = z.output<typeof sessionView>;

/** The ways in that the young and employers begin with: a code, the link beside it, the link of a booking. */
@Injectable()
export class SignInService {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly sessions: SessionsService,
    private readonly codes: Codes,
  ) {}

  challenge(
    { contact, language }: z.output<typeof challengeInput>,
    reply: FastifyReply,
  ): Promise<{ accepted: true }> {
    return this.codes.ask(contact, language, reply);
  }

  /** A code to the address one is signed in with: shows again that it is theirs. */
  async challengeOwn(
    signedIn: SignedIn,
    language: Language,
    reply: FastifyReply,
  ): Promise<{ accepted: true }> {
    return this.codes.ask(await this.contactOf(signedIn), language, reply);
  }

  /** @throws Problem code_wrong, also when the address is unknown or has lost its role since the code was sent */
  async open(code: string, request: FastifyRequest, reply: FastifyReply): Promise<SessionView> {
    const address = await this.codes.addressOfCode(code, request, reply);
    if (!address || !hasRole(await this.sessions.rolesOf(proofOf(address)))) throw refuse('code_wrong');
    return viewOf(await this.sessions.begin(address, 'code', request, reply));
  }

  /** @throws Problem sign_in_link_wrong, also in another browser than the one that asked */
  async openByMailedLink(link: string, request: FastifyRequest, reply: FastifyReply): Promise<SessionView> {
    const address = await this.codes.addressOfLink(link, request, reply);
    if (!address || !hasRole(await this.sessions.rolesOf(proofOf(address))))
      throw refuse('sign_in_link_wrong');
    return viewOf(await this.sessions.begin(address, 'code', request, reply));
  }

  /** @throws Problem link_unknown, link_proves_nothing */
  async openByLink(sealed: string, request: FastifyRequest, reply: FastifyReply): Promise<SessionView> {
    const link = openLink(sealed, this.config.SECRET);
    if (!link) throw refuse('link_unknown');
    const people = PEOPLE_OF_LINKS[link.subject];
    if (link.route !== 'message' || !people) throw refuse('link_proves_nothing');
    const [person] = await this.db.beyond(() =>
      this.db.once<{ id: string }>(`person of ${link.subject} link`, people, [
        link.id,
        this.clock
          .now()
          .subtract({ hours: 24 * LINK_DAYS })
          .toString(),
      ]),
    );
    if (!person) throw refuse('link_unknown');
    return viewOf(await this.sessions.begin(addressOfPerson(person.id), 'link', request, reply));
  }

  async who(request: FastifyRequest): Promise<SessionView> {
    return viewOf(await this.sessions.of(request));
  }

  async close(request: FastifyRequest, reply: FastifyReply): Promise<void> {
    const { headers } = await this.sessions.auth.api.signOut({
      headers: cookiesOf(request),
      returnHeaders: true,
    });
    for (const line of headers.getSetCookie()) void reply.header('Set-Cookie', line);
  }

  /** Whoever came by a link has an address all the same: the one the link was sent to. */
  private async contactOf({ address, young }: SignedIn): Promise<Contact> {
    const { email, phone } = proofOf(address);
    if (email) return { email, phone: null };
    if (phone) return { email: null, phone };
    const [row] = await this.db.beyond(() =>
      this.db.once<{ email: string | null; phone: string | null }>(
        'addresses of person',
        'SELECT email::text, phone FROM young_person WHERE id = $1',
        [young?.id],
      ),
    );
    if (row?.phone) return { email: null, phone: row.phone };
    if (row?.email) return { email: row.email, phone: null };
    throw refuse('not_allowed');
  }
}

/** Employers' and staff's rooms close after half a day; staff's opens with a second factor only. */
export function viewOf(signedIn: SignedIn | null): SessionView {
  if (!signedIn) return NOBODY;
  const { young, working, strength, isFresh } = signedIn;
  const recruiter = working ? signedIn.recruiter : null;
  const staff = working && strength === 'strong' ? signedIn.staff : null;
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
    language: (signedIn.staff ?? recruiter ?? young)?.language ?? null,
    strength,
    isFresh,
    secondFactor: working && signedIn.staff ? needOf(signedIn) : null,
  };
}

const NOBODY: SessionView = {
  young: null,
  recruiter: null,
  staff: null,
  language: null,
  strength: null,
  isFresh: false,
  secondFactor: null,
};
