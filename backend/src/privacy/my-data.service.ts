import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { refuse as refuseAccount } from '../accounts/accounts.problems.js';
import type { YoungActor } from '../accounts/actor.js';
import { STILL_COMING } from '../bookings/leaving.service.js';
import { Database, type Tx } from '../platform/database/database.js';
import type { Language } from '../platform/http/fields.js';
import { aboutYoungPeople, declarations } from './declarations.js';
import { Erasure } from './erasure.service.js';
import { asHtml } from './export.html.js';
import { type Download, download } from './export.js';
import { CHANGES_OF_ME, MY_PERSON, READINGS_OF_ME, STAYING } from './my-data.sql.js';
import type { deletionView, myDataView } from './privacy.schema.js';

type MyData = z.infer<typeof myDataView>;
type Deletion = z.infer<typeof deletionView>;
type Change = MyData['changes'][number] & { table: string };

const SHOWN_LINES = 200;

/**
 * Everything that is stored about whoever asks. What there is comes from the rooms' declarations, so a table that is added
 * cannot be forgotten here. The walls are open, because a message or a trail is nobody's to see; each statement asks for
 * this one person and nobody else.
 */
@Injectable()
export class MyDataService {
  constructor(
    private readonly db: Database,
    private readonly erasure: Erasure,
  ) {}

  async view(actor: YoungActor): Promise<MyData> {
    return this.aboutMe(actor, async (tx) => {
      const person = await me(tx, actor);
      const [readings, changes] = [
        await tx.rows<MyData['readings'][number]>(READINGS_OF_ME, [actor.id, SHOWN_LINES]),
        await tx.rows<Change>(CHANGES_OF_ME, [actor.id, SHOWN_LINES]),
      ];
      return {
        ...person,
        holdings: await holdingsOf(tx, actor.id),
        readings,
        changes: changes.map(({ table, ...change }) => ({ ...change, purpose: purposeOf(table) })),
      };
    });
  }

  /** All of it, to keep or to take elsewhere. */
  async download(actor: YoungActor): Promise<string> {
    return JSON.stringify(await this.collect(actor), null, 2);
  }

  /** The same to read: one page that needs nothing from the network. */
  async readable(actor: YoungActor): Promise<string> {
    return asHtml(await this.collect(actor));
  }

  /** What deleting would do. */
  async deletion(actor: YoungActor): Promise<Deletion> {
    return this.aboutMe(actor, async (tx) => {
      const coming = await tx.rows(STILL_COMING, [actor.id, tx.now.toString()]);
      const [staying] = await tx.rows<Record<Deletion['staying'][number]['what'], number>>(STAYING, [
        actor.id,
      ]);
      return {
        going: await holdingsOf(tx, actor.id),
        cancelled: coming.length,
        staying: (['registrations', 'meetings', 'seats', 'wishes', 'tickets', 'turns'] as const).map(
          (what) => ({
            what,
            count: staying?.[what] ?? 0,
          }),
        ),
      };
    });
  }

  async erase(actor: YoungActor): Promise<void> {
    await this.erasure.erase(actor, actor.id, 'own_wish');
  }

  private collect(actor: YoungActor): Promise<Download> {
    return this.aboutMe(actor, async (tx) => {
      const { language, nonDisclosure } = await me(tx, actor);
      return download(tx, actor.id, { language, namesPlaces: !nonDisclosure });
    });
  }

  private aboutMe<Result>(actor: YoungActor, read: (tx: Tx) => Promise<Result>): Promise<Result> {
    return this.db.as(actor, async (tx) => {
      await tx.beyond();
      return read(tx);
    });
  }
}

interface Me {
  firstName: string;
  phone: string | null;
  email: string | null;
  language: Language;
  nonDisclosure: boolean;
  since: string;
}

/** @throws Problem signed_out when the person was erased a moment ago */
async function me(tx: Tx, actor: YoungActor): Promise<Me> {
  const [person] = await tx.rows<Me>(MY_PERSON, [actor.id]);
  if (!person) throw refuseAccount('signed_out');
  return person;
}

/** How many rows there are for each purpose; a purpose without any is left out. */
async function holdingsOf(tx: Tx, personId: string): Promise<MyData['holdings']> {
  const counts = new Map<MyData['holdings'][number]['purpose'], number>();
  for (const { table, purpose, ofPerson } of aboutYoungPeople) {
    const [found] = await tx.rows<{ rows: number }>(
      `SELECT count(*)::integer AS rows FROM ${table} t WHERE ${ofPerson}`,
      [personId],
    );
    if (found?.rows) counts.set(purpose, (counts.get(purpose) ?? 0) + found.rows);
  }
  return [...counts].map(([purpose, rows]) => ({ purpose, rows }));
}

const purposeOf = (table: string) => declarations.find((one) => one.table === table)?.purpose ?? 'service';
