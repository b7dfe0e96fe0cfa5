import type { MyInterests } from '../../src/interests/interests.schema.js';
import { newId, type TestApp } from './app.js';
import { content, strongly } from './card-table.js';
import { givenIn } from './given.js';
import { signInAs } from './sign-in.js';

export interface Seen {
  code?: string;
  interests: {
    id: string;
    consentId: string;
    firstName: string;
    waits: boolean;
    overdue: boolean;
    words: string | null;
  }[];
  answering: { asked: number; answered: number; waiting: number; overdue: number; medianDays: number | null };
}

/** A firm with an opening, its recruiter and a worker of its Ohjaamo; young people with a card, all signed in. */
export async function interestDesk(vartti: TestApp) {
  vartti.clock.set('2026-12-01T08:00:00Z');
  await vartti.database.empty();
  const given = givenIn(vartti);
  const { id: ohjaamoId, regionId } = await given.ohjaamo();
  const { id: employerId } = await given.employer({ ohjaamoId, name: 'Ravintola Kulma Oy' });
  const recruiter = await given.recruiter({ employerId });
  const opening = await given.opening({ employerId, title: 'Keittiöapulainen' });
  const worker = await given.staff({ ohjaamoId });
  const cookies = {
    firm: await strongly(vartti, recruiter.email),
    staff: await signInAs(vartti, worker.email),
  };

  /** Somebody with a card of one version. */
  async function young(firstName: string, card: object = content) {
    const email = `${firstName.toLowerCase()}@example.fi`;
    const person = await given.person({ regionId, firstName, email });
    const cookie = await signInAs(vartti, email);
    await vartti.ask('PUT /my/card', { body: card, cookie });
    return { id: person.id, cookie };
  }

  const send = (cookie: string, id: string = newId(), more: object = {}) =>
    vartti.ask<MyInterests & { code?: string }>(`PUT /my/interests/${id}`, {
      body: { openingId: opening.id, cardVersion: 1, ...more },
      cookie,
    });
  const mine = async (cookie: string) =>
    (await vartti.ask<MyInterests>('GET /my/interests', { cookie })).body.interests;
  const seen = async (cookie = cookies.firm) =>
    (await vartti.ask<Seen>('GET /employer/interests', { cookie })).body;
  const answer = (id: string, body: object, cookie = cookies.firm) =>
    vartti.ask<{ code?: string; status?: string }>(`PUT /employer/interests/${id}/answer`, { body, cookie });

  return {
    given,
    ohjaamoId,
    regionId,
    employerId,
    recruiter,
    openingId: opening.id,
    cookies,
    /** Time passes; who works here signs in again. */
    async later(iso: string) {
      vartti.clock.set(iso);
      cookies.firm = await strongly(vartti, recruiter.email);
      cookies.staff = await signInAs(vartti, worker.email);
    },
    young,
    send,
    mine,
    seen,
    answer,
    withdraw: (id: string, cookie: string) => vartti.ask(`DELETE /my/interests/${id}`, { cookie }),
    reply: (id: string, body: object, cookie: string) =>
      vartti.ask<MyInterests & { code?: string }>(`PUT /my/interests/${id}/reply`, { body, cookie }),
    close: (body: object = { filled: true }) =>
      vartti.ask(`PUT /employer/openings/${opening.id}/closure`, { body, cookie: cookies.firm }),
    card: (consentId: string, cookie = cookies.firm) =>
      vartti.ask(`GET /employer/shared-cards/${consentId}`, { cookie }),
    /** Somebody who has sent theirs. */
    async sent(firstName = 'Aino', words?: string) {
      const person = await young(firstName);
      const id = newId();
      const sent = await send(person.cookie, id, words ? { words } : {});
      if (sent.status !== 200) throw new Error(sent.text);
      return { ...person, interestId: id };
    },
    told: (template: string) =>
      vartti.database.query<{ payload: Record<string, unknown>; recipient_id: string; not_before: Date }>(
        'SELECT payload, recipient_id, not_before FROM outgoing_message WHERE template = $1 ORDER BY not_before, id',
        [template],
      ),
  };
}
