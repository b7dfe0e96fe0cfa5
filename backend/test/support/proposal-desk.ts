import { sealLink } from '../../src/accounts/link.js';
import { newId, SECRET, type TestApp } from './app.js';
import { content, strongly } from './card-table.js';
import { givenIn } from './given.js';
import { signInAs } from './sign-in.js';

interface Sent {
  code?: string;
  state?: string;
  shared?: unknown;
}

/** Aino is known at an Ohjaamo, whose staff found a hidden opening; she, they and the firm's recruiter are signed in. */
export async function proposalDesk(vartti: TestApp) {
  vartti.clock.set('2026-12-01T08:00:00Z');
  await vartti.database.empty();
  const given = givenIn(vartti);
  const event = await given.event();
  const { ohjaamoId, regionId } = event;
  const email = 'aino@example.fi';
  await vartti.ask(`PUT /registrations/${newId()}`, {
    body: { slotId: event.slots[0]?.id, firstName: 'Aino', contact: email, language: 'fi' },
  });
  const [person] = await vartti.database.query<{ id: string }>('SELECT id FROM young_person');
  const personId = person?.id as string;
  const employer = await given.employer({ ohjaamoId });
  const silent = await given.employer({ ohjaamoId });
  const known = await given.employer({ ohjaamoId, status: 'known' });
  const waiting = await given.employer({ ohjaamoId, status: 'waiting' });
  const recruiter = await given.recruiter({ employerId: employer.id });
  const title = 'Leipuri, jos löytyy';
  const opening = await given.opening({ employerId: employer.id, hidden: true, title });
  const openingOf = {
    'with account': opening.id,
    'without account': (await given.opening({ employerId: silent.id, hidden: true, title })).id,
    'that staff know alone': (await given.opening({ employerId: known.id, hidden: true, title })).id,
    'that has just asked for access': (await given.opening({ employerId: waiting.id, hidden: true, title }))
      .id,
  };
  const worker = await given.staff({ ohjaamoId });
  const cookies = {
    young: await signInAs(vartti, email),
    firm: await strongly(vartti, recruiter.email),
    staff: await signInAs(vartti, worker.email),
  };
  const put = (path: string, body: object, cookie: string) =>
    vartti.ask<Sent>(`PUT /${path}`, { body, cookie });
  const saveCard = () => put('my/card', content, cookies.young);
  const propose = (id: string, more: object = {}, cookie = cookies.staff) =>
    put(`staff/proposals/${id}`, { openingId: opening.id, personId, ...more }, cookie);

  return {
    given,
    ohjaamoId,
    regionId,
    personId,
    employerId: employer.id,
    openingId: opening.id,
    recruiterId: recruiter.id,
    recruiterEmail: recruiter.email,
    cookies,
    saveCard,
    /** Sessions end; who comes back days later signs in anew. */
    async signInAgain() {
      cookies.young = await signInAs(vartti, email);
      cookies.staff = await signInAs(vartti, worker.email);
      cookies.firm = await strongly(vartti, recruiter.email);
    },
    propose,
    async proposed({ card = true, firm = 'with account' as keyof typeof openingOf } = {}) {
      if (card) await saveCard();
      const id = newId();
      const made = await propose(id, { openingId: openingOf[firm] });
      if (made.status !== 200) throw new Error(made.text);
      return id;
    },
    sayYes: (id: string, more: object = {}) =>
      put(`my/proposals/${id}/consent`, { consentId: newId(), cardVersion: 1, ...more }, cookies.young),
    no: (id: string, reasons: string[] = []) => put(`my/proposals/${id}/refusal`, { reasons }, cookies.young),
    later: (id: string) => put(`my/proposals/${id}/postponement`, {}, cookies.young),
    takeBack: (id: string) =>
      vartti.ask<Sent>(`DELETE /my/proposals/${id}/consent`, { cookie: cookies.young }),
    mine: (id: string) => vartti.ask<Sent>(`GET /my/proposals/${id}`, { cookie: cookies.young }),
    answer: (id: string, answer: object) => put(`employer/proposals/${id}/answer`, answer, cookies.firm),
    firm: async (cookie = cookies.firm) =>
      (
        await vartti.ask<{ proposals: { id: string; consentId: string }[] }>('GET /employer/proposals', {
          cookie,
        })
      ).body,
    staffSees: (id: string) => vartti.ask<Sent>(`GET /staff/proposals/${id}`, { cookie: cookies.staff }),
    staffPuts: (id: string, deed: string, body: object = {}) =>
      put(`staff/proposals/${id}/${deed}`, body, cookies.staff),
    withdraw: (id: string) =>
      put(`staff/proposals/${id}/withdrawal`, { reason: 'Firma perui.' }, cookies.staff),
    list: async (query = '') =>
      (
        await vartti.ask<{ proposals: { id: string }[] }>(`GET /staff/proposals${query}`, {
          cookie: cookies.staff,
        })
      ).body,
    linkOf: (id: string) => sealLink({ subject: 'proposal', id, route: 'message' }, SECRET),
    /** Whom this was told to, in order. */
    told: async (template: string) =>
      (
        await vartti.database.query<{ to: string }>(
          'SELECT recipient_id AS to FROM outgoing_message WHERE template = $1 ORDER BY created_at, id',
          [template],
        )
      ).map(({ to }) => to),
    /** How it moved, and by whom. */
    moves: async (id: string) =>
      (
        await vartti.database.query<{ move: string }>(
          `SELECT actor_kind || ': ' || coalesce(from_state || ' ', '') || '→ ' || to_state AS move FROM transition
           WHERE subject = 'proposal' AND subject_id = $1 ORDER BY id`,
          [id],
        )
      ).map(({ move }) => move),
  };
}
