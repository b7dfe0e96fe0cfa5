/** Who at the firm is told about opening $1: whoever sent it in, or the owner when they have left. */
export const RECRUITER_OF_OPENING = `
SELECT r.id FROM opening q JOIN recruiter r ON r.employer_id = q.employer_id AND r.removed_at IS NULL
WHERE q.id = $1
ORDER BY r.id = (SELECT m.actor_id FROM transition m WHERE m.subject_id = q.id AND m.actor_kind = 'recruiter'
                 ORDER BY m.id DESC LIMIT 1) DESC NULLS LAST, r.owner DESC, r.name LIMIT 1`;
