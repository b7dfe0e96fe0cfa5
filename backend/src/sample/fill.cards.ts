import type { YoungActor } from '../accounts/actor.js';
import { CardsService } from '../people/cards.service.js';
import { ConsentsService } from '../people/consents.service.js';
import { NotesService } from '../people/notes.service.js';
import { PeopleService } from '../people/people.service.js';
import { cards, sampleNotes } from './cards.js';
import { idFor } from './chance.js';
import type { Stage } from './stage.js';

export interface Comer {
  personId: string;
  language: keyof typeof cards;
  ohjaamoId: string;
  slug: string;
  eventId: string;
  employerId: string | null;
}

/** At each Ohjaamo the first who come to its next events, in the order in which `--who` names them. */
const COMERS = `
SELECT * FROM (
  SELECT DISTINCT ON (o.id, y.id) y.id AS "personId", y.language, o.id AS "ohjaamoId", o.slug, e.id AS "eventId", t.employer_id AS "employerId",
    dense_rank() OVER (PARTITION BY o.id ORDER BY y.email NULLS FIRST, e.starts_at, y.first_name, y.id) AS nth
  FROM registration r JOIN young_person y ON y.id = r.person_id
  JOIN event e ON e.id = r.event_id AND e.status = 'published' AND e.ends_at > $1 JOIN ohjaamo o ON o.id = e.ohjaamo_id
  LEFT JOIN meeting m ON m.registration_id = r.id AND m.status = 'booked'
  LEFT JOIN event_table t ON t.id = m.event_table_id
  WHERE r.status = 'active' ORDER BY o.id, y.id, t.employer_id NULLS LAST, e.starts_at
) first ORDER BY slug, nth`;
const EACH = 8;

/** Some young people make a card; most of those who meet an employer show it to them, some to the Ohjaamo, and staff take notes. */
export async function fillCards(stage: Stage): Promise<number> {
  const all = await stage.db.once<Comer>('sample_comers', COMERS, [stage.present.toString()]);
  const made = new Set<string>();
  const seats = new Map<string, number>();
  for (const comer of all) {
    const nth = seats.get(comer.slug) ?? 0;
    if (nth >= EACH || made.has(comer.personId)) continue;
    seats.set(comer.slug, nth + 1);
    made.add(comer.personId);
    await tell(stage, comer, nth);
  }
  return made.size;
}

/** A card, shown to the employer and, every other one, to the Ohjaamo. */
export async function tell(stage: Stage, comer: Comer, nth: number): Promise<void> {
  const { personId, ohjaamoId, eventId, employerId, language, slug } = comer;
  const actor: YoungActor = { kind: 'young_person', id: personId };
  const choice = cards[language];
  await stage.get(CardsService).save(actor, choice[nth % choice.length] as (typeof choice)[number]);
  const consents = stage.get(ConsentsService);
  if (employerId && nth % 4 !== 3)
    await consents.share(actor, idFor(`consent ${personId} ${eventId}`), {
      kind: 'employer_at_event',
      employerId,
      eventId,
      cardVersion: 1,
    });
  if (nth % 2 === 0)
    await consents.share(actor, idFor(`consent ${personId} ${ohjaamoId}`), {
      kind: 'ohjaamo_card',
      ohjaamoId,
      cardVersion: 1,
    });
  if (nth % 3 !== 0) return;
  const staff = stage.staffAt(slug);
  await stage.get(PeopleService).confirm(staff, personId);
  for (const note of sampleNotes)
    await stage
      .get(NotesService)
      .write(staff, personId, idFor(`note ${personId} ${note.text}`), { ohjaamoId, ...note });
}
