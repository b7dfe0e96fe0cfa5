import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { keepLastWordsSafe } from './platform/logs/last-words.js';
import { Retention } from './privacy/retention.service.js';
import { UpkeepModule } from './upkeep.module.js';

// `--dry-run` counts what is over its time and changes nothing.
keepLastWordsSafe();
const context = await NestFactory.createApplicationContext(UpkeepModule, {
  logger: ['error', 'warn'],
  abortOnError: false,
});
try {
  const lines = await context.get(Retention).apply({ dryRun: process.argv.includes('--dry-run') });
  for (const { table, then, howLong, rows } of lines) {
    process.stdout.write(
      `${table.padEnd(22)}${then.padEnd(9)}${howLong.en.padEnd(36)}${String(rows).padStart(8)}\n`,
    );
  }
} finally {
  await context.close();
}
