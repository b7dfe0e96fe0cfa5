import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { tell } from '../messages/outbox.js';
import { Database, SYSTEM, type Tx } from '../platform/database/database.js';
import { recruiterOf, staffOf } from './placement-telling.js';
import { factsOf } from './placement.facts.js';
import { type Waiting, waitingIn } from './placement.waiting.js';
import { askPerson, needsOf, type StepRow } from './placement.writing.js';
import type { Placed } from './placements.schema.js';
import { FROM_PLACEMENT, PLACED, STEPS } from './placements.sql.js';

/** Nobody is reminded at night: only between these hours on the Ohjaamo's wall. */
const FIRST_HOUR = 8;
const LAST_HOUR = 17;
/** What goes on waiting is said again so often. */
const AGAIN_AFTER_DAYS = 7;

/** What must be answered in a week or two is answered: whoever it waits for is reminded on the day it is due, and each week after. */
@Injectable()
export class PlacementReminders {
  constructor(private readonly db: Database) {}

  /** The hourly sweep calls it; a second call says nothing twice. @returns how many steps were due */
  sweep(now: Temporal.Instant): Promise<number> {
    return this.db.as(SYSTEM, async (tx) => {
      await tx.beyond();
      const rows = await tx.rows<{ placed: Placed }>(
        `SELECT ${PLACED} AS placed ${FROM_PLACEMENT} WHERE p.status NOT IN ('closed', 'dropped')
           AND extract(hour FROM $1::timestamptz AT TIME ZONE o.time_zone) BETWEEN ${FIRST_HOUR} AND ${LAST_HOUR}`,
        [now.toString()],
      );
      const steps = await tx.rows<StepRow>(STEPS);
      let due = 0;
      for (const { placed } of rows) {
        const ofKind = steps.filter(({ kind }) => kind === placed.kind);
        for (const one of waitingIn(ofKind, placed, factsOf(placed, needsOf(ofKind)))) {
          if (!one.dueOn || one.dueOn > placed.today) continue;
          due += 1;
          await this.remind(tx, placed, one, weekOf(one.dueOn, placed.today));
        }
      }
      return due;
    });
  }

  /** Whoever has no way in to us, or does not see it yet, is reminded by staff: then staff are. */
  private async remind(
    tx: Tx,
    placed: Placed,
    { code, doneBy, dueOn }: Waiting,
    week: number,
  ): Promise<void> {
    const key = `placement_waits:${placed.id}:${code}:${dueOn}:${week}`;
    if (doneBy === 'young_person' && week === 0 && code === 'sharing') {
      await askPerson(tx, placed, key);
      return;
    }
    const about = { payload: { placementId: placed.id, step: code }, ohjaamoId: placed.ohjaamo.id };
    const sees = placed.shared || placed.signed;
    const recruiter =
      doneBy === 'employer' && sees && placed.employer ? await recruiterOf(tx, placed.employer.id) : null;
    if (recruiter) {
      const to = { kind: 'recruiter', id: recruiter } as const;
      await tell(tx, { template: 'placement_waits_for_firm', to, ...about, onceKey: key });
      return;
    }
    for (const id of await staffOf(tx, placed.id)) {
      const to = { kind: 'staff_member', id } as const;
      await tell(tx, { template: 'placement_waits', to, ...about, onceKey: `${key}:${id}` });
    }
  }
}

const weekOf = (dueOn: string, today: string): number =>
  Math.floor(
    Temporal.PlainDate.from(dueOn).until(Temporal.PlainDate.from(today), { largestUnit: 'day' }).days /
      AGAIN_AFTER_DAYS,
  );
