import { Controller } from '@nestjs/common';
import { z } from 'zod';
import { Database } from '../database/database.js';
import { Route } from './route.js';

const healthView = z.object({ ready: z.literal(true) }).meta({ id: 'Health' });

@Controller()
export class HealthController {
  constructor(private readonly db: Database) {}

  /** Ready when the database answers; anything else is a 5xx, which is what a load balancer wants to see. */
  @Route({ at: 'GET health', for: 'public', answers: healthView, says: 'ready to serve' })
  async health() {
    await this.db.once('health', 'SELECT 1');
    return { ready: true };
  }
}
