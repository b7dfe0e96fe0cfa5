import type { Database } from '../../platform/database/database.js';
import { ENDS_UNLESS_CONFIRMED } from '../../openings/opening.views.sql.js';
import { WAITS_FOR_FIRM } from '../../interests/interests.sql.js';
import type {
  AgreementFacts,
  CheckInFacts,
  EveningProposalFacts,
  ImportFacts,
  InterestFacts,
  InterestsWaitingFacts,
  PlacementFacts,
  PromisesFacts,
  ProposalFacts,
  PublicOpeningFacts,
  ReferralFacts,
  SearchFacts,
  ServiceFacts,
} from './path.facts.js';
import { ohjaamo, event, eventAt, oneFact } from './facts.sql.js';

const PLACEMENT = `SELECT p.title, p.status, CASE WHEN y.non_disclosure THEN left(y.first_name, 1) || '.' ELSE y.first_name END AS "firstName",
   w.name AS employer, s.name AS "stepName", p.sharing_refused_at IS NOT NULL AS "isRefused",
   p.agreement_signed_at IS NOT NULL OR EXISTS (SELECT FROM consent c
     WHERE c.placement_id = p.id AND c.kind = 'employer_placement' AND c.ended_at IS NULL) AS "isShown", ${ohjaamo}
 FROM placement p JOIN young_person y ON y.id = p.person_id JOIN ohjaamo o ON o.id = p.ohjaamo_id
 LEFT JOIN employer w ON w.id = p.employer_id LEFT JOIN placement_step s ON s.kind = p.kind AND s.code = $2 WHERE p.id = $1`;

/** Openings, proposals, starts and what comes of them, as letters tell of them. */
export class PathFacts {
  constructor(private readonly db: Database) {}

  /** What somebody of staff sees to on this day, and has not settled. */
  promises(staffId: string, on: string): Promise<PromisesFacts | null> {
    return oneFact(
      this.db,
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
    return oneFact(
      this.db,
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
    return oneFact(this.db, 'facts_placement', PLACEMENT, id, step);
  }

  proposal(id: string): Promise<ProposalFacts | null> {
    return oneFact(
      this.db,
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
    return oneFact(
      this.db,
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
    return oneFact(
      this.db,
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
    return oneFact(
      this.db,
      'facts_opening_asked',
      `SELECT (${ENDS_UNLESS_CONFIRMED})::text AS "endsOn", interests_waiting_for(q.id)::int AS waiting
       FROM opening q JOIN ohjaamo o ON o.id = q.ohjaamo_id WHERE q.id = $1`,
      openingId,
    );
  }

  interest(id: string): Promise<InterestFacts | null> {
    return oneFact(
      this.db,
      'facts_interest',
      `SELECT i.status, p.title, w.name AS employer, p.id AS "openingId", y.first_name AS "firstName", i.meet_on::text AS "meetOn",
         i.meet_at AS "meetAt", i.meet_place AS "meetPlace", i.answer_words AS "answerWords", i.reasons, i.reply, ${ohjaamo}
       FROM interest i JOIN opening p ON p.id = i.opening_id JOIN employer w ON w.id = i.employer_id
       JOIN young_person y ON y.id = i.person_id JOIN ohjaamo o ON o.id = i.ohjaamo_id WHERE i.id = $1`,
      id,
    );
  }

  import(id: string): Promise<ImportFacts | null> {
    return oneFact(
      this.db,
      'facts_import',
      `SELECT i.file_name AS "fileName", i.status, (i.fresh + i.changed) AS count, w.name AS employer, ${ohjaamo}
       FROM opening_import i JOIN employer w ON w.id = i.employer_id JOIN ohjaamo o ON o.id = i.ohjaamo_id WHERE i.id = $1`,
      id,
    );
  }

  interestsWaiting(employerId: string): Promise<InterestsWaitingFacts | null> {
    return oneFact(
      this.db,
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
    return oneFact(
      this.db,
      'facts_referral',
      `SELECT r.status, y.first_name AS "firstName", s.name AS service, coalesce(c.ended_at IS NULL, false) AS holds, ${ohjaamo}
       FROM referral r JOIN service s ON s.id = r.service_id JOIN young_person y ON y.id = r.person_id
       LEFT JOIN consent c ON c.id = r.consent_id JOIN ohjaamo o ON o.id = r.ohjaamo_id WHERE r.id = $1`,
      id,
    );
  }

  service(id: string): Promise<ServiceFacts | null> {
    return oneFact(
      this.db,
      'facts_service',
      `SELECT s.name, s.checked_on::text AS "checkedOn", s.ended_at IS NOT NULL AS ended, ${ohjaamo}
       FROM service s JOIN ohjaamo o ON o.id = s.ohjaamo_id WHERE s.id = $1`,
      id,
    );
  }

  /** A saved search that runs or waits for its yes. */
  search(id: string): Promise<SearchFacts | null> {
    return oneFact(
      this.db,
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
}
