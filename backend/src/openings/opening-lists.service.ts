import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { RecruiterActor, StaffActor } from '../accounts/actor.js';
import { CatalogueService } from '../catalogue/catalogue.service.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, type Tx } from '../platform/database/database.js';
import { refuse } from '../platform/problems/platform.problems.js';
import {
  newFor,
  type OpeningFilters,
  PLACES,
  type Places,
  placesWanted,
  searchFor,
} from './opening.search.sql.js';
import { missing, warnings, type WrittenOpening } from './opening.rules.js';
import { CARD, FROM_OPENING, OWN, PUBLIC, seenAt, TODAY, WHOLE } from './opening.views.sql.js';
import type {
  openingCard,
  openingsQuery,
  OpeningStatus,
  openingsView,
  openingView,
  ownOpening,
} from './openings.schema.js';

type OpeningCard = z.output<typeof openingCard>;
type OpeningView = z.output<typeof openingView>;
export type OwnOpening = z.output<typeof ownOpening>;

const PAGE_SIZE = 20;
/** A statement without a name is planned with its values: a rare word goes through the index, a common one does not. */
const PLANNED_ANEW = '';
/** More than any firm or Ohjaamo reads at once; the newest come first. */
const LONGEST_LIST = 500;

/** Openings as people read them: everybody, an employer its own, staff those of their Ohjaamos. */
@Injectable()
export class OpeningListsService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly catalogue: CatalogueService,
  ) {}

  async search(query: z.output<typeof openingsQuery>): Promise<z.output<typeof openingsView>> {
    const asked = placesWanted(query);
    const [places = null] = asked ? await this.db.once<Places>('places', PLACES, asked) : [];
    const { text, values, looked } = searchFor(query, places, PAGE_SIZE, this.now());
    const [found] = await this.db.once<{ openings: OpeningCard[]; total: number }>(
      PLANNED_ANEW,
      text,
      values,
    );
    const { openings = [], total = 0 } = found ?? {};
    const more = total > looked;
    return { openings, total: more ? looked : total, more, page: query.page, pageSize: PAGE_SIZE };
  }

  /** Public openings that these filters find and that nobody could see before `since`, the newest first. */
  async newBetween(
    tx: Tx,
    filters: OpeningFilters,
    stretch: Parameters<typeof newFor>[2],
  ): Promise<string[]> {
    const asked = placesWanted(filters);
    const [places = null] = asked ? await tx.rows<Places>(PLACES, asked) : [];
    const { text, values } = newFor(filters, places, stretch, tx.now.toString());
    return (await tx.rows<{ id: string }>(text, values)).map(({ id }) => id);
  }

  async publicOne(openingId: string): Promise<OpeningView> {
    const [row] = await this.db.once<{ view: OpeningView }>(
      'public opening',
      `SELECT ${WHOLE} AS view ${FROM_OPENING} WHERE q.id = $2 AND ${PUBLIC}`,
      [this.now(), openingId],
    );
    if (!row) throw refuse('not_found');
    return row.view;
  }

  ofEmployer({ employerId }: Pick<RecruiterActor, 'employerId'>) {
    return this.own('of employer', 'q.employer_id = $2 ORDER BY q.updated_at DESC, q.id', employerId);
  }

  /** What waits for staff comes first; what other Ohjaamos share with us stands among ours. */
  ofStaff({ ohjaamoIds }: StaffActor) {
    return this.own(
      'of staff',
      `${seenAt('$2')} ORDER BY q.status = 'waiting' DESC, q.updated_at DESC, q.id`,
      ohjaamoIds,
    );
  }

  /** Those that came in a file wait with their file: imports/import-decisions.service.ts. */
  waitingFor({ ohjaamoIds }: StaffActor) {
    return this.own(
      'waiting',
      `q.status = 'waiting' AND q.ohjaamo_id = ANY ($2)
         AND NOT EXISTS (SELECT FROM opening_reference n JOIN opening_import i ON i.id = n.import_id AND i.status = 'imported'
                         WHERE n.opening_id = q.id)
       ORDER BY q.updated_at, q.id`,
      ohjaamoIds,
    );
  }

  async ownOne({ employerId }: Pick<RecruiterActor, 'employerId'>, openingId: string): Promise<OwnOpening> {
    return this.oneOf('of employer', 'q.employer_id = $3', openingId, employerId);
  }

  async staffOne({ ohjaamoIds }: StaffActor, openingId: string): Promise<OwnOpening> {
    return this.oneOf('of staff', seenAt('$3'), openingId, ohjaamoIds);
  }

  /** For the employer's first page. */
  async summaryFor({ employerId }: RecruiterActor) {
    const now = this.now();
    const [counts, runningOut] = await Promise.all([
      this.db.once<{ status: OpeningStatus; count: number }>(
        'openings by status',
        `SELECT status, count(*)::int FROM opening WHERE employer_id = $1 GROUP BY status`,
        [employerId],
      ),
      this.db.once<{ view: OpeningCard }>(
        'openings running out',
        `SELECT ${CARD} AS view ${FROM_OPENING}
         WHERE q.employer_id = $2 AND q.status = 'published' AND q.closes_on BETWEEN ${TODAY} AND ${TODAY} + 14
         ORDER BY q.closes_on, q.title`,
        [now, employerId],
      ),
    ]);
    const of = (wanted: OpeningStatus) => counts.find(({ status }) => status === wanted)?.count ?? 0;
    return {
      openings: {
        draft: of('draft'),
        waiting: of('waiting'),
        published: of('published'),
        paused: of('paused'),
      },
      runningOut: runningOut.map(({ view }) => view),
    };
  }

  private async own(name: string, which: string, whose: unknown): Promise<{ openings: OwnOpening[] }> {
    const rows = await this.db.once<{ view: OwnOpening }>(
      `openings ${name}`,
      `SELECT ${OWN} AS view ${FROM_OPENING} WHERE ${which} LIMIT ${LONGEST_LIST}`,
      [this.now(), whose],
    );
    return { openings: await this.judged(rows.map(({ view }) => view)) };
  }

  private async oneOf(name: string, which: string, openingId: string, whose: unknown): Promise<OwnOpening> {
    const rows = await this.db.once<{ view: OwnOpening }>(
      `opening ${name}`,
      `SELECT ${OWN} AS view ${FROM_OPENING} WHERE q.id = $2 AND ${which}`,
      [this.now(), openingId, whose],
    );
    const [opening] = await this.judged(rows.map(({ view }) => view));
    if (!opening) throw refuse('not_found');
    return opening;
  }

  /** Adds what the rules in force say. */
  private async judged(openings: OwnOpening[]): Promise<OwnOpening[]> {
    if (openings.length === 0) return [];
    const { openingKinds, regulations } = await this.catalogue.rulebook();
    return openings.map((opening) => {
      const written: WrittenOpening = opening;
      const kind = openingKinds.find(({ code }) => code === opening.kind);
      return {
        ...opening,
        warnings: warnings(written, regulations),
        missing: kind ? missing(written, kind) : [],
      };
    });
  }

  private now(): string {
    return this.clock.now().toString();
  }
}
