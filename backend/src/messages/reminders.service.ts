import { Injectable } from '@nestjs/common';
import { Temporal } from 'temporal-polyfill';
import { Clock } from '../platform/clock/clock.js';
import { Database, SYSTEM } from '../platform/database/database.js';
import { Outbox } from './outbox.service.js';
import { onceKey, reminderDue } from './reminders.js';

/** The earliest a reminder can be due: the day before, and an hour more where clocks change, and a morning's. */
const LOOKS_AHEAD = { hours: 49 };
/** A time that has begun is still the first of its registration: what comes after it the same day is not reminded of. */
const LOOKS_BACK = { hours: 24 };

interface Candidate {
  id: string;
  personId: string;
  ohjaamoId: string;
  startsAt: string;
  bookedAt: string;
  zone: string;
}

/** Every minute: writes the reminders that are due. Told once, however many workers look at the same time. */
@Injectable()
export class RemindersService {
  constructor(
    private readonly db: Database,
    private readonly clock: Clock,
    private readonly outbox: Outbox,
  ) {}

  /** @returns how many were written */
  sweep(): Promise<number> {
    return this.db.acting(SYSTEM, () => this.tellDue());
  }

  private async tellDue(): Promise<number> {
    const now = this.clock.now();
    const due = (await this.coming(now)).flatMap((candidate) => {
      const startsAt = Temporal.Instant.from(candidate.startsAt);
      const bookedAt = Temporal.Instant.from(candidate.bookedAt);
      const template = reminderDue({ startsAt, bookedAt, zone: candidate.zone }, now);
      return template ? [{ ...candidate, template, onceKey: onceKey(template, candidate.id, startsAt) }] : [];
    });
    if (due.length === 0) return 0;
    const written = await this.db.once<{ id: string }>(
      'reminders_told',
      `INSERT INTO outgoing_message (ohjaamo_id, template, payload, recipient_kind, recipient_id, channel, language,
         once_key, not_before, created_at)
       SELECT d."ohjaamoId", d.template, jsonb_build_object('registrationId', d.id), 'young_person', y.id,
         CASE WHEN y.phone IS NOT NULL THEN 'sms' ELSE 'email' END, y.language, d."onceKey", $2, $2
       FROM jsonb_to_recordset($1::jsonb) AS d(id uuid, "personId" uuid, "ohjaamoId" uuid, template text, "onceKey" text)
       JOIN young_person y ON y.id = d."personId" AND (y.phone IS NOT NULL OR y.email IS NOT NULL)
       ON CONFLICT (once_key) DO NOTHING RETURNING id`,
      [JSON.stringify(due), now.toString()],
    );
    this.outbox.enqueue(written.map(({ id }) => id));
    return written.length;
  }

  /** Who comes within the next two days, by the first time that each has booked, except those who were told already. */
  private coming(now: Temporal.Instant): Promise<Candidate[]> {
    return this.db.once<Candidate>(
      'reminders_coming',
      `WITH booked AS (
         SELECT m.registration_id, m.starts_at, greatest(m.created_at, (
           SELECT max(t.at) FROM transition t WHERE t.subject = 'meeting' AND t.subject_id = m.id)) AS booked_at
         FROM meeting m
         WHERE m.status = 'booked' AND m.starts_at > $1 AND m.starts_at <= $2
         UNION ALL
         SELECT s.registration_id, p.starts_at, s.created_at FROM part p
         JOIN event e ON e.id = p.event_id AND e.status = 'published'
         JOIN seat s ON s.part_id = p.id AND s.status = 'booked'
         WHERE p.starts_at > $1 AND p.starts_at <= $2
       ), first AS (
         SELECT DISTINCT ON (registration_id) * FROM booked ORDER BY registration_id, starts_at
       )
       SELECT r.id, r.person_id AS "personId", r.ohjaamo_id AS "ohjaamoId", o.time_zone AS zone,
         to_char(f.starts_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "startsAt",
         to_char(f.booked_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS "bookedAt"
       FROM first f
       JOIN registration r ON r.id = f.registration_id AND r.status = 'active'
       JOIN event e ON e.id = r.event_id AND e.status = 'published'
       JOIN ohjaamo o ON o.id = r.ohjaamo_id`,
      [now.subtract(LOOKS_BACK).toString(), now.add(LOOKS_AHEAD).toString()],
    );
  }
}
