import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Clock } from '../platform/clock/clock.js';
import { Database } from '../platform/database/database.js';
import type { Localised } from '../platform/http/fields.js';
import type { catalogueView, occupationsView, openingKindView, regulationView } from './catalogue.schema.js';
import { refuse } from '../platform/problems/platform.problems.js';

export type Catalogue = z.output<typeof catalogueView>;
export type OpeningKind = z.output<typeof openingKindView>;
export type Regulation = z.output<typeof regulationView>;

/** The law's day begins at midnight in Finland, wherever the server stands. */
const LAW_ZONE = 'Europe/Helsinki';

@Injectable()
export class CatalogueService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  async all(): Promise<Catalogue> {
    const [catalogue] = await this.db.once<Catalogue>('catalogue', CATALOGUE, [this.today()]);
    return catalogue as Catalogue;
  }

  async occupations(): Promise<z.output<typeof occupationsView>> {
    const occupations = await this.db.once<{ code: string; name: Localised }>(
      'occupations',
      'SELECT code, name FROM occupation ORDER BY code',
    );
    return { occupations };
  }

  /** Kinds of opening and the limits in force today: what an opening is judged by. */
  async rulebook(): Promise<Pick<Catalogue, 'openingKinds' | 'regulations'>> {
    const [rulebook] = await this.db.once<Catalogue>('rulebook', RULEBOOK, [this.today()]);
    return rulebook as Catalogue;
  }

  /** What people call this. @throws Problem not_found */
  async nameOf(what: keyof typeof NAME_OF, code: string): Promise<Localised> {
    const [row] = await this.db.once<{ name: Localised }>(`name of ${what}`, NAME_OF[what], [code]);
    if (!row) throw refuse('not_found');
    return row.name;
  }

  private today(): string {
    return this.clock.now().toZonedDateTimeISO(LAW_ZONE).toPlainDate().toString();
  }
}

const NAME_OF = {
  sector: 'SELECT name FROM sector WHERE code = $1',
  occupation: 'SELECT name FROM occupation WHERE code = $1',
  kind: 'SELECT name FROM opening_kind WHERE code = $1',
};

const KINDS = `
  (SELECT json_agg(json_build_object('code', code, 'name', name, 'blurb', blurb, 'fields', fields) ORDER BY position)
   FROM opening_kind) AS "openingKinds"`;

const REGULATIONS = `
  (SELECT json_agg(json_build_object('code', code, 'value', value, 'validFrom', valid_from, 'law', law,
            'section', section, 'source', source, 'certainty', certainty, 'explanation', explanation) ORDER BY code)
   FROM regulation WHERE daterange(valid_from, valid_to) @> $1::date) AS regulations`;

/** The limits in force on the day $1. */
export const REGULATIONS_ON = `SELECT ${REGULATIONS}`;

const RULEBOOK = `SELECT ${KINDS}, ${REGULATIONS}`;

const CATALOGUE = `SELECT
  (SELECT json_agg(json_build_object('code', code, 'name', name) ORDER BY position) FROM sector) AS sectors,
  (SELECT json_agg(json_build_object('code', code, 'name', name, 'blurb', blurb, 'steps', steps, 'recipe', recipe,
            'tableCount', table_count, 'tablesFor', tables_for, 'elsewhere', elsewhere) ORDER BY position)
   FROM format) AS formats, ${KINDS}, ${REGULATIONS}`;
