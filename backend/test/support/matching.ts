import type { CardContent } from '../../src/people/card.schema.js';
import type { MyOpenings, OpeningsForPerson, PeopleForOpening } from '../../src/matching/matching.schema.js';
import { nothingSaid, type Work } from '../../src/people/work.schema.js';
import { newId, type TestApp } from './app.js';
import { cardTable, content } from './card-table.js';
import { signInAs } from './sign-in.js';

/** ISCO-08, a few of them; the names are those of Ammattiluokitus 2010. */
export const occupations = {
  cook: ['5120', 'Ravintola- ja suurtalouskokit'],
  waiter: ['5131', 'Tarjoilijat'],
  salesperson: ['5223', 'Myyjät (pois lukien myymälä- ja ostospalvelu)'],
  kitchenHand: ['9412', 'Avustavat keittiötyöntekijät'],
  cleaner: ['9112', 'Toimisto- ja laitossiivoojat ym.'],
  childCarer: ['5311', 'Lastenhoitotyöntekijät'],
  mechanic: ['7231', 'Moottoriajoneuvojen asentajat ja korjaajat'],
  stockClerk: ['4321', 'Varastonhoitajat ym.'],
} as const satisfies Record<string, readonly [string, string]>;

export async function knowOccupations(vartti: TestApp): Promise<void> {
  for (const [code, name] of Object.values(occupations))
    await vartti.database.query(
      'INSERT INTO occupation (code, name) VALUES ($1, $2) ON CONFLICT (code) DO NOTHING',
      [code, JSON.stringify({ fi: name })],
    );
}

export type CardWish = Partial<Omit<CardContent, 'work'>> & { work?: Partial<Work> };

export const cardOf = ({ work, ...more }: CardWish = {}): CardContent => ({
  ...content,
  licences: [],
  interests: [],
  strengths: [],
  lookingFor: '',
  languages: [{ code: 'fi', level: 'mother_tongue' }],
  ...more,
  work: { ...nothingSaid, ...work },
});

/** What stands in an opening's row beside what `given.opening` writes. */
export interface OpeningMore {
  description?: string;
  occupationCode?: string;
  licences?: string[];
  details?: object;
  startsOn?: string;
}

/** The card table, with people who have cards, consents to be looked for, and openings with more to them. */
export async function matchingTable(vartti: TestApp) {
  const table = await cardTable(vartti);
  await knowOccupations(vartti);
  const { given, event } = table;

  async function agree(id: string, cookie = table.cookies.young, cardVersion = 1) {
    const body = { kind: 'ohjaamo_matching', ohjaamoId: event.ohjaamoId, cardVersion };
    const answer = await vartti.ask(`PUT /my/consents/${id}`, { body, cookie });
    if (answer.status !== 200) throw new Error(answer.text);
    return id;
  }

  /** Somebody else with a card, who agreed unless it says otherwise. */
  async function person(firstName: string, card: CardWish = {}, { agrees = true } = {}) {
    const email = `${firstName.toLowerCase()}@example.fi`;
    const one = await given.person({ firstName, email, regionId: event.regionId });
    const cookie = await signInAs(vartti, email);
    await vartti.ask('PUT /my/card', { body: cardOf(card), cookie });
    const consent = agrees ? await agree(newId(), cookie) : null;
    return { id: one.id, cookie, consent };
  }

  async function opening(
    wanted: Parameters<typeof given.opening>[0] & OpeningMore = {},
  ): Promise<{ id: string; title: string }> {
    const { description, occupationCode, licences, details, startsOn, ...rest } = wanted;
    const row = await given.opening({ employerId: table.employerId, ...rest });
    await vartti.database.query(
      `UPDATE opening SET description = coalesce($2, description), occupation_code = $3, licences = coalesce($4, licences),
         details = coalesce($5::jsonb, details), starts_on = $6 WHERE id = $1`,
      [
        row.id,
        description ?? null,
        occupationCode ?? null,
        licences ?? null,
        details ? JSON.stringify(details) : null,
        startsOn ?? null,
      ],
    );
    return row;
  }

  return {
    ...table,
    agree,
    person,
    opening,
    peopleFor: (openingId: string, cookie = table.cookies.staff) =>
      vartti.ask<PeopleForOpening & { code?: string }>(`GET /staff/openings/${openingId}/people`, { cookie }),
    openingsFor: (personId: string, cookie = table.cookies.staff) =>
      vartti.ask<OpeningsForPerson & { code?: string }>(`GET /staff/people/${personId}/openings`, { cookie }),
    mine: (cookie = table.cookies.young) => vartti.ask<MyOpenings>('GET /my/openings', { cookie }),
  };
}
