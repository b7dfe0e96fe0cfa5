import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { keepLastWordsSafe } from './platform/logs/last-words.js';
import { ErasureLedger } from './privacy/erasure-ledger.service.js';
import { UpkeepModule } from './upkeep.module.js';

// After a backup was restored, before the API and the workers start: whoever was erased since is erased again.
keepLastWordsSafe();
const context = await NestFactory.createApplicationContext(UpkeepModule, {
  logger: ['error', 'warn'],
  abortOnError: false,
});
try {
  const { listed, erased } = await context.get(ErasureLedger).replay();
  process.stdout.write(`${listed} in the ledger, ${erased} erased again\n`);
} finally {
  await context.close();
}
