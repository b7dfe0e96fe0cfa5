import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { AppModule } from './app.module.js';
import { Clock } from './platform/clock/clock.js';
import { Database, SYSTEM } from './platform/database/database.js';
import { fill } from './sample/fill.js';
import { Stage } from './sample/stage.js';
import { whoIsThere } from './sample/who.js';

// Fills an empty database with the sample regions and their month; `--who` prints who can sign in there.
const say = (line: string) => void process.stdout.write(`${line}\n`);
const app = await NestFactory.createApplicationContext(AppModule, {
  logger: ['error', 'warn'],
  abortOnError: false,
});
const db = app.get(Database);
try {
  await db.acting(SYSTEM, begin);
} finally {
  await app.close();
}

async function begin(): Promise<void> {
  if (process.argv.includes('--who')) {
    say(JSON.stringify(await whoIsThere(db, app.get(Clock).now().toString()), null, 2));
  } else {
    const [region] = await db.once('sample_begun', 'SELECT FROM region LIMIT 1');
    if (region) say('there are regions already: nothing was added');
    else await fill(new Stage(app, say));
  }
}
