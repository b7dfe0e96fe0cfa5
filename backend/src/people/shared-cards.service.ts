import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import type { RecruiterActor } from '../accounts/actor.js';
import { recordReading } from '../privacy/reading.js';
import { utc } from '../platform/database/columns.js';
import { Database, type Tx } from '../platform/database/database.js';
import { refuse } from '../platform/problems/platform.problems.js';
import type { CardContent } from './card.schema.js';
import { nothingSaid, type Work } from './work.schema.js';
import { shownName } from './shown-name.js';
import type { sharedCard, SharedCardLine, sharedCards } from './shared-cards.schema.js';

interface Row extends SharedCardLine {
  personId: string;
  /** As it was saved, maybe before there was a question about work. */
  content: Omit<CardContent, 'work'> & { work?: Work };
}

/** Consents to employer $1 that hold at $2, with what they were given for. */
const SHARED = `
SELECT c.id AS "consentId", c.person_id AS "personId", c.first_name AS "firstName", v.content,
  CASE WHEN e.id IS NOT NULL THEN json_build_object('id', e.id, 'title', e.title,
    'startsAt', ${utc('e.starts_at')}, 'endsAt', ${utc('e.ends_at')}) END AS event,
  CASE WHEN q.id IS NOT NULL THEN json_build_object('id', q.id, 'title', q.title) END AS opening,
  ${utc('c.given_at')} AS "givenAt", ${utc('c.until')} AS until, o.time_zone AS "timeZone"
FROM consent c
JOIN card_version v ON v.id = c.card_version_id
JOIN employer h ON h.id = c.employer_id AND h.status = 'approved'
JOIN ohjaamo o ON o.id = h.ohjaamo_id
LEFT JOIN event e ON e.id = c.event_id
LEFT JOIN opening q ON q.id = c.opening_id
WHERE c.employer_id = $1 AND c.kind = 'employer_card' AND c.ended_at IS NULL AND c.until > $2`;

/** What an employer sees of a young person: what they said yes to, while they say it. */
@Injectable()
export class SharedCardsService {
  constructor(private readonly db: Database) {}

  async all(actor: RecruiterActor): Promise<z.infer<typeof sharedCards>> {
    return this.db.as(actor, async (tx) => {
      const now = tx.now.toString();
      const rows = await tx.rows<Row>(`${SHARED} ORDER BY e.starts_at NULLS LAST, c.given_at, c.id`, [
        actor.employerId,
        now,
      ]);
      return { cards: await shown(tx, rows), asOf: now };
    });
  }

  /** One card; that it was looked at is written down for the person to see. @throws Problem not_found, also when it was taken back */
  async one(actor: RecruiterActor, consentId: string): Promise<z.infer<typeof sharedCard>> {
    return this.db.as(actor, async (tx) => {
      const now = tx.now.toString();
      const rows = await tx.rows<Row>(`${SHARED} AND c.id = $3`, [actor.employerId, now, consentId]);
      const [row] = rows;
      if (!row) throw refuse('not_found');
      await recordReading(tx, actor, {
        what: 'card',
        why: 'shared_with_us',
        personIds: [row.personId],
        employerId: actor.employerId,
        eventId: row.event?.id ?? null,
      });
      const [line] = await shown(tx, rows);
      return { ...(line as SharedCardLine), content: forEmployer(row.content), asOf: now };
    });
  }
}

/** What somebody does not want is between them and their Ohjaamo. */
const forEmployer = (content: Row['content']): CardContent => ({
  ...content,
  work: { ...(content.work ?? nothingSaid), ruledOut: nothingSaid.ruledOut, mostKm: null },
});

/** The lines as they cross HTTP: under non-disclosure, whenever it began, an initial is all that tells who. */
async function shown(tx: Tx, rows: Row[]): Promise<SharedCardLine[]> {
  const nameOf = await shownName(
    tx,
    rows.map(({ personId }) => personId),
  );
  return rows.map(({ personId, content: _content, firstName, ...line }) => ({
    ...line,
    firstName: nameOf(personId, firstName),
  }));
}
