import type { Tx } from '../platform/database/database.js';
import type { Found } from './agreement.rows.js';
import type { Terms } from './agreements.schema.js';

interface Known {
  organiserName: string | null;
  organiserBusinessId: string | null;
  whatYouLearn: string | null;
  description: string | null;
  supervisor: string | null;
  dayStarts: string | null;
  dayEnds: string | null;
  authorityName: string | null;
}

/** What is known before anybody wrote: from the opening, the firm, and the authority with which this Ohjaamo last agreed. */
const KNOWN = `
SELECT h.name AS "organiserName", h.business_id AS "organiserBusinessId", q.details ->> 'whatYouLearn' AS "whatYouLearn",
  q.description, q.details ->> 'supervisor' AS supervisor, q.details ->> 'dayStarts' AS "dayStarts",
  q.details ->> 'dayEnds' AS "dayEnds",
  (SELECT v.terms ->> 'authorityName' FROM agreement_version v WHERE v.ohjaamo_id = p.ohjaamo_id
     AND v.terms ->> 'authorityName' <> '' ORDER BY v.made_at DESC LIMIT 1) AS "authorityName"
FROM placement p LEFT JOIN employer h ON h.id = p.employer_id LEFT JOIN opening q ON q.id = p.opening_id WHERE p.id = $1`;

export async function prefilled(tx: Tx, { placementId, startsOn, endsOn }: Found): Promise<Terms> {
  const [known] = await tx.rows<Known>(KNOWN, [placementId]);
  const of = (name: keyof Known) => known?.[name] ?? '';
  return {
    organiserName: of('organiserName'),
    organiserBusinessId: of('organiserBusinessId'),
    participantName: '',
    ageGroup: 'adult',
    authorityName: of('authorityName'),
    objective: of('whatYouLearn'),
    startsOn,
    endsOn,
    tasks: of('description'),
    hoursADay: null,
    daysAWeek: null,
    dayStarts: known?.dayStarts ?? null,
    dayEnds: known?.dayEnds ?? null,
    place: '',
    supervisorName: of('supervisor'),
    supervisorPhone: '',
    induction: '',
    hazards: '',
    hazardNoticeOn: null,
  };
}
