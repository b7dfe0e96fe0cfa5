import type { INestApplicationContext } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { type RecruiterActor, type StaffActor, staffActor } from '../accounts/actor.js';
import { Outbox } from '../messages/outbox.service.js';
import { Clock } from '../platform/clock/clock.js';
import type { Config } from '../platform/config/config.js';
import { CONFIG } from '../platform/config/config.module.js';
import { Database } from '../platform/database/database.js';
import { Chance, idFor } from './chance.js';

export const ZONE = 'Europe/Helsinki';

/** Where the sample plays: the product's own services, with a clock that it turns and messages that stay where they are. */
export class Stage {
  readonly chance: Chance;
  readonly today: Temporal.PlainDate;
  readonly db: Database;
  readonly config: Config;
  /** The true time, to which the clock returns. */
  readonly present: Temporal.Instant;

  constructor(
    private readonly app: INestApplicationContext,
    private readonly say: (line: string) => void,
  ) {
    this.db = app.get(Database);
    this.config = app.get<Config>(CONFIG);
    this.present = app.get(Clock).now();
    this.today = this.present.toZonedDateTimeISO(ZONE).toPlainDate();
    this.chance = new Chance(this.today.toString());
    // What happened last week is nothing to write about today: nothing goes into the queue.
    app.get(Outbox).enqueue = () => undefined;
  }

  get<T>(service: abstract new (...args: never[]) => T): T {
    return this.app.get<T>(service);
  }

  turnTo(instant: Temporal.Instant): void {
    this.app.get(Clock).now = () => instant;
  }

  /** So many days from today (or ago, when negative), in the morning. */
  turnToDay(days: number): void {
    this.turnTo(
      days === 0
        ? this.present
        : this.today.add({ days }).toZonedDateTime({ timeZone: ZONE, plainTime: '09:00' }).toInstant(),
    );
  }

  day(days: number): string {
    return this.today.add({ days }).toString();
  }

  progress(line: string): void {
    this.say(line);
  }

  /** Somebody who works at this Ohjaamo. */
  staffAt(slug: string): StaffActor {
    const ohjaamoId = idFor(`ohjaamo ${slug}`);
    const place = { ohjaamoId, regionId: '', role: 'worker' as const };
    return staffActor(idFor(`staff at ${slug}`), [place], [ohjaamoId], []);
  }

  ohjaamoId(slug: string): string {
    return idFor(`ohjaamo ${slug}`);
  }

  private readonly owners = new Map<string, RecruiterActor>();

  async ownerOf(firm: string): Promise<RecruiterActor> {
    const known = this.owners.get(firm);
    if (known) return known;
    const [row] = await this.db.once<{ id: string; employerId: string }>(
      'sample_owner',
      `SELECT c.id, c.employer_id AS "employerId" FROM recruiter c JOIN employer h ON h.id = c.employer_id
       WHERE c.owner AND c.email = $1`,
      [`${firm}@example.fi`],
    );
    if (!row) throw new Error(`there is no firm ${firm}`);
    const actor: RecruiterActor = {
      kind: 'recruiter',
      owner: true,
      ...row,
      scope: { employer: row.employerId },
    };
    this.owners.set(firm, actor);
    return actor;
  }
}
