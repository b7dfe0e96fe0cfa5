import { type DynamicModule, Global, Module } from '@nestjs/common';
import pg from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { Config } from '../config/config.js';
import { CONFIG } from '../config/config.module.js';
import { WALLED_ROLE } from './acting.js';
import { DATA_SOURCE, Database } from './database.js';

// A date is a day on a calendar, not an instant: keep it the string that it is.
pg.types.setTypeParser(pg.types.builtins.DATE, (value) => value);

export function dataSourceFor(
  config: Config,
  entities: NonNullable<DataSourceOptions['entities']>,
): DataSource {
  return new DataSource({
    type: 'postgres',
    url: config.DATABASE_URL,
    poolSize: config.DATABASE_POOL,
    applicationName: 'vartti',
    entities,
    synchronize: false,
    migrationsRun: false,
    extra: {
      // Not the role that signs in, which may own the tables: the one that the walls bind (0004_walls.sql).
      options: `-c role=${WALLED_ROLE}`,
      connectionTimeoutMillis: 10_000,
      statement_timeout: 30_000,
      idle_in_transaction_session_timeout: 60_000,
    },
  });
}

@Global()
@Module({})
export class DatabaseModule {
  /** @param entities what the rooms store; handed in, so that the platform knows no domain word */
  static with(entities: NonNullable<DataSourceOptions['entities']>): DynamicModule {
    return {
      module: DatabaseModule,
      providers: [
        {
          provide: DATA_SOURCE,
          inject: [CONFIG],
          useFactory: (config: Config) => dataSourceFor(config, entities).initialize(),
        },
        Database,
      ],
      exports: [Database, DATA_SOURCE],
    };
  }
}
