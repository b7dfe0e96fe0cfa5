import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RecruiterActor } from '../accounts/actor.js';
import { Database } from '../platform/database/database.js';
import { redrawn } from '../platform/pictures/picture.js';
import { refuse } from './employers.problems.js';
import { logoPath } from './employer.views.sql.js';

/** A firm's picture: shown wherever the firm is. */
@Injectable()
export class LogosService {
  constructor(private readonly db: Database) {}

  /** @throws Problem unsupported_media_type, picture_unreadable */
  async set(actor: RecruiterActor, bytes: unknown): Promise<{ logo: string }> {
    const { image, width, height } = await redrawn(bytes);
    const version = randomUUID();
    await this.db.as(actor, (tx) =>
      tx.rows(
        `INSERT INTO employer_logo (employer_id, version, image, width, height, changed_at)
         VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (employer_id) DO UPDATE SET version = excluded.version, image = excluded.image,
           width = excluded.width, height = excluded.height, changed_at = excluded.changed_at`,
        [actor.employerId, version, image, width, height, tx.now.toString()],
      ),
    );
    return { logo: logoPath(version) };
  }

  async remove(actor: RecruiterActor): Promise<void> {
    await this.db.as(actor, (tx) =>
      tx.rows('DELETE FROM employer_logo WHERE employer_id = $1', [actor.employerId]),
    );
  }

  /** @throws Problem not_found */
  async image(version: string): Promise<Buffer> {
    const [row] = await this.db.once<{ image: Buffer }>(
      'logo',
      'SELECT image FROM employer_logo WHERE version = $1',
      [version],
    );
    if (!row) throw refuse('logo_unknown');
    return row.image;
  }
}
