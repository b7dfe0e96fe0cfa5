import { Injectable } from '@nestjs/common';
import type { RecruiterActor } from '../accounts/actor.js';
import type { EventCard } from '../events/events.schema.js';
import { ProgrammeService } from '../events/programme.service.js';
import { shownName } from '../people/shown-name.js';
import { Database, type Tx } from '../platform/database/database.js';
import { refuse as refuseAnywhere } from '../platform/problems/platform.problems.js';
import { recordReading } from '../privacy/reading.js';
import { refuse } from './rotation.problems.js';
import type { InterestInput, TableInterest } from './rotation.schema.js';
import { OUR_TABLE_AND_CARDS, TABLE_INTEREST } from './rotation.views.sql.js';

interface Row extends Pick<TableInterest, 'tableNumber' | 'coming' | 'wishingForUs'> {
  tableId: string;
  ohjaamoId: string;
  hasRotation: boolean;
  closed: boolean;
  begun: boolean;
  cards: (TableInterest['cards'][number] & { personId: string; registrationId: string })[];
}

/** Whom an employer would like to meet at their table. Nobody else sees it, the person least of all; the plan follows it. */
@Injectable()
export class InterestService {
  constructor(
    private readonly db: Database,
    private readonly programme: ProgrammeService,
  ) {}

  /** @throws Problem not_found where we have no table, no_rotation */
  async of(actor: RecruiterActor, eventId: string): Promise<TableInterest> {
    const { row, nameOf } = await this.db.as(actor, async (tx) => {
      const row = await ourTable(tx, actor, eventId);
      const personIds = row.cards.map(({ personId }) => personId);
      const nameOf = await shownName(tx, personIds);
      await recordReading(tx, actor, {
        what: 'day_list',
        why: 'shared_with_us',
        personIds,
        employerId: actor.employerId,
        eventId,
      });
      return { row, nameOf };
    });
    const [event] = await this.programme.cards([eventId]);
    const { tableNumber, coming, wishingForUs, closed, begun } = row;
    return {
      ...{ event: event as EventCard, tableNumber, coming, wishingForUs },
      cards: row.cards.map(({ personId, registrationId: _ours, ...card }) => ({
        ...card,
        firstName: nameOf(personId, card.firstName),
      })),
      changeable: !closed && !begun,
    };
  }

  /** Of whoever shares a card with us for this event, now. @throws Problem not_found, no_rotation, rotation_closed, rotation_begun */
  async say(
    actor: RecruiterActor,
    eventId: string,
    consentId: string,
    { stars, noThanks }: InterestInput,
  ): Promise<TableInterest> {
    await this.db.as(actor, async (tx) => {
      const { tableId, ohjaamoId, cards, closed, begun } = await ourTable(tx, actor, eventId);
      const card = cards.find((one) => one.consentId === consentId.toLowerCase());
      if (!card) throw refuseAnywhere('not_found');
      if (closed) throw refuse('rotation_closed');
      if (begun) throw refuse('rotation_begun');
      const said = stars > 0 || noThanks;
      await tx.rows(
        said
          ? `INSERT INTO table_interest (event_table_id, registration_id, ohjaamo_id, stars, no_thanks, said_at)
             VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (event_table_id, registration_id)
             DO UPDATE SET stars = excluded.stars, no_thanks = excluded.no_thanks, said_at = excluded.said_at`
          : 'DELETE FROM table_interest WHERE event_table_id = $1 AND registration_id = $2',
        [tableId, card.registrationId, ...(said ? [ohjaamoId, stars, noThanks, tx.now.toString()] : [])],
      );
    });
    return this.of(actor, eventId);
  }
}

/**
 * Whose cards are shown, the walls decide; they are opened for what the cards' owners wish. The event is shared from here on:
 * whoever empties the table waits, or we find it empty.
 */
async function ourTable(tx: Tx, actor: RecruiterActor, eventId: string): Promise<Row> {
  const { employerId } = actor;
  const [ours] = await tx.rows<{ tableId: string; consentIds: string[] }>(OUR_TABLE_AND_CARDS, [
    employerId,
    eventId,
  ]);
  if (!ours) throw refuseAnywhere('not_found');
  await tx.beyond();
  await tx.rows('SELECT FROM event WHERE id = $1 FOR SHARE', [eventId]);
  const [row] = await tx.rows<Omit<Row, 'tableId'>>(TABLE_INTEREST, [
    tx.now.toString(),
    eventId,
    employerId,
    ours.consentIds,
  ]);
  if (!row) throw refuseAnywhere('not_found');
  if (!row.hasRotation) throw refuse('no_rotation');
  return { ...row, tableId: ours.tableId };
}
