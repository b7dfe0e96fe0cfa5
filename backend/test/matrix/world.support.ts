import { randomUUID } from 'node:crypto';
import { sealLink } from '../../src/accounts/link.js';
import { SECRET } from '../support/app.js';
import { insertInto } from '../support/given.rows.js';
import type { Firm, Here, Person } from './world.types.js';

/** The person has started at the firm; both sides were asked and answered, and a call was written down. */
export async function makeSupport(
  here: Here,
  { person, firm }: { person: Person; firm: Firm },
): Promise<void> {
  const { vartti, ohjaamo, region, worker, thing, mark, markers, next } = here;
  const insert = insertInto(vartti.database);
  const now = vartti.clock.now().toString();
  const placement = randomUUID();
  await insert('placement', {
    id: placement,
    region_id: region,
    ohjaamo_id: ohjaamo,
    person_id: person.id,
    employer_id: firm.id,
    kind: 'job',
    title: 'Leipuri',
    origin: 'other',
    status: 'running',
    started_at: now,
    created_at: now,
    created_by: worker.id,
    updated_at: now,
  });
  thing('placement that runs', placement, { owners: [worker.id] });
  const ids: string[] = [];
  for (const side of ['young_person', 'employer'] as const) {
    const ofFirm = side === 'employer';
    const [id, words] = [randomUUID(), `${ofFirm ? 'Firmasta' : 'Nuorelta'}${next()}x`];
    ids.push(id);
    const asked = {
      placement_id: placement,
      side,
      plan_code: 'day_1',
      due_on: now.slice(0, 10),
      asked_at: now,
    };
    const answered = { state: 'answered', face: 'bad', words, answered_at: now };
    await insert('check_in', { id, ohjaamo_id: ohjaamo, ...asked, ...answered });
    const link = sealLink({ subject: 'check_in', id, route: 'message' }, SECRET);
    mark(ofFirm ? 'firm’s answer' : 'own answer', words, id, ...(ofFirm ? [] : [person.id]));
    thing(ofFirm ? 'check-in of the firm' : 'check-in', id, { owners: [worker.id], with: { link, words } });
  }
  const [note, text] = [randomUUID(), `Puhelu${next()}x`];
  await insert('support_note', {
    id: note,
    ohjaamo_id: ohjaamo,
    placement_id: placement,
    spoke_with: 'both',
    text,
    written_by: worker.id,
    written_at: now,
  });
  mark('note', text, note, person.id);
  for (const { field, text: word, of } of markers)
    if ((field === 'staff' && of.has(worker.id)) || (field === 'first name' && word === person.firstName))
      ids.forEach((id) => of.add(id));
}
