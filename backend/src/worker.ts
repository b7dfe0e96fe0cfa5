import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { keepLastWordsSafe } from './platform/logs/last-words.js';
import { WorkerModule } from './worker.module.js';

keepLastWordsSafe();
const worker = await NestFactory.createApplicationContext(WorkerModule, {
  logger: ['error', 'warn'],
  abortOnError: false,
});
worker.enableShutdownHooks();
