import { Injectable } from '@nestjs/common';
import { PUBLIC } from '../accounts/actor.js';
import { tell } from '../messages/outbox.js';
import { beyond, Database } from '../platform/database/database.js';

/** Somebody typed an address that has a place here already: its owner gets the link again, whoever typed it learns nothing more. */
@Injectable()
export class OwnerReminder {
  constructor(private readonly db: Database) {}

  /** At most once an hour for one registration, so that nobody can be pestered through the form. */
  async send(registrationId: string): Promise<void> {
    await this.db.as(beyond(PUBLIC), async (tx) => {
      const [owner] = await tx.rows<{ personId: string; ohjaamoId: string }>(
        `SELECT person_id AS "personId", ohjaamo_id AS "ohjaamoId" FROM registration WHERE id = $1`,
        [registrationId],
      );
      if (!owner) return;
      const hour = tx.now.toString().slice(0, 'yyyy-mm-ddThh'.length);
      await tell(tx, {
        template: 'already_booked',
        to: { kind: 'young_person', id: owner.personId },
        payload: { registrationId },
        ohjaamoId: owner.ohjaamoId,
        onceKey: `already_booked:${registrationId}:${hour}`,
      });
    });
  }
}
