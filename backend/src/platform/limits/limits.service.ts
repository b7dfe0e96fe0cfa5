import { createHmac, hkdfSync } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Temporal } from 'temporal-polyfill';
import { Clock } from '../clock/clock.js';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';
import { Database } from '../database/database.js';
import { refuse } from '../problems/platform.problems.js';
import { countedIn, type Counting } from './counted.js';
import type { Limit } from './limits.js';
import { COUNT } from './limits.sql.js';

/** Limits that hold over all processes and need nothing but the database. */
@Injectable()
export class Limits {
  private keyOfDay: { day: string; key: Buffer } | undefined;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly db: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws Problem too_many_requests, saying after how many seconds to come again */
  async count({ name, windows }: Limit, request: Counting): Promise<void> {
    const now = this.clock.now();
    const counted = windows
      .map((window, index) => ({
        window,
        key: this.keyOf(`${name} ${index}`, countedIn(window, request), now),
      }))
      .filter((one): one is typeof one & { key: Buffer } => one.key !== null)
      .sort((one, other) => Buffer.compare(one.key, other.key));
    if (counted.length === 0) return;
    const rows = await this.db.once<{ key: Buffer; used: number; ends_at: Date }>(
      `count ${counted.length}`,
      COUNT,
      [counted.map(({ key }) => key), counted.map(({ window }) => window.perSeconds), now.toString()],
    );
    const over = rows.filter(({ key, used }) => {
      const { window } = counted.find((one) => one.key.equals(key)) ?? {};
      return window && used > window.atMost;
    });
    if (over.length === 0) return;
    const until = Math.max(...over.map(({ ends_at }) => ends_at.getTime()));
    throw refuse('too_many_requests', {
      retryAfterSeconds: Math.max(1, Math.ceil((until - now.epochMilliseconds) / 1000)),
    });
  }

  private keyOf(name: string, counted: string | null, now: Temporal.Instant): Buffer | null {
    if (counted === null) return null;
    return createHmac('sha256', this.keyToday(now)).update(`${name}\n${counted}`).digest().subarray(0, 16);
  }

  private keyToday(now: Temporal.Instant): Buffer {
    const day = now.toString().slice(0, 10);
    if (this.keyOfDay?.day !== day) {
      const key = Buffer.from(hkdfSync('sha256', this.config.SECRET, '', `vartti:limits:${day}`, 32));
      this.keyOfDay = { day, key };
    }
    return this.keyOfDay.key;
  }
}
