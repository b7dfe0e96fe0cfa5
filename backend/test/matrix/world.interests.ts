import { randomUUID } from 'node:crypto';
import { sealLink } from '../../src/accounts/link.js';
import { SECRET } from '../support/app.js';
import { insertInto } from '../support/given.rows.js';
import type { Firm, Here, Person } from './world.types.js';

/** Somebody with a card would like to have the firm's opening, and was answered; the firm is asked whether it is still open. */
export async function makeInterest(here: Here, person: Person, firm: Firm): Promise<void> {
  const { vartti, ohjaamo, region, thing, mark, next } = here;
  const insert = insertInto(vartti.database);
  const now = vartti.clock.now().toString();
  const [card] = await vartti.database.query<{ id: string }>(
    'SELECT id FROM card_version WHERE person_id = $1',
    [person.id],
  );
  const [id, consent, words] = [randomUUID(), randomUUID(), `Kiinnostus${next()}x`];
  const opening = firm.openings.opening;
  await insert('consent', {
    id: consent,
    person_id: person.id,
    kind: 'employer_card',
    card_version_id: card?.id,
    first_name: person.firstName,
    employer_id: firm.id,
    opening_id: opening,
    until: '2027-02-01T00:00:00Z',
    given_at: now,
    request_hash: 'x',
  });
  await insert('interest', {
    id,
    region_id: region,
    ohjaamo_id: ohjaamo,
    person_id: person.id,
    opening_id: opening,
    employer_id: firm.id,
    status: 'answered_yes',
    words,
    answer_words: 'Tule käymään.',
    sent_at: now,
    answered_at: now,
    updated_at: now,
  });
  mark('consent', consent, consent, person.id, firm.id);
  mark('interest', words, id, person.id, firm.id);
  thing('interest', id, { owners: [person.id, firm.id] });
  thing('asked opening', opening, {
    owners: [firm.id],
    with: { link: sealLink({ subject: 'opening', id: opening, route: 'message' }, SECRET) },
  });
}
