import { sealLink } from '../../src/accounts/link.js';
import type { LinkReferral, MyReferral, StaffReferral } from '../../src/referrals/referrals.schema.js';
import { newId, SECRET, type TestApp } from './app.js';
import { givenIn } from './given.js';
import { signInAs } from './sign-in.js';

type Problem = { code?: string };
type Route = Parameters<TestApp['ask']>[0];

export const catalogueLine = {
  kind: 'debt',
  name: { fi: 'Velkaneuvonta', sv: 'Skuldrådgivning' },
  what: { fi: 'Apua laskuihin ja velkoihin.' },
  howToRefer: { fi: 'Lähetä viesti. Soitamme nuorelle.' },
  consent: 'needed',
  ageFrom: 16,
  ageTo: 29,
  municipalityCodes: ['245'],
  languages: ['sv', 'fi'],
  email: 'velka@example.fi',
  phone: '09 123 456',
  website: '',
};

/** An Ohjaamo, somebody who has been there, whoever works there, and a service of its catalogue. */
export async function referralDesk(vartti: TestApp) {
  vartti.clock.set('2026-12-01T08:00:00Z');
  await vartti.database.empty();
  const given = givenIn(vartti);
  const event = await given.event({ slotsEach: 4 });
  const { ohjaamoId } = event;
  const contact = '+358501234567';
  const booked = await vartti.ask<{ link: string }>(`PUT /registrations/${newId()}`, {
    body: { slotId: event.slots[0]?.id, firstName: 'Aino', contact, language: 'fi' },
  });
  if (booked.status !== 200) throw new Error(`no booking: ${booked.text}`);
  const [{ id: personId } = { id: '' }] = await vartti.database.query<{ id: string }>(
    'SELECT id FROM young_person',
  );
  const worker = await given.staff({ ohjaamoId, name: 'Oona Ohjaaja' });
  const staff = await signInAs(vartti, worker.email);
  const aino = await signInAs(vartti, contact);
  const ask = <Body>(route: Route, cookie: string | null, body?: unknown) =>
    vartti.ask<Body & Problem>(route, { cookie, ...(body === undefined ? {} : { body }) });
  const write = (id: string, more: object = {}, cookie = staff) =>
    ask<{ isOld: boolean; checkedOn: string; keeper: string; mine: boolean; ended: boolean }>(
      `PUT /staff/services/${id}`,
      cookie,
      { ohjaamoId, ...catalogueLine, ...more },
    );
  const serviceId = newId();
  await write(serviceId);
  const linkOf = (id: string) => sealLink({ subject: 'referral', id, route: 'message' }, SECRET);
  const desk = {
    given,
    ohjaamoId,
    personId,
    worker,
    staff,
    aino,
    contact,
    serviceId,
    ask,
    write,
    linkOf,
    suggest: (id: string, more: object = {}, cookie = staff) =>
      ask<StaffReferral>(`PUT /staff/referrals/${id}`, cookie, {
        ...{ personId, serviceId, ohjaamoId, why: 'Laskut ovat jääneet maksamatta.' },
        ...more,
      }),
    answer: (id: string, yes: boolean, cookie = aino) =>
      ask<MyReferral>(`PUT /my/referrals/${id}/answer`, cookie, { yes }),
    withdraw: (id: string, cookie = aino) => ask<MyReferral>(`DELETE /my/referrals/${id}/answer`, cookie),
    mine: (id: string) => ask<MyReferral>(`GET /my/referrals/${id}`, aino),
    ofStaff: (id: string, cookie = staff) => ask<StaffReferral>(`GET /staff/referrals/${id}`, cookie),
    look: (id: string) => ask<LinkReferral>(`GET /referral-links/${linkOf(id)}`, null),
    open: (id: string) => ask<LinkReferral>(`PUT /referral-links/${linkOf(id)}/opening`, null),
    acknowledge: (id: string, words = 'Soitamme tällä viikolla.') =>
      ask<LinkReferral>(`PUT /referral-links/${linkOf(id)}/acknowledgement`, null, { words }),
    report: (id: string, outcome: string, words = '') =>
      ask<LinkReferral>(`PUT /referral-links/${linkOf(id)}/report`, null, { outcome, words }),
    told: (template: string) =>
      vartti.database.query<{ recipient_kind: string; address: string | null; language: string }>(
        'SELECT recipient_kind, address, language FROM outgoing_message WHERE template = $1 ORDER BY created_at, id',
        [template],
      ),
    /** Asked, and said yes. */
    async sent(): Promise<string> {
      const id = newId();
      await desk.suggest(id);
      await desk.answer(id, true);
      return id;
    },
  };
  return desk;
}
