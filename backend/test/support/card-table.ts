import { nothingSaid } from '../../src/people/work.schema.js';
import type { CardContent } from '../../src/people/card.schema.js';
import { newId, type TestApp } from './app.js';
import { givenIn } from './given.js';
import { signInAs } from './sign-in.js';

export const content: CardContent = {
  strengths: ['ripeä', 'rauhallinen asiakkaan kanssa'],
  interests: ['leipominen'],
  languages: [
    { code: 'fi', level: 'mother_tongue' },
    { code: 'so', level: 'everyday' },
  ],
  licences: ['hygiene_passport'],
  lookingFor: 'Kesätyötä keittiöstä',
  needs: ['calm'],
  needsMore: '',
  under18: false,
  work: nothingSaid,
};

/** Aino has booked a quarter at a firm's table; she, the firm's recruiter and the Ohjaamo's worker are signed in. */
export async function cardTable(vartti: TestApp) {
  vartti.clock.set('2026-12-01T08:00:00Z');
  await vartti.database.empty();
  const given = givenIn(vartti);
  const event = await given.event({ tables: 2 });
  const [ours, theirs] = event.tables.map(({ employerId }) => employerId as string) as [string, string];
  const email = 'aino@example.fi';
  const booked = await vartti.ask<{ registrationId: string; link: string }>(`PUT /registrations/${newId()}`, {
    body: { slotId: event.slots[0]?.id, firstName: 'Aino', contact: email, language: 'fi' },
  });
  const [person] = await vartti.database.query<{ id: string }>('SELECT id FROM young_person');
  const recruiter = await given.recruiter({ employerId: ours });
  const cookies = {
    young: await signInAs(vartti, email),
    employer: await strongly(vartti, recruiter.email),
    staff: await signInAs(vartti, (await given.staff({ ohjaamoId: event.ohjaamoId })).email),
  };
  const save = (card: object = content, cookie = cookies.young) =>
    vartti.ask<{ card: { version: number } }>('PUT /my/card', { body: card, cookie });
  const share = (id: string, more: object = {}, cookie = cookies.young) =>
    vartti.ask<{ consents: { id: string; state: string; until: string }[]; code?: string }>(
      `PUT /my/consents/${id}`,
      {
        body: { kind: 'employer_at_event', employerId: ours, eventId: event.id, cardVersion: 1, ...more },
        cookie,
      },
    );
  return {
    given,
    event,
    employerId: ours,
    otherEmployerId: theirs,
    recruiter,
    personId: person?.id as string,
    link: booked.body.link,
    cookies,
    save,
    share,
    /** A card saved and shared with the firm whose table it is; answers the consent's id. */
    async shared() {
      const id = newId();
      await save();
      const answer = await share(id);
      if (answer.status !== 200) throw new Error(answer.text);
      return id;
    },
    see: (id: string, cookie = cookies.employer) =>
      vartti.ask<{ content: CardContent; firstName: string; code?: string }>(
        `GET /employer/shared-cards/${id}`,
        { cookie },
      ),
    takeBack: (id: string, cookie = cookies.young) => vartti.ask(`DELETE /my/consents/${id}`, { cookie }),
  };
}

/** A recruiter who has shown a second factor: without one there is no card to see. */
export const strongly = (vartti: TestApp, email: string) => signInAs(vartti, email, { strength: 'strong' });
