import { tell } from '../messages/outbox.js';
import type { Tx } from '../platform/database/database.js';
import type { Found } from './agreement.rows.js';
import type { AnswerKind, Side } from './agreements.schema.js';

type About = Pick<Found, 'placementId' | 'ohjaamoId'>;

/** The firm's owner, or whoever else is there; nobody when all have left. */
async function recruiterOf(tx: Tx, placementId: string): Promise<string | null> {
  const [recruiter] = await tx.rows<{ id: string }>(
    `SELECT r.id FROM placement p JOIN recruiter r ON r.employer_id = p.employer_id AND r.removed_at IS NULL
     WHERE p.id = $1 ORDER BY r.owner DESC, r.name, r.id LIMIT 1`,
    [placementId],
  );
  return recruiter?.id ?? null;
}

export async function tellFirm(
  tx: Tx,
  { placementId, ohjaamoId }: About,
  template: 'agreement_to_fill' | 'agreement_to_sign' | 'agreement_signed' | 'agreement_feedback_asked',
  once: string,
): Promise<void> {
  await tx.beyond();
  const id = await recruiterOf(tx, placementId);
  if (!id) return;
  const payload = { placementId, to: 'employer' as const };
  const onceKey = `${template}:employer:${placementId}:${once}`;
  await tell(tx, { template, to: { kind: 'recruiter', id }, payload, ohjaamoId, onceKey });
}

export async function tellPerson(
  tx: Tx,
  { placementId, ohjaamoId, personId }: About & Pick<Found, 'personId'>,
  template: 'agreement_to_read' | 'agreement_to_sign' | 'agreement_signed',
  once: string,
): Promise<void> {
  const payload = { placementId, to: 'my' as const };
  const onceKey = `${template}:my:${placementId}:${once}`;
  await tell(tx, { template, to: { kind: 'young_person', id: personId }, payload, ohjaamoId, onceKey });
}

/** To the support person; before there is one, to whoever began the placement. */
export async function tellStaffOfWord(
  tx: Tx,
  { placementId, ohjaamoId }: About,
  said: { id: string; party: Side; answer: Exclude<AnswerKind, 'agreed'> },
): Promise<void> {
  await tx.beyond();
  const [staff] = await tx.rows<{ id: string }>(
    'SELECT coalesce(supporter_id, created_by) AS id FROM placement WHERE id = $1',
    [placementId],
  );
  await tell(tx, {
    template: 'agreement_word',
    to: { kind: 'staff_member', id: staff?.id as string },
    payload: { placementId, party: said.party, answer: said.answer },
    ohjaamoId,
    onceKey: `agreement_word:${said.id}`,
  });
}
