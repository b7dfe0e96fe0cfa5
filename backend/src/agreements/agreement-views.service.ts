import { Injectable } from '@nestjs/common';
import { CatalogueService, type Regulation } from '../catalogue/catalogue.service.js';
import { utc } from '../platform/database/columns.js';
import { Database, type Tx } from '../platform/database/database.js';
import { recordReading } from '../privacy/reading.js';
import { prefilled } from './agreement.prefill.js';
import { comeIn, contentOf, type Found, type PartyActor, versionOf } from './agreement.rows.js';
import { askedBy, breaksOf, missingIn } from './agreement.rules.js';
import type { AgreementView } from './agreements.schema.js';

type Whole = NonNullable<AgreementView['agreement']>;

/** A signature recorded by mistake can be taken back for so long. */
export const TAKE_BACK_MINUTES = 60;

const PLACEMENT = `
SELECT y.first_name AS "firstName", o.time_zone AS "timeZone",
  CASE WHEN h.id IS NOT NULL THEN json_build_object('id', h.id, 'name', h.name) END AS employer
FROM placement p JOIN young_person y ON y.id = p.person_id JOIN ohjaamo o ON o.id = p.ohjaamo_id
LEFT JOIN employer h ON h.id = p.employer_id WHERE p.id = $1`;

/** $1 agreement, $2 who asks, $3 now, $4 whether what the participant said beside their yes is shown. */
const AGREEMENT = `
SELECT a.id, left(a.id::text, 8) AS "shortId", a.status, a.version, a.asked_at IS NOT NULL AS asked,
  (SELECT max(x.version) FROM (SELECT s.version FROM agreement_signature s WHERE s.agreement_id = a.id AND s.taken_back_at IS NULL
     GROUP BY s.version HAVING count(*) = 3) x) AS "signedVersion",
  (SELECT json_agg(json_build_object('version', v.version, 'madeAt', ${utc('v.made_at')}, 'madeBy', v.made_by_kind,
     'contentHash', v.content_hash) ORDER BY v.version DESC) FROM agreement_version v WHERE v.agreement_id = a.id) AS versions,
  coalesce((SELECT json_agg(json_build_object('id', s.id, 'version', s.version, 'party', s.party, 'name', s.name,
     'signedOn', s.signed_on, 'how', s.how, 'recordedAt', ${utc('s.recorded_at')},
     'mayTakeBack', s.recorded_by = $2 AND s.version = a.version AND p.status IN ('checked', 'agreed')
       AND s.recorded_at > $3::timestamptz - interval '${TAKE_BACK_MINUTES} minutes') ORDER BY s.version DESC, s.recorded_at)
     FROM agreement_signature s WHERE s.agreement_id = a.id AND s.taken_back_at IS NULL), '[]') AS signatures,
  coalesce((SELECT json_agg(json_build_object('id', n.id, 'version', n.version, 'party', n.party, 'answer', n.answer,
     'reason', n.reason, 'words', n.words, 'saidAt', ${utc('n.said_at')}) ORDER BY n.said_at DESC, n.id)
     FROM agreement_answer n WHERE n.agreement_id = a.id AND ($4 OR n.party = 'organiser' OR n.answer = 'agreed')), '[]') AS answers,
  coalesce((SELECT json_agg(json_build_object('party', f.party, 'answers', f.answers, 'wentWell', f.went_well,
     'learned', f.learned, 'words', f.words, 'saidAt', ${utc('f.said_at')}) ORDER BY f.party)
     FROM agreement_feedback f WHERE f.agreement_id = a.id AND ($4 OR f.party = 'organiser')), '[]') AS feedback
FROM agreement a JOIN placement p ON p.id = a.placement_id WHERE a.id = $1`;

/** The agreement as each side sees it; that others look at it is written down for the person to see. */
@Injectable()
export class AgreementViewsService {
  constructor(
    private readonly db: Database,
    private readonly catalogue: CatalogueService,
  ) {}

  /** @throws Problem not_found */
  async one(actor: PartyActor, placementId: string): Promise<AgreementView> {
    const { regulations } = await this.catalogue.rulebook();
    return this.db.as(actor, async (tx) => {
      const found = await comeIn(tx, actor, placementId);
      await noteReading(tx, actor, found);
      return viewOf(tx, actor, found, regulations);
    });
  }
}

export async function noteReading(tx: Tx, actor: PartyActor, found: Found): Promise<void> {
  await recordReading(tx, actor, {
    what: 'agreement',
    why: actor.kind === 'recruiter' ? 'shared_with_us' : 'guidance',
    personIds: [found.personId],
    ohjaamoId: actor.kind === 'staff' ? found.ohjaamoId : null,
    employerId: actor.kind === 'recruiter' ? actor.employerId : null,
  });
}

async function viewOf(
  tx: Tx,
  actor: PartyActor,
  found: Found,
  regulations: Regulation[],
): Promise<AgreementView> {
  const { placementId, title, kind, placementStatus: status, personId, agreementId, endsOn } = found;
  const [placement] = await tx.rows<Pick<AgreementView['placement'], 'firstName' | 'timeZone' | 'employer'>>(
    PLACEMENT,
    [placementId],
  );
  const isForAll = actor.kind !== 'recruiter';
  const [agreement] = agreementId
    ? await tx.rows<Whole>(AGREEMENT, [agreementId, actor.id, tx.now.toString(), isForAll])
    : [];
  const version = agreement ? await versionOf(tx, agreement.id, agreement.version) : null;
  const { terms, clauses } = version ?? contentOf(await prefilled(tx, found), kind, regulations);
  return {
    placement: {
      id: placementId,
      title,
      kind,
      status,
      personId,
      endsOn,
      ...(placement as NonNullable<typeof placement>),
    },
    askedBy: askedBy(kind, regulations),
    agreement: agreement ?? null,
    terms,
    clauses,
    missing: missingIn(terms, 'whole'),
    breaks: breaksOf(terms, kind, regulations),
  };
}
