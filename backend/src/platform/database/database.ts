import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import pg from 'pg';
import type { Temporal } from 'temporal-polyfill';
import type { DataSource, EntityManager } from 'typeorm';
import type { PostgresDriver } from 'typeorm/driver/postgres/PostgresDriver.js';
import { Clock } from '../clock/clock.js';
import { acting, beyond, BEYOND_ROLE, type DatabaseActor, NOBODY, settingsOf } from './acting.js';

export { beyond, type DatabaseActor, SYSTEM } from './acting.js';
export const DATA_SOURCE = Symbol('data source');

const LOCK_TIMEOUT_MS = 3000;

/** $5: for this transaction alone, or for as long as the connection serves this actor. */
const TELL_WHO = `SELECT set_config('vartti.actor_kind', $1, $5), set_config('vartti.actor_id', $2, $5),
  set_config('vartti.scope', $3, $5), set_config('role', $4, $5)`;

/** One transaction: hand it on as the first argument, never keep it. */
export interface Tx {
  readonly actor: DatabaseActor;
  /** When the deed happens: one instant for the whole transaction, from the clock. */
  readonly now: Temporal.Instant;
  readonly manager: EntityManager;
  /** Rows of one statement; `RETURNING` works for writes, too. */
  rows<Row>(text: string, values?: unknown[]): Promise<Row[]>;
  /**
   * Opens the walls for the rest of this transaction: once the actor was seen to have the right, what follows from the
   * deed touches people whom the actor may not see. Call it after the read that decides, never before.
   */
  beyond(): Promise<void>;
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
  /** Whom each connection was last told that it serves. */
  private readonly served = new WeakMap<pg.PoolClient, string>();

  constructor(
    @Inject(DATA_SOURCE) private readonly dataSource: DataSource,
    private readonly clock: Clock,
  ) {}

  /** READ COMMITTED on purpose: under REPEATABLE READ a waiting booking sees an old counter and over-books. */
  async as<Result>(actor: DatabaseActor, work: (tx: Tx) => Promise<Result>): Promise<Result> {
    const later: (() => Promise<void> | void)[] = [];
    const announced = new Map<string, string[]>();
    const result = await this.dataSource.transaction('READ COMMITTED', async (manager) => {
      await manager.query(`${TELL_WHO}, set_config('lock_timeout', '${LOCK_TIMEOUT_MS}ms', true)`, [
        ...settingsOf(actor),
        true,
      ]);
      let isBeyond = actor.isBeyond;
      return work({
        actor,
        now: this.clock.now(),
        manager,
        rows: (text, values) => rowsOf(manager, text, values),
        beyond: async () => {
          if (isBeyond) return;
          isBeyond = true;
          await manager.query(`SELECT set_config('role', '${BEYOND_ROLE}', true)`);
        },
        afterCommit: (deed) => void later.push(deed),
        announce: (topic, id) => void announced.set(topic, [...(announced.get(topic) ?? []), id]),
      });
    });
    for (const [topic, ids] of announced) this.listeners.get(topic)?.(ids);
    for (const deed of later) await deed();
    return result;
  }

  /**
   * One statement is one transaction: the fast lane for reads, and for bookings on a hot row. Named, so prepared once a
   * connection. It acts as whoever made the request; see {@link acting} and {@link beyond}.
   */
  async once<Row extends object>(name: string, text: string, values: unknown[] = []): Promise<Row[]> {
    const client = await this.connectionFor(acting.getStore()?.actor ?? NOBODY);
    try {
      return (await client.query<Row>({ name, text, values })).rows;
    } finally {
      client.release();
    }
  }

  /** Does this work, with every {@link once} in it, as this actor. */
  acting<Result>(actor: DatabaseActor, work: () => Result): Result {
    return acting.run({ actor }, work);
  }

  /** Does this work past the walls, for a right that was proven in another way. */
  beyond<Result>(work: () => Result): Result {
    return this.acting(beyond(acting.getStore()?.actor ?? NOBODY), work);
  }

  /** Hears what transactions of this process announced, once each has committed. The listener must be quick and not throw. */
  whenCommitted(topic: string, listener: Listener): void {
    this.listeners.set(topic, listener);
  }

  /** Connections that stand past the walls, for libraries that bring their own statements (signing in). */
  poolBeyond(actor: DatabaseActor): Pick<pg.Pool, 'connect' | 'end'> {
    const whole = beyond(actor);
    const connect = () => this.connectionFor(whole);
    return { connect, end: () => Promise.resolve() } as Pick<pg.Pool, 'connect' | 'end'>;
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy();
  }

  /** A connection that knows whom it serves; told anew only when it served somebody else before. */
  private async connectionFor(actor: DatabaseActor): Promise<pg.PoolClient> {
    const client = await this.pool.connect();
    const who = settingsOf(actor);
    const key = who.join('\n');
    if (this.served.get(client) === key) return client;
    try {
      this.served.delete(client);
      await client.query({ name: 'whom it serves', text: TELL_WHO, values: [...who, false] });
      this.served.set(client, key);
      return client;
    } catch (error) {
      client.release(true);
      throw error;
    }
  }

  private get pool(): pg.Pool {
    return (this.dataSource.driver as PostgresDriver).master as pg.Pool;
  }
}

async function rowsOf<Row>(manager: EntityManager, text: string, values?: unknown[]): Promise<Row[]> {
  const answer: unknown = await manager.query(text, values);
  // TypeORM answers UPDATE and DELETE with [rows, count], everything else with rows.
  const isWrite =
    Array.isArray(answer) && answer.length === 2 && Array.isArray(answer[0]) && typeof answer[1] === 'number';
  return (isWrite ? (answer as [Row[], number])[0] : answer) as Row[];
}
