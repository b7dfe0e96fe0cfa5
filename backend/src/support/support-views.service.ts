import { Injectable } from '@nestjs/common';
import type { StaffActor, YoungActor } from '../accounts/actor.js';
import { mustMeetPeopleAt } from '../accounts/permissions.js';
import { Database, type Tx } from '../platform/database/database.js';
import { refuse as refusePeople } from '../people/people.problems.js';
import { recordReading } from '../privacy/reading.js';
import type {
  MySupport,
  MySupportNotes,
  SupportFigures,
  SupportList,
  SupportPage,
} from './support.schema.js';
import {
  CHECK_INS,
  COLLEAGUES,
  END,
  FACES,
  MINE,
  MY_NOTES,
  NOTES,
  PLACEMENT,
  RUNNING,
  STILL_THERE,
  WAITING,
} from './support.sql.js';

/** Fewer than so many people could be recognised: the figure is not told. */
const FEWEST = 5;

type Running = SupportList['running'][number];
type Faces = SupportFigures['faces'][number];

/** Support as staff see it, and as the young person does. */
@Injectable()
export class SupportViews {
  constructor(private readonly db: Database) {}

  list(actor: StaffActor): Promise<SupportList> {
    return this.db.as(actor, async (tx) => {
      const waiting = await tx.rows<SupportList['waiting'][number]>(WAITING, [actor.peopleOhjaamoIds]);
      const running = (await tx.rows<{ supported: Running }>(RUNNING, [actor.peopleOhjaamoIds])).map(
        ({ supported }) => supported,
      );
      const seen = [...waiting.map(({ supported }) => supported), ...running];
      await recordReading(tx, actor, {
        what: 'person',
        why: 'guidance',
        personIds: seen.map(({ person }) => person.id),
      });
      return { waiting, running };
    });
  }

  /** @throws Problem not_found */
  page(actor: StaffActor, placementId: string): Promise<SupportPage> {
    return this.db.as(actor, async (tx) => {
      const [placement] = await tx.rows<{ supported: Omit<Running, 'next'> }>(PLACEMENT, [placementId]);
      const supported = placement?.supported;
      mustMeetPeopleAt(actor, supported?.ohjaamo.id);
      const at = supported as Omit<Running, 'next'>;
      const checkIns = await tx.rows<SupportPage['checkIns'][number]>(CHECK_INS, [placementId]);
      const notes = await tx.rows<SupportPage['notes'][number]>(NOTES, [placementId]);
      const [end] = await tx.rows<NonNullable<SupportPage['end']>>(END, [placementId]);
      const colleagues = await tx.rows<SupportPage['colleagues'][number]>(COLLEAGUES, [at.ohjaamo.id]);
      const personIds = [at.person.id];
      await recordReading(tx, actor, {
        what: 'person',
        why: 'guidance',
        personIds,
        ohjaamoId: at.ohjaamo.id,
      });
      return { ...at, checkIns, notes, end: end ?? null, colleagues };
    });
  }

  /** Comes out by itself: nobody types a figure. */
  async figures(actor: StaffActor): Promise<SupportFigures> {
    return this.db.as(actor, async (tx) => {
      const now = tx.now.toString();
      // Counted past the walls, for who coordinates sees figures and nobody's name.
      await tx.beyond();
      const at = [actor.ohjaamoIds];
      const after = await tx.rows<{ months: number; began: number; stillThere: number }>(STILL_THERE, [
        ...at,
        now,
      ]);
      const faces = await tx.rows<Record<'good' | 'soSo' | 'bad' | 'noAnswer', number> & Pick<Faces, 'side'>>(
        FACES,
        at,
      );
      return {
        after: after.map(({ months, ...row }) => ({ months, ...few(row) })),
        faces: faces.map(({ side, ...row }) => ({ side, ...fewEach(row) })),
        fewest: FEWEST,
      };
    });
  }

  mine(actor: YoungActor): Promise<MySupport> {
    return this.db.as(actor, async (tx) => {
      const ids = await tx.rows<{ id: string }>(
        'SELECT id FROM placement WHERE person_id = $1 AND started_at IS NOT NULL',
        [actor.id],
      );
      await tx.beyond();
      const placements = await tx.rows<MySupport['placements'][number]>(MINE, [ids.map(({ id }) => id)]);
      return { placements };
    });
  }

  /** What staff wrote down of their calls, at an address that staff have seen to be the person's. @throws Problem not_confirmed */
  myNotes(actor: YoungActor): Promise<MySupportNotes> {
    return this.db.as(actor, async (tx) => {
      await mustBeConfirmed(tx, actor.id);
      const ids = await tx.rows<{ id: string }>(
        `SELECT n.id FROM support_note n JOIN placement p ON p.id = n.placement_id WHERE p.person_id = $1`,
        [actor.id],
      );
      await tx.beyond();
      return { notes: await tx.rows<MySupportNotes['notes'][number]>(MY_NOTES, [ids.map(({ id }) => id)]) };
    });
  }
}

async function mustBeConfirmed(tx: Tx, personId: string): Promise<void> {
  const [confirmed] = await tx.rows('SELECT FROM young_person WHERE id = $1 AND confirmed_at IS NOT NULL', [
    personId,
  ]);
  if (!confirmed) throw refusePeople('not_confirmed');
}

/** Of too few, neither how many nor how many of them; and no difference that tells of too few. */
function few({ began, stillThere }: { began: number; stillThere: number }) {
  if (began < FEWEST) return { began: null, stillThere: null };
  const isTold = tells(stillThere) && tells(began - stillThere);
  return { began, stillThere: isTold ? stillThere : null };
}

const tells = (count: number) => count === 0 || count >= FEWEST;

function fewEach<Row extends Record<string, number>>(row: Row) {
  const entries = Object.entries(row).map(([name, count]) => [name, count >= FEWEST ? count : null]);
  return Object.fromEntries(entries) as { [name in keyof Row]: number | null };
}
