import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type {
  EmployerFacts,
  EveningChange,
  EveningFacts,
  EventAtFacts,
  MembershipFacts,
  OfferFacts,
  OhjaamoFacts,
  OpeningFacts,
  PlaceFacts,
  QuarterFacts,
  RegistrationFacts,
  TableFacts,
  TicketFacts,
  TurnFacts,
  WaitingFacts,
} from './facts.js';
import {
  EVENING,
  EVENING_CHANGES,
  ohjaamo,
  ohjaamoOrNull,
  event,
  eventAt,
  oneFact,
  tableWords,
  timeAtTable,
} from './facts.sql.js';
import { PathFacts } from './path.facts.service.js';

/** Reads what a message tells of, at the moment of sending. Null: it is no longer there. */
@Injectable()
export class Facts {
  /** What there is on the way from an opening to a start. */
  readonly path: PathFacts;

  constructor(private readonly db: Database) {
    this.path = new PathFacts(db);
  }

  registration(id: string): Promise<RegistrationFacts | null> {
    return oneFact(
      this.db,
      'facts_registration',
      `SELECT r.first_name AS "firstName", r.code, r.status, r.answer, ${event}, ${ohjaamo},
         coalesce((SELECT jsonb_agg(x.time ORDER BY x.starts_at, x.ends_at DESC) FROM (
           SELECT m.starts_at, m.ends_at, ${timeAtTable('m.starts_at', 'm.ends_at')} AS time
           FROM meeting m JOIN event_table t ON t.id = m.event_table_id LEFT JOIN employer w ON w.id = t.employer_id
           WHERE m.registration_id = r.id AND m.status = 'booked'
           UNION ALL
           SELECT p.starts_at, p.ends_at, jsonb_build_object('startsAt', p.starts_at, 'endsAt', p.ends_at, 'tableNumber', NULL,
             'mode', 'room', 'employer', NULL, 'topic', NULL)
           FROM seat s JOIN part p ON p.id = s.part_id WHERE s.registration_id = r.id AND s.status = 'booked'
         ) x), '[]') AS times,
         CASE WHEN EXISTS (SELECT FROM seat s JOIN part p ON p.id = s.part_id AND p.kind = 'rotation'
             WHERE s.registration_id = r.id AND s.status = 'booked')
           AND NOT EXISTS (SELECT FROM meeting m WHERE m.registration_id = r.id AND m.round IS NOT NULL AND m.status <> 'cancelled')
         THEN jsonb_build_object('wishes', coalesce((SELECT jsonb_agg(${tableWords} ORDER BY n.rank)
           FROM wish n JOIN event_table t ON t.id = n.event_table_id LEFT JOIN employer w ON w.id = t.employer_id
           WHERE n.registration_id = r.id AND n.rank IS NOT NULL), '[]')) END AS rotation
       FROM registration r JOIN event e ON e.id = r.event_id ${eventAt} WHERE r.id = $1`,
      id,
    );
  }

  /** The rounds of a registration, as they stand: whom they meet, and which wishes did not fit into the plan that holds. */
  evening(registrationId: string): Promise<EveningFacts | null> {
    return oneFact(this.db, 'facts_evening', EVENING, registrationId);
  }

  /** What became different in somebody's rounds, in the order of rounds. */
  async eveningChanges(changeIds: string[]): Promise<EveningChange[]> {
    return this.db.once<EveningChange>('facts_evening_changes', EVENING_CHANGES, [changeIds]);
  }

  waiting(entryId: string): Promise<WaitingFacts | null> {
    return oneFact(
      this.db,
      'facts_waiting',
      `SELECT x.first_name AS "firstName", x.status, ${event}, ${ohjaamo},
         CASE WHEN t.id IS NOT NULL THEN ${tableWords} END AS "table"
       FROM waiting_list_entry x JOIN event e ON e.id = x.event_id ${eventAt}
       LEFT JOIN event_table t ON t.id = x.event_table_id LEFT JOIN employer w ON w.id = t.employer_id
       WHERE x.id = $1`,
      entryId,
    );
  }

  offer(id: string): Promise<OfferFacts | null> {
    return oneFact(
      this.db,
      'facts_offer',
      `SELECT f.entry_id AS "entryId", f.status AS "offerStatus", to_json(f.held_until) AS "heldUntil", x.first_name AS "firstName",
         x.status, NULL AS "table", ${event}, ${ohjaamo},
         ${timeAtTable('coalesce(s.starts_at, p.starts_at)', 'coalesce(s.ends_at, p.ends_at)')} AS time
       FROM offer f JOIN waiting_list_entry x ON x.id = f.entry_id JOIN part p ON p.id = f.part_id
       JOIN event e ON e.id = x.event_id ${eventAt}
       LEFT JOIN slot s ON s.id = f.slot_id LEFT JOIN event_table t ON t.id = s.event_table_id
       LEFT JOIN employer w ON w.id = t.employer_id WHERE f.id = $1`,
      id,
    );
  }

  turn(id: string): Promise<TurnFacts | null> {
    return oneFact(
      this.db,
      'facts_turn',
      `SELECT v.ticket_id AS "ticketId", v.state, to_json(coalesce(v.recalled_at, v.called_at)) AS "calledAt",
         k.first_name AS "firstName", ${tableWords} AS "table", ${event}, ${ohjaamo}
       FROM turn v JOIN ticket k ON k.id = v.ticket_id JOIN event e ON e.id = v.event_id ${eventAt}
       JOIN event_table t ON t.id = v.event_table_id LEFT JOIN employer w ON w.id = t.employer_id WHERE v.id = $1`,
      id,
    );
  }

  ticket(id: string, line: string): Promise<TicketFacts | null> {
    return oneFact(
      this.db,
      'facts_ticket',
      `SELECT k.status, k.first_name AS "firstName",
         k.waits @> jsonb_build_array(jsonb_build_object('line', $2::text, 'state', 'open')) AS waits,
         EXISTS (SELECT FROM turn v WHERE v.ticket_id = k.id AND v.state IN ('called', 'recalled', 'meeting')) AS "isBusy",
         CASE WHEN t.id IS NOT NULL THEN ${tableWords} END AS "table",
         (m.settings ->> 'textAtPlace')::integer AS "textAtPlace", ${event}, ${ohjaamo}
       FROM ticket k JOIN room m ON m.event_id = k.event_id JOIN event e ON e.id = k.event_id ${eventAt}
       LEFT JOIN event_table t ON t.event_id = k.event_id AND $2 = 'table:' || t.id
       LEFT JOIN employer w ON w.id = t.employer_id WHERE k.id = $1`,
      id,
      line,
    );
  }

  quarter(entryId: string, meetingId: string): Promise<QuarterFacts | null> {
    return oneFact(
      this.db,
      'facts_quarter',
      `SELECT x.first_name AS "firstName", x.status, m.status AS "meetingStatus", to_json(m.ends_at) AS "endsAt",
         m.event_table_id AS "tableId", ${tableWords} AS "table", ${event}, ${ohjaamo},
         EXISTS (SELECT FROM turn v WHERE v.event_table_id = m.event_table_id AND v.called_at >= m.starts_at
           AND v.state <> 'missed') AS "isTaken"
       FROM waiting_list_entry x JOIN meeting m ON m.event_id = x.event_id JOIN event e ON e.id = x.event_id ${eventAt}
       JOIN event_table t ON t.id = m.event_table_id LEFT JOIN employer w ON w.id = t.employer_id
       WHERE x.id = $1 AND m.id = $2`,
      entryId,
      meetingId,
    );
  }

  employer(id: string): Promise<EmployerFacts | null> {
    return oneFact(
      this.db,
      'facts_employer',
      `SELECT w.name, w.business_id AS "businessId", w.status, ${ohjaamo},
         (SELECT jsonb_build_object('name', r.name, 'email', r.email) FROM recruiter r
          WHERE r.employer_id = w.id AND r.removed_at IS NULL ORDER BY r.owner DESC, r.id LIMIT 1) AS contact
       FROM employer w JOIN ohjaamo o ON o.id = w.ohjaamo_id WHERE w.id = $1`,
      id,
    );
  }

  /** The firm that a recruiter belongs to. */
  employerOf(
    recruiterId: string,
  ): Promise<{ name: string; ohjaamo: OhjaamoFacts; invitedUntil: string | null } | null> {
    return oneFact(
      this.db,
      'facts_employer_of',
      `SELECT w.name, to_json(r.invitation_ends_at) AS "invitedUntil", ${ohjaamo} FROM recruiter r JOIN employer w ON w.id = r.employer_id
       JOIN ohjaamo o ON o.id = w.ohjaamo_id WHERE r.id = $1 AND r.removed_at IS NULL`,
      recruiterId,
    );
  }

  opening(id: string): Promise<OpeningFacts | null> {
    return oneFact(
      this.db,
      'facts_opening',
      `SELECT p.title, p.status, p.hidden, p.closes_on::text AS "closesOn", w.name AS employer, ${ohjaamo}
       FROM opening p JOIN employer w ON w.id = p.employer_id JOIN ohjaamo o ON o.id = p.ohjaamo_id WHERE p.id = $1`,
      id,
    );
  }

  table(id: string): Promise<TableFacts | null> {
    return oneFact(
      this.db,
      'facts_table',
      `SELECT t.number, t.status, w.name AS employer, ${event}, ${ohjaamo}
       FROM event_table t JOIN event e ON e.id = t.event_id ${eventAt}
       LEFT JOIN employer w ON w.id = t.employer_id WHERE t.id = $1`,
      id,
    );
  }

  event(id: string): Promise<EventAtFacts | null> {
    return oneFact(
      this.db,
      'facts_event',
      `SELECT ${event}, ${ohjaamo} FROM event e ${eventAt} WHERE e.id = $1`,
      id,
    );
  }

  ohjaamo(id: string): Promise<{ ohjaamo: OhjaamoFacts } | null> {
    return oneFact(this.db, 'facts_ohjaamo', `SELECT ${ohjaamo} FROM ohjaamo o WHERE o.id = $1`, id);
  }

  membership(id: string): Promise<MembershipFacts | null> {
    return oneFact(
      this.db,
      'facts_membership',
      `SELECT m.role, m.lapse_told_on IS NOT NULL AS "isLapsing", coalesce(o.name, g.name) AS place, ${ohjaamoOrNull}
       FROM staff_membership m JOIN region g ON g.id = m.region_id LEFT JOIN ohjaamo o ON o.id = m.ohjaamo_id WHERE m.id = $1`,
      id,
    );
  }

  /** @param id an Ohjaamo's or a region's */
  place(id: string): Promise<PlaceFacts | null> {
    return oneFact(
      this.db,
      'facts_place',
      `SELECT coalesce(o.name, g.name) AS place, ${ohjaamoOrNull}
       FROM (SELECT $1::uuid AS id) x LEFT JOIN ohjaamo o ON o.id = x.id LEFT JOIN region g ON g.id = x.id
       WHERE o.id IS NOT NULL OR g.id IS NOT NULL`,
      id,
    );
  }
}
