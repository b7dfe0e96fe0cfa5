import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { StaffActor } from '../accounts/actor.js';
import { mustWorkAt } from '../accounts/permissions.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { record } from '../platform/database/transitions.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import { refuse } from './referrals.problems.js';
import type { ServiceInput, servicesQuery, ServiceView } from './referrals.schema.js';

/** Looked at longer ago than this, it may be wrong: people who lead others to it should know. */
export const CHECKED_MONTHS = 6;

const TODAY = `($1::timestamptz AT TIME ZONE o.time_zone)::date`;
/** SQL: service `s` of Ohjaamo `o` was checked too long ago, at $1. */
export const IS_OLD = `s.checked_on < (${TODAY} - interval '${CHECKED_MONTHS} months')::date`;

/** $2: where whoever asks works. */
const VIEW = `SELECT s.id, s.kind, s.name, s.what, s.how_to_refer AS "howToRefer", s.consent, s.age_from AS "ageFrom",
  s.age_to AS "ageTo", s.municipality_codes AS "municipalityCodes", s.languages, s.email::text AS email, s.phone, s.website,
  json_build_object('id', o.id, 'name', o.name) AS ohjaamo, CASE WHEN o.id = ANY ($2::uuid[]) THEN k.name END AS keeper, s.checked_on::text AS "checkedOn",
  ${IS_OLD} AS "isOld", s.ended_at IS NOT NULL AS ended, o.id = ANY ($2::uuid[]) AS mine
FROM service s JOIN ohjaamo o ON o.id = s.ohjaamo_id LEFT JOIN staff_member k ON k.id = s.keeper_id
WHERE s.region_id IN (SELECT x.region_id FROM ohjaamo x WHERE x.id = ANY ($2::uuid[]))`;

/** The region's catalogue of services: read by all its staff, kept up to date by those of the Ohjaamo that wrote it. */
@Injectable()
export class ServicesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async all(actor: StaffActor, query: z.output<typeof servicesQuery>): Promise<{ services: ServiceView[] }> {
    const services = await this.db.once<ServiceView>(
      'services',
      `${VIEW} AND s.ended_at IS NULL AND ($3::text IS NULL OR s.kind = $3)
         AND ($4::text IS NULL OR s.municipality_codes = '{}' OR $4 = ANY (s.municipality_codes))
         AND ($5::text IS NULL OR $5 = ANY (s.languages))
         AND ($6::int IS NULL OR ($6 >= coalesce(s.age_from, 0) AND $6 <= coalesce(s.age_to, 99)))
       ORDER BY s.kind, s.name ->> 'fi', s.id`,
      [
        ...[this.clock.now().toString(), actor.ohjaamoIds, query.kind ?? null, query.municipality ?? null],
        ...[query.language ?? null, query.age ?? null],
      ],
    );
    return { services };
  }

  async one(actor: StaffActor, serviceId: string): Promise<ServiceView> {
    const now = this.clock.now().toString();
    const [service] = await this.db.once<ServiceView>('service', `${VIEW} AND s.id = $3`, [
      now,
      actor.ohjaamoIds,
      serviceId,
    ]);
    if (!service) throw refuseAnywhere('not_found');
    return service;
  }

  /** Whoever writes it keeps it, and has looked at it today. @throws Problem not_found, service_ended */
  async save(actor: StaffActor, serviceId: string, input: ServiceInput): Promise<ServiceView> {
    mustWorkAt(actor, input.ohjaamoId);
    await this.db.as(actor, async (tx) => {
      const held = await this.lock(tx, serviceId);
      if (held) mustWorkAt(actor, held.ohjaamoId);
      if (held?.ended) throw refuse('service_ended');
      const written = await tx.rows(
        `INSERT INTO service (id, region_id, ohjaamo_id, kind, name, what, how_to_refer, consent, age_from, age_to,
           municipality_codes, languages, email, phone, website, keeper_id, checked_on, created_at, updated_at)
         SELECT $1, o.region_id, o.id, $3, $4::jsonb, $5::jsonb, $6::jsonb, $7, $8, $9, $10::text[], $11::text[], $12, $13, $14,
           $15, ($16::timestamptz AT TIME ZONE o.time_zone)::date, $16, $16 FROM ohjaamo o WHERE o.id = $2
         ON CONFLICT (id) DO UPDATE SET ohjaamo_id = excluded.ohjaamo_id, kind = excluded.kind, name = excluded.name,
           what = excluded.what, how_to_refer = excluded.how_to_refer, consent = excluded.consent, age_from = excluded.age_from,
           age_to = excluded.age_to, municipality_codes = excluded.municipality_codes, languages = excluded.languages,
           email = excluded.email, phone = excluded.phone, website = excluded.website, keeper_id = excluded.keeper_id,
           checked_on = excluded.checked_on, updated_at = excluded.updated_at
         WHERE service.ohjaamo_id = ANY ($17) RETURNING id`,
        [
          ...[serviceId, input.ohjaamoId, input.kind, JSON.stringify(input.name), JSON.stringify(input.what)],
          ...[JSON.stringify(input.howToRefer), input.consent, input.ageFrom ?? null, input.ageTo ?? null],
          ...[input.municipalityCodes, input.languages, input.email ?? null, input.phone ?? null],
          ...[input.website ?? null, actor.id, tx.now.toString(), actor.ohjaamoIds],
        ],
      );
      if (written.length === 0) throw refuseAnywhere('not_found');
      if (!held) await record(tx, { subject: 'service', id: serviceId, from: null, to: 'there' });
    });
    return this.one(actor, serviceId);
  }

  /** Somebody looked, and it is still right. */
  async check(actor: StaffActor, serviceId: string): Promise<ServiceView> {
    await this.db.as(actor, async (tx) => {
      await this.mustKeep(tx, actor, serviceId);
      await tx.rows(
        `UPDATE service s SET checked_on = ${TODAY}, keeper_id = $3, updated_at = $1 FROM ohjaamo o
         WHERE o.id = s.ohjaamo_id AND s.id = $2`,
        [tx.now.toString(), serviceId, actor.id],
      );
    });
    return this.one(actor, serviceId);
  }

  /** It is not there any more: nobody is referred to it; what was begun goes on. Twice is once. */
  async end(actor: StaffActor, serviceId: string): Promise<ServiceView> {
    await this.db.as(actor, async (tx) => {
      const { ended } = await this.mustKeep(tx, actor, serviceId);
      if (ended) return;
      await tx.rows('UPDATE service SET ended_at = $2, updated_at = $2 WHERE id = $1', [
        serviceId,
        tx.now.toString(),
      ]);
      await record(tx, { subject: 'service', id: serviceId, from: 'there', to: 'ended' });
    });
    return this.one(actor, serviceId);
  }

  private async mustKeep(tx: Tx, actor: StaffActor, serviceId: string) {
    const held = await this.lock(tx, serviceId);
    mustWorkAt(actor, held?.ohjaamoId);
    return held as NonNullable<typeof held>;
  }

  private async lock(tx: Tx, serviceId: string): Promise<{ ohjaamoId: string; ended: boolean } | undefined> {
    const [held] = await tx.rows<{ ohjaamoId: string; ended: boolean }>(
      'SELECT ohjaamo_id AS "ohjaamoId", ended_at IS NOT NULL AS ended FROM service WHERE id = $1 FOR UPDATE',
      [serviceId],
    );
    return held;
  }
}
