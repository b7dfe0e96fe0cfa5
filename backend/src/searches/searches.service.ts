import { isDeepStrictEqual } from 'node:util';
import { Inject, Injectable } from '@nestjs/common';
import { In } from 'typeorm';
import type { z } from 'zod';
import { PUBLIC, type YoungActor } from '../accounts/actor.js';
import { openLink, sealLink } from '../accounts/link.js';
import { tell } from '../messages/outbox.js';
import { Clock } from '../platform/clock/clock.js';
import type { Config } from '../platform/config/config.js';
import { CONFIG } from '../platform/config/config.module.js';
import { beyond, Database, type Tx } from '../platform/database/database.js';
import { SavedSearch } from './saved-search.entity.js';
import { refuse } from './searches.problems.js';
import type { SavedSearchInput, savedSearchView } from './searches.schema.js';

type SearchView = z.output<typeof savedSearchView>;
type Kept = Pick<SavedSearch, 'id' | 'filters' | 'endsAt' | 'confirmedAt' | 'stoppedAt'>;

/** A search runs for three months; who still wants it goes on with one tap. */
export const RUNS_HOURS = 90 * 24;
const CONFIRM_WITHIN_HOURS = 7 * 24;
/** More than anybody reads; beyond them nothing is kept and nothing is sent. */
const MOST_AT_AN_ADDRESS = 10;

const NOTED = { accepted: true } as const;

/** Being told of new openings, without an account: nothing is sent but one question before the address says yes. */
@Injectable()
export class SearchesService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The same answer whatever is known of the address. @throws Problem id_used */
  async save(id: string, { contact, language, filters }: SavedSearchInput): Promise<typeof NOTED> {
    const address = contact.email ?? contact.phone;
    await this.db.as(beyond(PUBLIC), async (tx) => {
      const [made] = await tx.rows(
        `INSERT INTO saved_search (id, address, language, filters, asked_at, ends_at)
         SELECT $1, $2, $3, $4, $5, $6 WHERE (SELECT count(*) FROM saved_search s
           WHERE s.address = $2 AND s.stopped_at IS NULL AND s.ends_at > $5) < $7
         ON CONFLICT (id) DO NOTHING RETURNING id`,
        [
          id,
          address,
          language,
          JSON.stringify(filters),
          tx.now.toString(),
          tx.now.add({ hours: CONFIRM_WITHIN_HOURS }).toString(),
          MOST_AT_AN_ADDRESS,
        ],
      );
      if (!made) return this.mustBeTheSame(tx, id, address, filters);
      await tell(tx, {
        template: 'search_confirm',
        to: { kind: 'address', address, language },
        payload: { searchId: id },
        ohjaamoId: null,
        onceKey: `search_confirm:${id}`,
      });
    });
    return NOTED;
  }

  /** @throws Problem link_unknown */
  async view(link: string): Promise<SearchView> {
    return this.show(await this.db.as(beyond(PUBLIC), (tx) => this.behind(tx, link)));
  }

  /** The address says yes, or goes on for another three months. A search that was stopped begins again. */
  async confirm(link: string): Promise<SearchView> {
    const confirmed = await this.db.as(beyond(PUBLIC), async (tx) => {
      const search = await this.behind(tx, link);
      const isOver = search.endsAt.getTime() <= tx.now.epochMilliseconds;
      // Whoever was away hears only of what comes from now on.
      const beginsAnew = !search.confirmedAt || search.stoppedAt !== null || isOver;
      if (isOver && !search.confirmedAt) throw refuse('link_unknown');
      await tx.rows(
        `UPDATE saved_search SET confirmed_at = coalesce(confirmed_at, $2), stopped_at = NULL, ends_at = $3,
           told_until = CASE WHEN $4 THEN $2 ELSE told_until END WHERE id = $1`,
        [search.id, tx.now.toString(), tx.now.add({ hours: RUNS_HOURS }).toString(), beginsAnew],
      );
      return this.behind(tx, link);
    });
    return this.show(confirmed);
  }

  async stop(link: string): Promise<SearchView> {
    const stopped = await this.db.as(beyond(PUBLIC), async (tx) => {
      const search = await this.behind(tx, link);
      await tx.rows('UPDATE saved_search SET stopped_at = coalesce(stopped_at, $2) WHERE id = $1', [
        search.id,
        tx.now.toString(),
      ]);
      return this.behind(tx, link);
    });
    return this.show(stopped);
  }

  /** Those of my phone number and my e-mail address. */
  async mine(actor: YoungActor): Promise<{ searches: SearchView[] }> {
    const rows = await this.db.as(actor, async (tx) => {
      const [me] = await tx.rows<{ addresses: string[] }>(
        'SELECT array_remove(ARRAY[phone, email::text], NULL) AS addresses FROM young_person WHERE id = $1',
        [actor.id],
      );
      const addresses = me?.addresses ?? [];
      return tx.manager.find(SavedSearch, {
        where: { address: In(addresses) },
        order: { askedAt: 'DESC' },
        take: MOST_AT_AN_ADDRESS * addresses.length,
      });
    });
    return { searches: rows.map((row) => this.show(row)) };
  }

  private async behind(tx: Tx, sealed: string): Promise<Kept> {
    const link = openLink(sealed, this.config.SECRET);
    if (link?.subject !== 'saved_search') throw refuse('link_unknown');
    const search = await tx.manager.findOneBy(SavedSearch, { id: link.id });
    if (!search) throw refuse('link_unknown');
    return search;
  }

  private async mustBeTheSame(tx: Tx, id: string, address: string, filters: object): Promise<void> {
    const known = await tx.manager.findOneBy(SavedSearch, { id });
    const isSame = !known || (known.address === address && isDeepStrictEqual(known.filters, filters));
    if (!isSame) throw refuse('id_used');
  }

  private show({ id, filters, endsAt, confirmedAt, stoppedAt }: Kept): SearchView {
    const isOver = endsAt.getTime() <= this.clock.now().epochMilliseconds;
    return {
      state: stoppedAt ? 'stopped' : isOver ? 'over' : confirmedAt ? 'on' : 'asked',
      filters,
      endsAt: endsAt.toISOString(),
      link: sealLink({ subject: 'saved_search', id, route: 'message' }, this.config.SECRET),
    };
  }
}
