import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Database, SYSTEM, type Tx } from '../platform/database/database.js';
import { askedFrom, checkInDays, type PlannedCheckIn } from './check-in.schedule.js';
import { askSide, CHECK_IN_ROWS, type CheckInRow, moveCheckIn } from './check-in.moving.js';
import { STARTED_WITHOUT } from './support.sql.js';

/** After so many days without an answer it is asked once more; after as many again staff are told that nobody answered. */
const SILENT_DAYS = 3;

interface Started {
  id: string;
  ohjaamoId: string;
  hasEmployer: boolean;
  startedAt: string;
  zone: string;
}

/** What time brings: questions are planned at the start, asked on their day, asked once more, and dropped when it has ended. */
@Injectable()
export class SupportTime {
  constructor(private readonly db: Database) {}

  /** The hourly chore; a second call changes nothing. */
  sweep(
    _now: Temporal.Instant,
  ): Promise<{ planned: number; asked: number; askedAgain: number; silent: number; dropped: number }> {
    return this.db.as(SYSTEM, async (tx) => {
      const planned = await plan(tx);
      const dropped = await drop(tx);
      const silent = await giveUp(tx);
      const askedAgain = await askAgain(tx);
      return { planned, dropped, silent, askedAgain, asked: await ask(tx) };
    });
  }
}

/** A question whose day has passed before anybody wrote down the start is not asked. */
async function plan(tx: Tx): Promise<number> {
  const started = await tx.rows<Started>(STARTED_WITHOUT);
  if (started.length === 0) return 0;
  const days = await tx.rows<PlannedCheckIn>(
    'SELECT code, after_days AS "afterDays", after_months AS "afterMonths" FROM check_in_plan ORDER BY position',
  );
  for (const { id, ohjaamoId, hasEmployer, startedAt, zone } of started) {
    const today = tx.now.toZonedDateTimeISO(zone).toPlainDate();
    const coming = checkInDays(Temporal.Instant.from(startedAt), zone, days).map(({ code, day }) => ({
      code,
      day: day.toString(),
      state: Temporal.PlainDate.compare(day, today) < 0 ? 'dropped' : 'planned',
    }));
    await tx.rows(
      `INSERT INTO check_in (ohjaamo_id, placement_id, side, plan_code, due_on, state)
       SELECT $1, $2, s.side, d.code, d.day, d.state FROM jsonb_to_recordset($3::jsonb) AS d(code text, day date, state text)
       CROSS JOIN unnest($4::text[]) AS s(side) ON CONFLICT DO NOTHING`,
      [ohjaamoId, id, JSON.stringify(coming), hasEmployer ? ['young_person', 'employer'] : ['young_person']],
    );
  }
  return started.length;
}

/** Nobody is asked about what has ended; when it goes on after an interruption, what is still to come is asked again. */
async function drop(tx: Tx): Promise<number> {
  const ended = await tx.rows<CheckInRow>(
    CHECK_IN_ROWS(
      `c.state IN ('planned', 'asked') AND p.status IN ('interrupted', 'ended', 'closed', 'dropped')`,
    ),
  );
  for (const row of ended) await moveCheckIn(tx, row, 'drop');
  const goingOn = await tx.rows<CheckInRow>(
    CHECK_IN_ROWS(`c.state = 'dropped' AND p.status = 'running' AND c.asked_at IS NULL
      AND c.due_on > ($1::timestamptz AT TIME ZONE o.time_zone)::date`),
    [tx.now.toString()],
  );
  for (const row of goingOn) await moveCheckIn(tx, row, 'go_on');
  return ended.length;
}

async function ask(tx: Tx): Promise<number> {
  const near = await tx.rows<CheckInRow & { dueOn: string }>(
    CHECK_IN_ROWS(`c.state = 'planned' AND p.status = 'running'
      AND c.due_on <= ($1::timestamptz AT TIME ZONE o.time_zone)::date`),
    [tx.now.toString()],
  );
  const due = near.filter(
    ({ dueOn, zone }) =>
      Temporal.Instant.compare(askedFrom(Temporal.PlainDate.from(dueOn), zone), tx.now) <= 0,
  );
  for (const row of due) {
    // Whom no message reaches, staff call.
    const isAsked = await askSide(tx, row, 'first');
    await moveCheckIn(tx, row, isAsked ? 'ask' : 'reach_nobody', { asked_at: tx.now.toString() });
  }
  return due.length;
}

async function askAgain(tx: Tx): Promise<number> {
  const silent = await tx.rows<CheckInRow>(
    CHECK_IN_ROWS(`c.state = 'asked' AND c.asked_again_at IS NULL AND c.asked_at <= $1`),
    [daysAgo(tx)],
  );
  for (const row of silent) {
    await askSide(tx, row, 'again');
    await tx.rows('UPDATE check_in SET asked_again_at = $2 WHERE id = $1', [row.id, tx.now.toString()]);
  }
  return silent.length;
}

async function giveUp(tx: Tx): Promise<number> {
  const silent = await tx.rows<CheckInRow>(CHECK_IN_ROWS(`c.state = 'asked' AND c.asked_again_at <= $1`), [
    daysAgo(tx),
  ]);
  for (const row of silent) await moveCheckIn(tx, row, 'give_up');
  return silent.length;
}

const daysAgo = (tx: Tx) => tx.now.subtract({ hours: 24 * SILENT_DAYS }).toString();
