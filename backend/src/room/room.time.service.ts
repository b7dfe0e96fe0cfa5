import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { tell } from '../messages/outbox.js';
import { Clock } from '../platform/clock/clock.js';
import { Database, SYSTEM, type Tx } from '../platform/database/database.js';
import { kindOf } from '../platform/logs/describe.js';
import { inLine } from './engine/order.js';
import { MINUTE, type Room, turnAt } from './engine/room.types.js';
import { nextGong } from './engine/rounds.js';
import { nextDue } from './engine/time.js';
import { AFTER_MINUTES, BEFORE_MINUTES } from './room.evening.js';
import { RoomService } from './room.service.js';
import { RoomStore } from './room.store.js';

/** Rooms that are run now: somebody has done something in them, and their event is not over. Rounds may end later than they were planned. */
const RUNNING = `
SELECT w.event_id AS id FROM room w JOIN event e ON e.id = w.event_id
WHERE e.status = 'published' AND e.starts_at <= $1::timestamptz + interval '${BEFORE_MINUTES} minutes'
  AND (e.ends_at > $1 OR (w.rounds ->> 'phase' IN ('calling', 'running') AND e.ends_at + interval '${AFTER_MINUTES} minutes' > $1))`;

/** A gong that rings before the next look rings at its time, by a timer of its own. */
const NEXT_LOOK_MS = 15_000;

/** One round brings a room so many deeds at most; what is left comes with the next. */
const MOST_AT_ONCE = 100;

/** A quarter is offered to people elsewhere while there is so much of it left, and to the next of them after so long. */
const LEAST_LEFT_MINUTES = 7;
const ANSWER_MINUTES = 3;

/** What time brings to rooms: calls that nobody follows, people who do not come, tables that stand empty. */
@Injectable()
export class RoomTime implements OnModuleDestroy {
  private readonly logger = new Logger('room');
  /** By event, the gong that rings before the next look. */
  private readonly gongs = new Map<string, NodeJS.Timeout>();

  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly rooms: RoomService,
    private readonly store: RoomStore,
  ) {}

  /** Several times a minute. One room that fails keeps no other waiting. */
  async sweep(): Promise<void> {
    const now = this.clock.now().toString();
    const running = await this.db.acting(SYSTEM, () =>
      this.db.once<{ id: string }>('running rooms', RUNNING, [now]),
    );
    for (const { id } of running) await this.bringOrLog(id);
  }

  onModuleDestroy(): void {
    for (const timer of this.gongs.values()) clearTimeout(timer);
  }

  /** Brings one room up to date. @returns how many deeds that took */
  async bring(eventId: string): Promise<number> {
    return this.db.as(SYSTEM, async (tx) => {
      for (let done = 0; done < MOST_AT_ONCE; done += 1) {
        const evening = await this.store.enter(tx, eventId);
        const due = nextDue(evening.room, tx.now.epochMilliseconds, randomUUID);
        if (!due) {
          await this.inviteToEmptyQuarters(tx, eventId);
          this.ringInTime(eventId, evening.room);
          return done;
        }
        const deedId = due.deed.do === 'call' ? due.deed.turnId : randomUUID();
        await this.rooms.tap(tx, { eventId, deedId, asked: due.because, deed: due.deed });
      }
      return MOST_AT_ONCE;
    });
  }

  /** Several workers may do so: whoever is second finds that it has rung. */
  private ringInTime(eventId: string, room: Room): void {
    const inMs = (nextGong(room)?.at ?? Infinity) - this.clock.now().epochMilliseconds;
    clearTimeout(this.gongs.get(eventId));
    this.gongs.delete(eventId);
    if (inMs > NEXT_LOOK_MS) return;
    const timer = setTimeout(() => void this.bringOrLog(eventId), Math.max(inMs, 0)).unref();
    this.gongs.set(eventId, timer);
  }

  private async bringOrLog(eventId: string): Promise<void> {
    await this.bring(eventId).catch((error: unknown) =>
      this.logger.error(`room ${eventId}: ${kindOf(error)}`),
    );
  }

  /**
   * A booked person did not come, and nobody in the building wants that table: the people on its waiting list are asked one
   * after another whether they are near. Their place in the waiting list stays what it is.
   */
  private async inviteToEmptyQuarters(tx: Tx, eventId: string): Promise<void> {
    const { room, ohjaamoId } = await this.store.enter(tx, eventId);
    const now = tx.now.epochMilliseconds;
    for (const booking of room.bookings) {
      const { status, startsAt, endsAt, tableId, meetingId, round } = booking;
      const table = room.tables.find(({ id }) => id === tableId);
      if (
        status !== 'no_show' ||
        round !== null ||
        startsAt > now ||
        endsAt - LEAST_LEFT_MINUTES * MINUTE <= now
      )
        continue;
      if (!table?.isOpen || turnAt(room, tableId) || inLine(room, table, now).length > 0) continue;
      const [next] = await tx.rows<{ id: string; personId: string }>(NEXT_ELSEWHERE, [
        meetingId,
        eventId,
        new Date(now - ANSWER_MINUTES * MINUTE).toISOString(),
      ]);
      if (!next) continue;
      await tell(tx, {
        template: 'quarter_free',
        to: { kind: 'young_person', id: next.personId },
        payload: { entryId: next.id, meetingId },
        ohjaamoId,
        onceKey: `quarter_free:${meetingId}:${next.id}`,
      });
    }
  }
}

/**
 * The next on the waiting list for the quarter of meeting $1 at event $2 who was not asked yet, unless somebody was asked
 * after $3 and may still answer. Whoever has a ticket or meets somebody just then is passed over.
 */
const NEXT_ELSEWHERE = `
SELECT w.id, w.person_id AS "personId"
FROM meeting m JOIN slot s ON s.id = m.slot_id
JOIN waiting_list_entry w ON w.part_id = s.part_id AND w.status = 'waiting'
  AND (w.event_table_id IS NULL OR w.event_table_id = m.event_table_id)
WHERE m.id = $1
  AND NOT EXISTS (SELECT FROM ticket k WHERE k.event_id = $2 AND k.person_id = w.person_id)
  AND NOT EXISTS (SELECT FROM meeting o WHERE o.person_id = w.person_id AND o.status = 'booked'
    AND tstzrange(o.starts_at, o.ends_at) && tstzrange(m.starts_at, m.ends_at))
  AND NOT EXISTS (SELECT FROM outgoing_message t WHERE t.once_key = 'quarter_free:' || m.id || ':' || w.id)
  AND NOT EXISTS (SELECT FROM outgoing_message t WHERE t.template = 'quarter_free' AND t.payload ->> 'meetingId' = m.id::text
    AND t.created_at > $3)
ORDER BY w.position LIMIT 1`;
