import { randomUUID } from 'node:crypto';
import { insertInto } from '../support/given.rows.js';
import { draft } from '../support/work-trial.js';
import type { Firm, Here, Person } from './world.types.js';

/** A work trial of this person at this firm: the firm is asked to fill in its part, with the person's yes. */
export async function makeAgreement(here: Here, person: Person, firm: Firm): Promise<void> {
  const { vartti, ohjaamo, region, worker, thing, mark, next } = here;
  const insert = insertInto(vartti.database);
  const now = vartti.clock.now().toString();
  const participantName = `Kokonimi${next()}x`;
  const [placement, agreement] = [randomUUID(), randomUUID()];
  const at = { region_id: region, ohjaamo_id: ohjaamo, person_id: person.id, employer_id: firm.id };
  const made = { created_at: now, created_by: worker.id, updated_at: now };
  await insert('placement', {
    ...at,
    ...made,
    id: placement,
    kind: 'work_trial',
    title: 'Työkokeilu',
    origin: 'other',
    status: 'checked',
    starts_on: draft.startsOn,
    ends_on: draft.endsOn,
  });
  await insert('consent', {
    id: randomUUID(),
    person_id: person.id,
    kind: 'employer_placement',
    employer_id: firm.id,
    placement_id: placement,
    until: '2027-06-01T00:00:00Z',
    given_at: now,
    request_hash: 'x',
  });
  await insert('agreement', {
    ...at,
    ...made,
    id: agreement,
    placement_id: placement,
    status: 'with_employer',
    version: 1,
    asked_at: now,
  });
  await vartti.database.query(
    `INSERT INTO agreement_version (ohjaamo_id, agreement_id, version, terms, clauses, content_hash, made_by_kind, made_by, made_at)
     VALUES ($1, $2, 1, $3, '[]', 'x', 'staff', $4, $5)`,
    [
      ohjaamo,
      agreement,
      JSON.stringify({
        ...draft,
        participantName,
        organiserName: 'Firma Oy',
        organiserBusinessId: '2077474-0',
      }),
      worker.id,
      now,
    ],
  );
  const signature = randomUUID();
  await insert('agreement_signature', {
    id: signature,
    ohjaamo_id: ohjaamo,
    agreement_id: agreement,
    version: 1,
    party: 'authority',
    name: participantName,
    signed_on: '2026-12-01',
    how: 'paper',
    right_to_sign: false,
    recorded_by_kind: 'staff',
    recorded_by: worker.id,
    recorded_at: now,
    taken_back_at: now,
  });
  mark('agreement', participantName, placement, person.id, firm.id);
  mark('first name', person.firstName, placement);
  thing('agreement', placement, { owners: [person.id, firm.id], with: { signature } });
}
