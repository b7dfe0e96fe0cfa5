import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import type { Temporal } from 'temporal-polyfill';
import type { DataSource, EntityManager } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { Clock } from '../clock/clock.js';

/** Who acts, as far as the database needs to know: for audit rows today, for row-level security tomorrow. */
export interface DatabaseActor {
  kind: string;
  id: string | null;
}

export const SYSTEM: DatabaseActor = { kind: 'system', id: null };
export const DATA_SOURCE = Symbol('data source');

const LOCK_TIMEOUT_MS = 3000;

/** One transaction: hand it on as the first argument, never keep it. */
export interface Tx {
  readonly actor: DatabaseActor;
  /** When the deed happens: one instant for the whole transaction, from the clock. */
  readonly now: Temporal.Instant;
  readonly manager: EntityManager;
  /** Rows of one statement; `RETURNING` works for writes, too. */
  rows<Row>(text: string, values?: unknown[]): Promise<Row[]>;
  /** Runs once the commit has held; for what speeds things up, never for what must happen. */
  afterCommit(work: () => Promise<void> | void): void;
  /** Names a row that was written, for whoever listens to the topic; see {@link Database.whenCommitted}. */
  announce(topic: string, id: string): void;
}

type Listener = (ids: string[]) => void;

/** The one door to the database. Nothing else opens a transaction or asks the pool for a connection. */
@Injectable()
export class Database implements OnApplicationShutdown {
  private readonly listeners = new Map<string, Listener>();

  constructor(
    @Inject(DATA_SOURCE) private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** READ COMMITTED on purpose: under REPEATABLE READ a waiting booking sees an old counter and over-books. */
  async as<Result>(actor: DatabaseActor, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    const later: (() => Promise<void> | void)[] = [];
    const announced = new Map<string, string[]>();
    const result = await this.dataSource.transaction('READ COMMITTED', async (manager) => {
      await manager.query(
        `SELECT set_config('lock_timeout', $1, true), set_config('vartti.actor_kind', $2, true), set_config('vartti.actor_id', $3, true)`,
        [`${LOCK_TIMEOUT_MS}ms`, actor.kind, actor.id ?? ''],
      );
      return work({
        actor,
        now: this.clock.now(),
        manager,
        rows: (text, values) => rowsOf(manager, text, values),
        afterCommit: (deed) => void later.push(deed),
        announce: (topic, id) => void announced.set(topic, [...(announced.get(topic) ?? []), id]),
      });
    });
    for (const [topic, ids] of announced) this.listeners.get(topic)?.(ids);
    for (const deed of later) await deed();
    return result;
  }

  /** One statement is one transaction: the fast lane for reads, and for bookings on a hot row. Named, so prepared once a connection. */
  async once<Row extends object>(name: string, text: string, values: unknown[] = []): Promise<Row[]> {
    const result = await this.pool.query<Row>({ name, text, values });
    return result.rows;
  }

  /** Hears what transactions of this process announced, once each has committed. The listener must be quick and not throw. */
  whenCommitted(topic: string, listener: Listener): void {
    this.listeners.set(topic, listener);
  }

  /** For libraries that bring their own statements (signing in). */
  get pool(): pg.Pool {
    return (this.dataSource.driver as PostgresDriver).master as pg.Pool;
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }
}

async function rowsOf<Row>(manager: EntityManager, text: string, values?: unknown[]): Promise<Row[]> {
  const answer: unknown = await manager.query(text, values);
  // TypeORM answers UPDATE and DELETE with [rows, count], everything else with rows.
  const isWrite =
    Array.isArray(answer) && answer.length === 2 && Array.isArray(answer[0]) && typeof answer[1] === 'number';
  return (isWrite ? (answer as [Row[], number])[0] : answer) as Row[];
}
