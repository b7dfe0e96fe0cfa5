import { Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { tell } from '../messages/outbox.js';
import { OpeningListsService } from '../openings/opening-lists.service.js';
import type { OpeningFilters } from '../openings/opening.search.sql.js';
import { Database, SYSTEM, type Tx } from '../platform/database/database.js';
import type { Language } from '../platform/http/fields.js';

/** Searches belong to no Ohjaamo; all of them are in Finland. */
const ZONE = 'Europe/Helsinki';
const MORNING_FROM_HOUR = 8;
const MORNING_UNTIL_HOUR = 11;
/** What became public at an instant may be committed a little later; it is told tomorrow rather than never. */
const STILL_BEING_WRITTEN = { minutes: 2 };
const IN_A_MESSAGE = 5;
const AT_A_TIME = 200;
const TOLD_BEFORE_THE_END_HOURS = 3 * 24;

interface Due {
  id: string;
  address: string;
  language: Language;
  filters: OpeningFilters;
  toldUntil: string;
  endsAt: string;
  endsSoon: boolean;
}

/** In the morning, and at most once a day: tells whoever looks for something what is new, and when a search is about to end. */
@Injectable()
export class SearchNewsService {
  constructor(
    private readonly db: Database,
    private readonly lists: OpeningListsService,
  ) {}

  /** A second call on the same day tells nobody anything. @returns how many messages were written */
  async sweep(now: Temporal.Instant): Promise<number> {
    const here = now.toZonedDateTimeISO(ZONE);
    if (here.hour < MORNING_FROM_HOUR || here.hour >= MORNING_UNTIL_HOUR) return 0;
    const today = here.toPlainDate().toString();
    let told = 0;
    let after: string | null = null;
    do {
      const done: { told: number; last: string | null } = await this.some(today, after);
      told += done.told;
      after = done.last;
    } while (after);
    return told;
  }

  /** One transaction for some of them: a search that another worker has in hand is left to it. */
  private some(today: string, after: string | null): Promise<{ told: number; last: string | null }> {
    return this.db.as(SYSTEM, async (tx) => {
      await tx.beyond();
      const due = await tx.rows<Due>(
        `SELECT id, address, language, filters, told_until::text AS "toldUntil", ends_at::text AS "endsAt",
           ends_at < $3 AS "endsSoon"
         FROM saved_search
         WHERE confirmed_at IS NOT NULL AND stopped_at IS NULL AND ends_at > $1 AND told_on IS DISTINCT FROM $2::date
           AND ($4::uuid IS NULL OR id > $4)
         ORDER BY id LIMIT ${AT_A_TIME} FOR UPDATE SKIP LOCKED`,
        [tx.now.toString(), today, tx.now.add({ hours: TOLD_BEFORE_THE_END_HOURS }).toString(), after],
      );
      let told = 0;
      for (const search of due) told += await this.tellOf(tx, search, today);
      return { told, last: due.length === AT_A_TIME ? (due.at(-1)?.id ?? null) : null };
    });
  }

  private async tellOf(tx: Tx, search: Due, today: string): Promise<number> {
    const { id, endsAt, endsSoon, filters, toldUntil } = search;
    const until = tx.now.subtract(STILL_BEING_WRITTEN).toString();
    const stretch = { since: toldUntil, until, atMost: IN_A_MESSAGE + 1 };
    const found = await this.lists.newBetween(tx, filters, stretch);
    const to = { kind: 'address' as const, address: search.address, language: search.language };
    if (found.length > 0) {
      // What it finds ends the day; that the search is about to end stands in the same letter.
      const payload = {
        searchId: id,
        openingIds: found.slice(0, IN_A_MESSAGE),
        more: found.length > IN_A_MESSAGE,
      };
      const onceKey = `search_found:${id}:${today}`;
      await tell(tx, { template: 'search_found', to, payload, ohjaamoId: null, onceKey });
      await tx.rows('UPDATE saved_search SET told_on = $2, told_until = $3 WHERE id = $1', [
        id,
        today,
        until,
      ]);
      return 1;
    }
    if (!endsSoon) return 0;
    const onceKey = `search_ending:${id}:${endsAt}`;
    await tell(tx, { template: 'search_ending', to, payload: { searchId: id }, ohjaamoId: null, onceKey });
    await tx.rows('UPDATE saved_search SET told_on = $2 WHERE id = $1', [id, today]);
    return 1;
  }
}
