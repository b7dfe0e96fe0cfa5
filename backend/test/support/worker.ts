import 'reflect-metadata';
import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { Outbox } from '../../src/messages/outbox.service.js';
import { Clock } from '../../src/platform/clock/clock.js';
import type { Config } from '../../src/platform/config/config.js';
import { CONFIG } from '../../src/platform/config/config.module.js';
import { WorkerModule } from '../../src/worker.module.js';
import type { TestApp } from './app.js';

export interface TestWorker {
  context: INestApplicationContext;
  /** What the minute's sweep does, now. */
  sweep(): Promise<number>;
  close(): Promise<void>;
}

/**
 * A real worker beside the API: the same database and clock.
 * @param extra where mail and text messages go, and where the queue is
 */
export async function startWorker(
  vartti: Pick<TestApp, 'config' | 'clock'>,
  extra: Partial<Pick<Config, 'SMTP_URL' | 'SMS_GATEWAY_URL' | 'REDIS_URL' | 'DATABASE_URL'>> & {
    DATABASE_POOL?: string;
  } = {},
): Promise<TestWorker> {
  const config: Config = { ...vartti.config, ...extra, DATABASE_POOL: Number(extra.DATABASE_POOL ?? 8) };
  const module = await Test.createTestingModule({ imports: [WorkerModule] })
    .overrideProvider(CONFIG)
    .useValue(config)
    .overrideProvider(Clock)
    .useValue(vartti.clock)
    .setLogger(false as never)
    .compile();
  await module.init();
  return {
    context: module,
    sweep: () => module.get(Outbox, { strict: false }).sweep(),
    close: () => module.close(),
  };
}
