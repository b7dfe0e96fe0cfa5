import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Database } from '../platform/database/database.js';
import type { networkView } from './network.schema.js';

export type Network = z.output<typeof networkView>;

@Injectable()
export class NetworkService {
  constructor(private readonly db: Database) {}

  /** Regions with their Ohjaamos, and the municipalities that some Ohjaamo serves. */
  async all(): Promise<Network> {
    const [network] = await this.db.once<Network>('network', NETWORK);
    return network as Network;
  }
}

const NETWORK = `SELECT
  coalesce((SELECT json_agg(json_build_object('id', r.id, 'slug', r.slug, 'name', r.name, 'ohjaamos',
      coalesce((SELECT json_agg(json_build_object('id', o.id, 'slug', o.slug, 'name', o.name, 'regionId', o.region_id,
          'street', o.street, 'postalCode', o.postal_code, 'city', o.city, 'arrival', nullif(o.arrival, '{}'),
          'stepFree', o.step_free, 'languages', o.languages, 'timeZone', o.time_zone,
          'openingHours', o.opening_hours, 'email', o.email, 'phone', o.phone,
          'municipalityCodes', coalesce((SELECT json_agg(m.municipality_code ORDER BY m.municipality_code)
            FROM ohjaamo_municipality m WHERE m.ohjaamo_id = o.id), '[]')) ORDER BY o.name)
        FROM ohjaamo o WHERE o.region_id = r.id), '[]')) ORDER BY r.name)
    FROM region r), '[]') AS regions,
  coalesce((SELECT json_agg(json_build_object('code', m.code, 'name', m.name) ORDER BY m.name->>'fi')
    FROM municipality m WHERE m.code IN (SELECT municipality_code FROM ohjaamo_municipality)), '[]') AS municipalities`;
