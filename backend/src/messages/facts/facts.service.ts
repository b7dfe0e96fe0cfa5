import { Injectable } from '@nestjs/common';
import { Database } from '../../platform/database/database.js';
import type {
  CheckInFacts,
  AgreementFacts,
  EmployerFacts,
  EveningChange,
  EveningFacts,
  EventAtFacts,
  EveningProposalFacts,
  ImportFacts,
  MembershipFacts,
  OfferFacts,
  OhjaamoFacts,
  OpeningFacts,
  PlacementFacts,
  PlaceFacts,
  ProposalFacts,
  PromisesFacts,
  PublicOpeningFacts,
  QuarterFacts,
  ReferralFacts,
  RegistrationFacts,
  SearchFacts,
  InterestFacts,
  InterestsWaitingFacts,
  ServiceFacts,
  TableFacts,
  TicketFacts,
  TurnFacts,
  WaitingFacts,
} from './facts.js';
import { ENDS_UNLESS_CONFIRMED } from '../../openings/opening.views.sql.js';
import { WAITS_FOR_FIRM } from '../../interests/interests.sql.js';
import { EVENING, EVENING_CHANGES, tableWords, timeAtTable } from './facts.sql.js';

const ohjaamoFacts = `jsonb_build_object('name', o.name, 'street', o.street, 'postalCode', o.postal_code, 'city', o.city,
  'email', o.email, 'phone', o.phone, 'zone', o.time_zone)`;
const ohjaamo = `${ohjaamoFacts} AS ohjaamo`;
const ohjaamoOrNull = `CASE WHEN o.id IS NOT NULL THEN ${ohjaamoFacts} END AS ohjaamo`;
const event = `jsonb_build_object('id', e.id, 'title', e.title, 'status', e.status, 'startsAt', e.starts_at,
  'endsAt', e.ends_at, 'place', e.place, 'cancelReason', e.cancel_reason) AS event`;
const eventAt = 'JOIN ohjaamo o ON o.id = e.ohjaamo_id';

const PLACEMENT = `SELECT p.title, p.status, CASE WHEN y.non_disclosure THEN left(y.first_name, 1) || '.' ELSE y.first_name END AS "firstName",
   w.name AS employer, s.name AS "stepName", p.sharing_refused_at IS NOT NULL AS "isRefused",
   p.agreement_signed_at IS NOT NULL OR EXISTS (SELECT FROM consent c
     WHERE c.placement_id = p.id AND c.kind = 'employer_placement' AND c.ended_at IS NULL) AS "isShown", ${ohjaamo}
 FROM placement p JOIN young_person y ON y.id = p.person_id JOIN ohjaamo o ON o.id = p.ohjaamo_id
 LEFT JOIN employer w ON w.id = p.employer_id LEFT JOIN placement_step s ON s.kind = p.kind AND s.code = $2 WHERE p.id = $1`;

/** Reads what a message tells of, at the moment of sending. Null: it is no longer there. */
@Injectable()
export class Facts {
  constructor(private readonly db: Database) {}

  registration(id: string): Promise<RegistrationFacts | null> {
    return this.one(
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
    return this.one('facts_evening', EVENING, registrationId);
  }

  /** What became different in somebody's rounds, in the order of rounds. */
  async eveningChanges(changeIds: string[]): Promise<EveningChange[]> {
    return this.db.once<EveningChange>('facts_evening_changes', EVENING_CHANGES, [changeIds]);
  }

  waiting(entryId: string): Promise<WaitingFacts | null> {
    return this.one(
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
    return this.one(
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
    return this.one(
      'facts_turn',
      `SELECT v.ticket_id AS "ticketId", v.state, to_json(coalesce(v.recalled_at, v.called_at)) AS "calledAt",
         k.first_name AS "firstName", ${tableWords} AS "table", ${event}, ${ohjaamo}
       FROM turn v JOIN ticket k ON k.id = v.ticket_id JOIN event e ON e.id = v.event_id ${eventAt}
       JOIN event_table t ON t.id = v.event_table_id LEFT JOIN employer w ON w.id = t.employer_id WHERE v.id = $1`,
      id,
    );
  }

  ticket(id: string, line: string): Promise<TicketFacts | null> {
    return this.one(
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
    return this.one(
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
    return this.one(
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
    return this.one(
      'facts_employer_of',
      `SELECT w.name, to_json(r.invitation_ends_at) AS "invitedUntil", ${ohjaamo} FROM recruiter r JOIN employer w ON w.id = r.employer_id
       JOIN ohjaamo o ON o.id = w.ohjaamo_id WHERE r.id = $1 AND r.removed_at IS NULL`,
      recruiterId,
    );
  }

  opening(id: string): Promise<OpeningFacts | null> {
    return this.one(
      'facts_opening',
      `SELECT p.title, p.status, p.hidden, p.closes_on::text AS "closesOn", w.name AS employer, ${ohjaamo}
       FROM opening p JOIN employer w ON w.id = p.employer_id JOIN ohjaamo o ON o.id = p.ohjaamo_id WHERE p.id = $1`,
      id,
    );
  }

  /** What somebody of staff sees to on this day, and has not settled. */
  promises(staffId: string, on: string): Promise<PromisesFacts | null> {
    return this.one(
      'facts_promises',
      `SELECT x.promises, ${ohjaamo}
       FROM (SELECT (min(p.ohjaamo_id::text))::uuid AS ohjaamo_id,
               jsonb_agg(jsonb_build_object('employerId', w.id, 'employer', w.name, 'what', p.what, 'promisedBy', p.promised_by)
                 ORDER BY p.written_at) AS promises
             FROM firm_promise p JOIN employer w ON w.id = p.employer_id
             WHERE p.staff_id = $1 AND p.due_on = $2::date AND p.status = 'open') x
       JOIN ohjaamo o ON o.id = x.ohjaamo_id`,
      staffId,
      on,
    );
  }

  agreement(placementId: string): Promise<AgreementFacts | null> {
    return this.one(
      'facts_agreement',
      `SELECT p.title, h.name AS employer, a.status, p.ends_on::text AS "endsOn", p.feedback_at IS NOT NULL AS "isFeedbackGiven",
         p.agreement_signed_at IS NOT NULL OR EXISTS (SELECT FROM consent c WHERE c.placement_id = p.id
           AND c.kind = 'employer_placement' AND c.ended_at IS NULL) AS "isOpen", ${ohjaamo}
       FROM agreement a JOIN placement p ON p.id = a.placement_id JOIN employer h ON h.id = a.employer_id
       JOIN ohjaamo o ON o.id = a.ohjaamo_id WHERE p.id = $1`,
      placementId,
    );
  }

  placement(id: string, step: string | null = null): Promise<PlacementFacts | null> {
    return this.one('facts_placement', PLACEMENT, id, step);
  }

  proposal(id: string): Promise<ProposalFacts | null> {
    return this.one(
      'facts_proposal',
      `SELECT p.state, y.first_name AS "firstName", p.words, s.name AS "proposedBy", q.title, w.name AS employer,
         to_json(p.meets_at) AS "meetsAt", p.meets_where AS "meetsWhere", p.answer_words AS "answerWords",
         (SELECT CASE WHEN y.non_disclosure THEN left(c.first_name, 1) || '.' ELSE c.first_name END FROM consent c
          WHERE c.person_id = p.person_id AND c.opening_id = p.opening_id AND c.kind = 'employer_card' AND c.ended_at IS NULL) AS "shownAs",
         ${ohjaamo}
       FROM proposal p JOIN young_person y ON y.id = p.person_id JOIN opening q ON q.id = p.opening_id JOIN employer w ON w.id = p.employer_id
       JOIN staff_member s ON s.id = p.proposed_by JOIN ohjaamo o ON o.id = p.ohjaamo_id WHERE p.id = $1`,
      id,
    );
  }

  eveningProposal(id: string): Promise<EveningProposalFacts | null> {
    return this.one(
      'facts_evening_proposal',
      `SELECT p.state, y.first_name AS "firstName", p.words, s.name AS "proposedBy",
         coalesce((SELECT jsonb_agg(w.name ORDER BY t.number) FROM event_table t JOIN employer w ON w.id = t.employer_id
           WHERE t.event_id = e.id AND t.status = 'taken' AND (p.event_table_id IS NULL OR t.id = p.event_table_id)), '[]') AS firms,
         ${event}, ${ohjaamo}
       FROM evening_proposal p JOIN young_person y ON y.id = p.person_id JOIN staff_member s ON s.id = p.proposed_by
       JOIN event e ON e.id = p.event_id ${eventAt} WHERE p.id = $1`,
      id,
    );
  }

  checkIn(id: string): Promise<CheckInFacts | null> {
    return this.one(
      'facts_check_in',
      `SELECT c.side, c.plan_code AS code, c.state, c.face, c.call_me AS "callMe", p.id AS "placementId", p.status AS "placementStatus",
         p.title, w.name AS employer, y.first_name AS "firstName", CASE WHEN y.non_disclosure THEN left(y.first_name, 1) || '.'
           ELSE y.first_name END AS "shownAs", s.name AS supporter, ${ohjaamo}
       FROM check_in c JOIN placement p ON p.id = c.placement_id JOIN young_person y ON y.id = p.person_id JOIN ohjaamo o ON o.id = c.ohjaamo_id
       JOIN staff_member s ON s.id = coalesce(p.supporter_id, p.created_by) LEFT JOIN employer w ON w.id = p.employer_id WHERE c.id = $1`,
      id,
    );
  }

  /** That it is asked whether an opening is still open, and how long one may think about it. */
  asked(openingId: string): Promise<{ endsOn: string | null; waiting: number } | null> {
    return this.one(
      'facts_opening_asked',
      `SELECT (${ENDS_UNLESS_CONFIRMED})::text AS "endsOn", interests_waiting_for(q.id)::int AS waiting
       FROM opening q JOIN ohjaamo o ON o.id = q.ohjaamo_id WHERE q.id = $1`,
      openingId,
    );
  }

  interest(id: string): Promise<InterestFacts | null> {
    return this.one(
      'facts_interest',
      `SELECT i.status, p.title, w.name AS employer, p.id AS "openingId", y.first_name AS "firstName", i.meet_on::text AS "meetOn",
         i.meet_at AS "meetAt", i.meet_place AS "meetPlace", i.answer_words AS "answerWords", i.reasons, i.reply, ${ohjaamo}
       FROM interest i JOIN opening p ON p.id = i.opening_id JOIN employer w ON w.id = i.employer_id
       JOIN young_person y ON y.id = i.person_id JOIN ohjaamo o ON o.id = i.ohjaamo_id WHERE i.id = $1`,
      id,
    );
  }

  import(id: string): Promise<ImportFacts | null> {
    return this.one(
      'facts_import',
      `SELECT i.file_name AS "fileName", i.status, (i.fresh + i.changed) AS count, w.name AS employer, ${ohjaamo}
       FROM opening_import i JOIN employer w ON w.id = i.employer_id JOIN ohjaamo o ON o.id = i.ohjaamo_id WHERE i.id = $1`,
      id,
    );
  }

  interestsWaiting(employerId: string): Promise<InterestsWaitingFacts | null> {
    return this.one(
      'facts_interests_waiting',
      `SELECT w.name AS employer, coalesce(sum(n.count), 0)::int AS waiting, to_json(min(n.since)) AS since,
         coalesce(jsonb_agg(jsonb_build_object('title', n.title, 'count', n.count) ORDER BY n.since) FILTER (WHERE n.title IS NOT NULL), '[]')
           AS openings, ${ohjaamo}
       FROM employer w JOIN ohjaamo o ON o.id = w.ohjaamo_id LEFT JOIN (
         SELECT i.employer_id, p.title, count(*)::int AS count, min(i.sent_at) AS since
         FROM interest i JOIN opening p ON p.id = i.opening_id WHERE ${WAITS_FOR_FIRM} GROUP BY i.employer_id, p.id) n ON n.employer_id = w.id
       WHERE w.id = $1 GROUP BY w.id, o.id`,
      employerId,
    );
  }

  referral(id: string): Promise<ReferralFacts | null> {
    return this.one(
      'facts_referral',
      `SELECT r.status, y.first_name AS "firstName", s.name AS service, coalesce(c.ended_at IS NULL, false) AS holds, ${ohjaamo}
       FROM referral r JOIN service s ON s.id = r.service_id JOIN young_person y ON y.id = r.person_id
       LEFT JOIN consent c ON c.id = r.consent_id JOIN ohjaamo o ON o.id = r.ohjaamo_id WHERE r.id = $1`,
      id,
    );
  }

  service(id: string): Promise<ServiceFacts | null> {
    return this.one(
      'facts_service',
      `SELECT s.name, s.checked_on::text AS "checkedOn", s.ended_at IS NOT NULL AS ended, ${ohjaamo}
       FROM service s JOIN ohjaamo o ON o.id = s.ohjaamo_id WHERE s.id = $1`,
      id,
    );
  }

  /** A saved search that runs or waits for its yes. */
  search(id: string): Promise<SearchFacts | null> {
    return this.one(
      'facts_search',
      `SELECT s.confirmed_at IS NOT NULL AS "isConfirmed", s.stopped_at IS NOT NULL AS "isStopped", to_json(s.ends_at) AS "endsAt",
         s.filters ->> 'search' AS words FROM saved_search s WHERE s.id = $1`,
      id,
    );
  }

  /** Those of these openings that everybody still sees, in this order. */
  publicOpenings(ids: string[]): Promise<PublicOpeningFacts[]> {
    return this.db.once<PublicOpeningFacts>(
      'facts_public_openings',
      `SELECT p.id, p.title, w.name AS employer, m.name AS municipality FROM findable_opening f
       JOIN opening p ON p.id = f.opening_id JOIN employer w ON w.id = p.employer_id
       LEFT JOIN municipality m ON m.code = p.municipality_code
       WHERE f.opening_id = ANY ($1) ORDER BY array_position($1, f.opening_id)`,
      [ids],
    );
  }

  table(id: string): Promise<TableFacts | null> {
    return this.one(
      'facts_table',
      `SELECT t.number, t.status, w.name AS employer, ${event}, ${ohjaamo}
       FROM event_table t JOIN event e ON e.id = t.event_id ${eventAt}
       LEFT JOIN employer w ON w.id = t.employer_id WHERE t.id = $1`,
      id,
    );
  }

  event(id: string): Promise<EventAtFacts | null> {
    return this.one('facts_event', `SELECT ${event}, ${ohjaamo} FROM event e ${eventAt} WHERE e.id = $1`, id);
  }

  ohjaamo(id: string): Promise<{ ohjaamo: OhjaamoFacts } | null> {
    return this.one('facts_ohjaamo', `SELECT ${ohjaamo} FROM ohjaamo o WHERE o.id = $1`, id);
  }

  membership(id: string): Promise<MembershipFacts | null> {
    return this.one(
      'facts_membership',
      `SELECT m.role, m.lapse_told_on IS NOT NULL AS "isLapsing", coalesce(o.name, g.name) AS place, ${ohjaamoOrNull}
       FROM staff_membership m JOIN region g ON g.id = m.region_id LEFT JOIN ohjaamo o ON o.id = m.ohjaamo_id WHERE m.id = $1`,
      id,
    );
  }

  /** @param id an Ohjaamo's or a region's */
  place(id: string): Promise<PlaceFacts | null> {
    return this.one(
      'facts_place',
      `SELECT coalesce(o.name, g.name) AS place, ${ohjaamoOrNull}
       FROM (SELECT $1::uuid AS id) x LEFT JOIN ohjaamo o ON o.id = x.id LEFT JOIN region g ON g.id = x.id
       WHERE o.id IS NOT NULL OR g.id IS NOT NULL`,
      id,
    );
  }

  private async one<Row extends object>(
    name: string,
    text: string,
    ...ids: (string | null)[]
  ): Promise<Row | null> {
    const [row] = await this.db.once<Row>(name, text, ids);
    return row ?? null;
  }
}
