import { Injectable } from '@nestjs/common';
import { refuse as refuseAccount } from '../accounts/accounts.problems.js';
import type { YoungActor } from '../accounts/actor.js';
import { utc } from '../platform/database/columns.js';
import { Database, type Tx } from '../platform/database/database.js';
import {
  type CardContent,
  cardContent,
  cardNeeds,
  languageLevels,
  licences,
  type MyCard,
} from './card.schema.js';
import { refuse } from './people.problems.js';
import { languageCodes } from './language-codes.js';
import { workTimes } from './work.schema.js';

const MY_CARD = `
SELECT y.first_name AS "firstName", (
  SELECT json_build_object('version', c.version, 'savedAt', ${utc('c.created_at')}, 'content', c.content)
  FROM card_version c WHERE c.person_id = y.id ORDER BY c.version DESC LIMIT 1) AS card
FROM young_person y WHERE y.id = $1`;

const NAMED = (table: string, order: string) =>
  `(SELECT coalesce(json_agg(json_build_object('code', code, 'name', name) ORDER BY ${order}), '[]') FROM ${table})`;

/** What there is to wish for and to rule out; municipalities are those whose place is known. */
const WORK_CHOICES = `SELECT
  ${NAMED('municipality WHERE latitude IS NOT NULL', `name ->> 'fi'`)} AS municipalities,
  ${NAMED('opening_kind', 'position')} AS kinds, ${NAMED('sector', 'position')} AS sectors,
  ${NAMED('occupation', `name ->> 'fi'`)} AS occupations`;

/** The card that a young person makes of themselves, kept in versions: whoever was shown one goes on seeing that one. */
@Injectable()
export class CardsService {
  constructor(private readonly db: Database) {}

  async mine(actor: YoungActor): Promise<MyCard> {
    const [[mine], [work]] = await Promise.all([
      this.db.once<Omit<MyCard, 'choices'>>('my card', MY_CARD, [actor.id]),
      this.db.once<Omit<MyCard['choices']['work'], 'times'>>('kinds of work', WORK_CHOICES),
    ]);
    if (!mine || !work) throw refuseAccount('signed_out');
    return {
      ...mine,
      choices: {
        languages: languageCodes,
        levels: [...languageLevels],
        licences: [...licences],
        needs: [...cardNeeds],
        work: { ...work, times: [...workTimes] },
      },
    };
  }

  /** What was changed becomes a new version; what was not makes none. */
  async save(actor: YoungActor, content: CardContent): Promise<MyCard> {
    await this.db.as(actor, async (tx) => {
      await lockPerson(tx, actor.id);
      await addVersion(tx, actor, content);
    });
    return this.mine(actor);
  }

  /** Changes what the newest version says into a new one. @throws Problem no_card */
  async change(actor: YoungActor, change: (content: CardContent) => CardContent): Promise<void> {
    await this.db.as(actor, async (tx) => {
      await lockPerson(tx, actor.id);
      const [card] = await tx.rows<{ content: CardContent }>(
        'SELECT content FROM card_version WHERE person_id = $1 ORDER BY version DESC LIMIT 1',
        [actor.id],
      );
      if (!card) throw refuse('no_card');
      await addVersion(tx, actor, change(cardContent.parse(card.content)));
    });
  }
}

async function addVersion(tx: Tx, actor: YoungActor, content: CardContent): Promise<void> {
  await tx.rows(
    `INSERT INTO card_version (person_id, version, content, created_at)
         SELECT $1::uuid, coalesce(max(version), 0) + 1, $2::jsonb, $3::timestamptz FROM card_version WHERE person_id = $1
         HAVING NOT coalesce(bool_or(content = $2::jsonb) FILTER (
           WHERE version = (SELECT max(version) FROM card_version WHERE person_id = $1)), false)`,
    [actor.id, JSON.stringify(content), tx.now.toString()],
  );
}

/** One deed at a time on one person's card and consents. @throws Problem signed_out when the person is gone */
export async function lockPerson(tx: Tx, personId: string): Promise<string> {
  const [person] = await tx.rows<{ firstName: string }>(
    `SELECT first_name AS "firstName" FROM young_person WHERE id = $1 FOR UPDATE`,
    [personId],
  );
  if (!person) throw refuseAccount('signed_out');
  return person.firstName;
}
