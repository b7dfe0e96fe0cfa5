import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { Temporal } from 'temporal-polyfill';
import { Clock } from '../platform/clock/clock.js';
import type { Config } from '../platform/config/config.js';
import { CONFIG } from '../platform/config/config.module.js';
import { Database, type Tx } from '../platform/database/database.js';
import type { Language } from '../platform/http/fields.js';
import type { StaffRole } from './actor.js';
import { type Auth, authFor } from './auth.js';
import { type Proof, proofOf } from './proven-address.js';

/** Employers and staff see other people's data, so they show again who they are after half a day. */
const WORKING_HOURS = 12;

export interface Roles {
  young: { id: string; firstName: string; language: Language } | null;
  recruiter: {
    id: string;
    name: string;
    employerId: string;
    employerName: string;
    employerStatus: 'waiting' | 'approved' | 'refused';
    owner: boolean;
    language: Language;
  } | null;
  staff: {
    id: string;
    name: string;
    language: Language;
    places: {
      regionId: string;
      regionName: string;
      ohjaamoId: string | null;
      ohjaamoName: string | null;
      role: StaffRole;
    }[];
    ohjaamos: { id: string; name: string; regionId: string }[];
  } | null;
}

export interface SignedIn extends Roles {
  /** False when half a day has gone: then only /my is open. */
  working: boolean;
}

/** Reads who is signed in; writes nothing. Roles come from the address at each request, so taking one back works at once. */
@Injectable()
export class SessionsService implements OnModuleInit {
  readonly auth: Auth;

  constructor(
    @Inject(CONFIG) config: Config,
    private readonly db: Database,
    private readonly clock: Clock,
  ) {
    this.auth = authFor(config, db, clock);
  }

  /** better-auth makes itself ready in the background; nothing is served before that. */
  async onModuleInit(): Promise<void> {
    await this.auth.$context;
  }

  async of(request: FastifyRequest): Promise<SignedIn | null> {
    if (!request.headers.cookie) return null;
    const token = await this.auth.api.sessionToken({ headers: cookiesOf(request) });
    return token ? this.ofToken(token) : null;
  }

  async ofToken(token: string): Promise<SignedIn | null> {
    const now = this.clock.now();
    const [session] = await this.db.beyond(() =>
      this.db.once<{ email: string; created_at: Date }>(
        'session of token',
        `SELECT u.email, s."createdAt" AS created_at FROM auth_session s JOIN auth_user u ON u.id = s."userId"
       WHERE s.token = $1 AND s."expiresAt" > $2`,
        [token, now.toString()],
      ),
    );
    if (!session) return null;
    const since = Temporal.Instant.fromEpochMilliseconds(session.created_at.getTime());
    const working = Temporal.Instant.compare(now, since.add({ hours: WORKING_HOURS })) < 0;
    return { ...(await this.rolesOf(proofOf(session.email))), working };
  }

  async rolesOf(proof: Proof): Promise<Roles> {
    const [roles] = await this.db.beyond(() =>
      this.db.once<Roles>('roles of address', ROLES, [proof.email, proof.phone, proof.personId]),
    );
    return roles ?? { young: null, recruiter: null, staff: null };
  }

  /** Whoever loses a role is signed out everywhere. */
  async endAll(tx: Tx, email: string): Promise<void> {
    await tx.beyond();
    await tx.rows(
      `DELETE FROM auth_session s USING auth_user u WHERE u.id = s."userId" AND u.email = lower($1)`,
      [email],
    );
  }
}

export function cookiesOf(request: FastifyRequest): Headers {
  return new Headers({ cookie: request.headers.cookie ?? '' });
}

/** The whole of one person: $1 e-mail, $2 phone, $3 person, of which the session proves one. */
const ROLES = `
SELECT
  (SELECT json_build_object('id', y.id, 'firstName', y.first_name, 'language', y.language)
   FROM young_person y WHERE y.email::text = $1 OR y.phone = $2 OR y.id = $3::uuid) AS young,
  (SELECT json_build_object('id', r.id, 'name', r.name, 'employerId', e.id, 'employerName', e.name,
                            'employerStatus', e.status, 'owner', r.owner, 'language', r.language)
   FROM recruiter r JOIN employer e ON e.id = r.employer_id
   WHERE r.email::text = $1 AND r.removed_at IS NULL
   ORDER BY array_position('{approved,waiting,refused}', e.status), e.name, e.id LIMIT 1) AS recruiter,
  (SELECT json_build_object('id', s.id, 'name', s.name, 'language', s.language,
     'places', coalesce((SELECT json_agg(json_build_object('regionId', m.region_id, 'regionName', g.name,
          'ohjaamoId', m.ohjaamo_id, 'ohjaamoName', o.name, 'role', m.role) ORDER BY g.name, o.name)
        FROM staff_membership m JOIN region g ON g.id = m.region_id LEFT JOIN ohjaamo o ON o.id = m.ohjaamo_id
        WHERE m.staff_member_id = s.id), '[]'),
     'ohjaamos', coalesce((SELECT json_agg(json_build_object('id', o.id, 'name', o.name, 'regionId', o.region_id)
          ORDER BY o.name) FROM ohjaamo o WHERE EXISTS (
            SELECT FROM staff_membership m WHERE m.staff_member_id = s.id AND CASE m.role
              WHEN 'administrator' THEN true
              WHEN 'region_coordinator' THEN m.region_id = o.region_id
              ELSE m.ohjaamo_id = o.id END)), '[]'))
   FROM staff_member s WHERE s.email::text = $1 AND s.ended_at IS NULL) AS staff`;
