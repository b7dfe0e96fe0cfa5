import { signInAs } from './sign-in.js';
import type { TestApp } from './app.js';
import { givenIn } from './given.js';
import type { Path } from './opening-desk.js';

/** Two Ohjaamos of one region with a worker each, one of another region, and a firm at the first; all signed in. */
export async function firmsDesk(vartti: TestApp) {
  vartti.clock.set('2026-12-01T08:00:00Z');
  await vartti.database.empty();
  const given = givenIn(vartti);
  const kerava = await given.ohjaamo();
  const { regionId } = await given.employer({ ohjaamoId: kerava.id, name: 'Ravintola Kulma Oy' });
  const tuusula = await given.ohjaamo({ regionId });
  const lahti = await given.ohjaamo();
  const [firm] = await vartti.database.query<{ id: string; business_id: string }>(
    'SELECT id, business_id FROM employer',
  );
  const names = { aino: 'Aino Ohjaaja', veikko: 'Veikko Ohjaaja', leena: 'Leena Ohjaaja' };
  const aino = await given.staff({ ohjaamoId: kerava.id, name: names.aino });
  const veikko = await given.staff({ ohjaamoId: tuusula.id, name: names.veikko });
  const leena = await given.staff({ ohjaamoId: lahti.id, name: names.leena });
  const recruiter = await given.recruiter({ employerId: firm?.id as string });

  const acting = async (email: string) => {
    const cookie = await signInAs(vartti, email);
    return (route: Path, body?: unknown) =>
      vartti.ask<Record<string, unknown> & { code?: string; status?: string }>(route, {
        cookie,
        ...(body === undefined ? {} : { body }),
      });
  };
  return {
    given,
    kerava,
    tuusula,
    lahti,
    firm: firm as { id: string; business_id: string },
    ids: { aino: aino.id, veikko: veikko.id, leena: leena.id },
    as: {
      aino: await acting(aino.email),
      veikko: await acting(veikko.email),
      leena: await acting(leena.email),
      recruiter: await acting(recruiter.email),
    },
    /** The next day or month: signed in anew, because a session does not last that long. */
    async at(now: string) {
      vartti.clock.set(now);
      this.as = { ...this.as, aino: await acting(aino.email), veikko: await acting(veikko.email) };
    },
    count: async (what: string) => {
      const [row] = await vartti.database.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${what}`);
      return row?.n;
    },
    /** From where to where, in order. */
    movesOf: async (subject: string) =>
      (
        await vartti.database.query<{ from_state: string | null; to_state: string }>(
          'SELECT from_state, to_state FROM transition WHERE subject = $1 ORDER BY id',
          [subject],
        )
      ).map(({ from_state, to_state }) => [from_state, to_state]),
    /** Behind the walls, for whoever is not signed in. */
    seenByNobody: async (text: string, id: string) =>
      (await vartti.db.once(`seen by nobody: ${text}`, text, [id])).length === 0,
  };
}
