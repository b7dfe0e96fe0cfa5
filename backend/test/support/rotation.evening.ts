import type { PlanInput, PlanView, RotationView } from '../../src/rotation/rotation.schema.js';
import { type Answer, newId, type TestApp } from './app.js';
import { eventually } from './eventually.js';
import { type Given, givenIn } from './given.js';
import { signInAs } from './sign-in.js';

type Refusable<View> = Answer<View & { code?: string }>;

/**
 * Speed dates tomorrow: so many tables, rounds of a quarter each, and staff who plan them. Tables are meant by their number.
 * @example const evening = await rotationIn(vartti, { tables: 3, rounds: 4 }); await evening.comes('Aino', [1, 2]);
 */
export async function rotationIn(
  vartti: TestApp,
  { rounds = 4, ...wanted }: { rounds?: number } & Parameters<Given['event']>[0] = {},
) {
  vartti.clock.set('2026-12-01T08:00:00Z');
  await vartti.database.empty();
  const given = givenIn(vartti);
  const event = await given.event({
    format: 'vartissa-toihin',
    day: '2026-12-02',
    time: '14:00',
    tables: 3,
    title: 'Vartissa töihin',
    recipe: (['rotation', 'queue'] as const).map((kind) => ({
      kind,
      startsAfterMinutes: 0,
      lengthMinutes: 18 * rounds,
      capacity: null,
      settings: kind === 'rotation' ? { slotMinutes: 15, breakMinutes: 3 } : {},
    })),
    ...wanted,
  });
  const partId = event.parts.find(({ kind }) => kind === 'rotation')?.id as string;
  const member = await given.staff({ ohjaamoId: event.ohjaamoId, name: 'Oona' });
  const staff = await signInAs(vartti, member.email);
  const at = `/staff/events/${event.id}` as const;
  const table = (number: number) => event.tables[number - 1]?.id as string;
  let count = 0;

  /** Somebody registers and wishes for these tables, the dearest first. @returns their registration, and their link */
  async function comes(firstName: string, wishes: number[] = [], more: object = {}) {
    const registrationId = newId();
    const contact = `+35844${String(1_000_000 + ++count)}`;
    const answer = await vartti.ask<{ link: string }>(`PUT /registrations/${registrationId}`, {
      body: { partId, firstName, contact, language: 'fi', wishes: { wishes: wishes.map(table), ...more } },
    });
    if (answer.status !== 200) throw new Error(`${firstName} could not register: ${answer.text}`);
    return { registrationId, link: answer.body.link, contact };
  }

  const view = async () => (await vartti.ask<RotationView>(`GET ${at}/rotation`, { cookie: staff })).body;
  const ask = (input: Partial<PlanInput> = {}, id = newId()) =>
    vartti.ask<RotationView & { code?: string }>(`PUT ${at}/plans/${id}`, { cookie: staff, body: input });
  const drop = (id: string): Promise<Refusable<RotationView>> =>
    vartti.ask(`DELETE ${at}/plans/${id}`, { cookie: staff });
  const publish = (id: string): Promise<Refusable<RotationView>> =>
    vartti.ask(`PUT ${at}/plans/${id}/publication`, { cookie: staff });

  /** Asks for a plan and waits until a worker has made it. */
  async function plan(input: Partial<PlanInput> = {}): Promise<PlanView> {
    const id = newId();
    vartti.clock.advance({ seconds: 1 });
    const answer = await ask(input, id);
    if (answer.status !== 200) throw new Error(`no plan: ${answer.text}`);
    return done(id);
  }
  const done = (id: string) =>
    eventually(async () => {
      const { draft } = await view();
      if (draft?.id !== id || draft.status === 'planning') throw new Error(`it is ${draft?.status}`);
      return draft;
    }, 40_000);

  /** `Aino 1@2`: at table 1 in round 2; in the order of rounds. */
  async function seats(meetings: PlanView['meetings']): Promise<string[]> {
    const { people } = await view();
    const nameOf = new Map(people.map(({ registrationId, firstName }) => [registrationId, firstName]));
    const numberOf = new Map(event.tables.map(({ id, number }) => [id, number]));
    return meetings.map(
      ({ registrationId, tableId, round }) =>
        `${nameOf.get(registrationId)} ${numberOf.get(tableId)}@${round}`,
    );
  }

  return { given, event, staff, partId, table, comes, view, ask, drop, publish, plan, done, seats, at };
}

export type RotationEvening = Awaited<ReturnType<typeof rotationIn>>;

/** A plan is made in a thread, and on a busy machine that takes its time. */
const PATIENCE_MS = 60_000;
export const patiently = (name: string, happen: () => Promise<void>) => it(name, happen, PATIENCE_MS);
