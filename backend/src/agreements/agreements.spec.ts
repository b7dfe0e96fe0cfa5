import { readPdf } from '../../test/support/read-pdf.js';
import { newId, startApp, type TestApp } from '../../test/support/app.js';
import { strongly } from '../../test/support/card-table.js';
import { signInAs } from '../../test/support/sign-in.js';
import { draft, workTrial } from '../../test/support/work-trial.js';
import { FeedbackService } from './feedback.service.js';

describe('an agreement about a work trial', () => {
  let vartti: TestApp;
  let trial: Awaited<ReturnType<typeof workTrial>>;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => void (trial = await workTrial(vartti)));

  describe('is found together', () => {
    it('begins with what the opening and the firm tell already', async () => {
      const { body } = await trial.ask('staff', 'GET');
      expect(body).toMatchObject({
        agreement: null,
        askedBy: { law: '380/2023', section: '54 §' },
        terms: {
          organiserName: 'Leipomo Åkerman Oy',
          organiserBusinessId: trial.employer.businessId,
          objective: 'Leipomista.',
          supervisorName: 'Irma',
          dayStarts: '07:00',
          startsOn: '2027-01-11',
        },
      });
      expect(body.missing).toContain('participantName');
    });

    it('staff, the workplace, the young person: each is told when it is their turn', async () => {
      expect((await trial.write()).body.agreement).toMatchObject({
        status: 'draft',
        version: 1,
        asked: false,
      });
      expect((await trial.request()).body.agreement?.status).toBe('with_employer');
      const filled = await trial.fill(1, { place: 'Leipomo, Kerava' });
      expect(filled.body).toMatchObject({
        agreement: { status: 'with_person', version: 2 },
        terms: { place: 'Leipomo, Kerava', participantName: 'Aino Maria Koivunen' },
      });
      const agreed = await trial.say('my', { version: 2, answer: 'agreed' });
      expect(agreed.body.agreement).toMatchObject({ status: 'ready', version: 2 });
      expect(await trial.told()).toEqual([
        'agreement_to_fill recruiter',
        'agreement_to_read young_person',
        'agreement_to_sign recruiter',
        'agreement_to_sign young_person',
      ]);
      const moves = await vartti.database.query<{ to_state: string; actor_kind: string }>(
        `SELECT to_state, actor_kind FROM transition WHERE subject = 'agreement' ORDER BY id`,
      );
      expect(moves.map(({ to_state, actor_kind }) => `${to_state} ${actor_kind}`)).toEqual([
        ...['draft staff', 'with_employer staff', 'with_person recruiter', 'ready young_person'],
      ]);
    });

    it('the same words change nothing; other words are a new version, and everybody is asked anew', async () => {
      await trial.ready();
      const now = (await trial.ask('staff', 'GET')).body.terms;
      const { organiserName: _n, organiserBusinessId: _b, ...same } = now;
      expect((await trial.ask('staff', 'PUT', '', same)).body.agreement).toMatchObject({
        status: 'ready',
        version: 2,
      });
      const other = await trial.ask('staff', 'PUT', '', { ...same, tasks: 'Vain pakkaaminen.' });
      expect(other.body.agreement).toMatchObject({ status: 'draft', version: 3 });
      expect((await trial.sign('staff', 3)).body.code).toBe('agreement_wrong_state');
      expect((await trial.say('my', { version: 3, answer: 'agreed' })).body.code).toBe(
        'agreement_wrong_state',
      );
    });

    it('nobody agrees to another version than the one they read', async () => {
      await trial.write();
      await trial.request();
      await trial.fill(1, { place: 'Muualla' });
      expect((await trial.say('my', { version: 1, answer: 'agreed' })).body.code).toBe('agreement_changed');
      await trial.write({ tasks: 'Muuta.' });
      await trial.request();
      expect((await trial.fill(2)).body.code).toBe('agreement_changed');
    });

    it('a wish for a change goes to staff with its words; the firm does not read what the young person wrote', async () => {
      await trial.write();
      await trial.request();
      await trial.fill(1);
      const id = newId();
      const said = { version: 1, answer: 'change_wanted', words: 'Aamut ovat minulle vaikeita.' };
      expect((await trial.say('my', said, id)).body.agreement?.status).toBe('draft');
      expect((await trial.say('my', said, id)).status).toBe(200);
      expect((await trial.told()).filter((line) => line.startsWith('agreement_word'))).toEqual([
        'agreement_word staff_member',
      ]);
      expect((await trial.ask('staff', 'GET')).text).toContain('Aamut ovat minulle');
      const firm = await trial.ask('employer', 'GET');
      expect([firm.status, firm.text.includes('Aamut')]).toEqual([200, false]);
    });

    it('stops at what is missing, and at a limit with the law that says so', async () => {
      await trial.write({ participantName: '', tasks: '' });
      expect((await trial.request()).body).toMatchObject({
        code: 'agreement_incomplete',
        fields: [{ path: 'participantName' }],
      });
      await trial.write({ endsOn: '2027-07-11' });
      const { body, status } = await trial.request();
      expect(status).toBe(409);
      expect(body).toMatchObject({
        code: 'agreement_breaks_rule',
        breaks: [{ rule: 'work_trial_length', field: 'endsOn', law: '380/2023', section: '54 §' }],
      });
      await trial.write();
      await trial.request();
      expect((await trial.fill(3, { hoursADay: 9 })).body).toMatchObject({
        code: 'agreement_breaks_rule',
        breaks: [{ rule: 'work_trial_hours', field: 'hoursADay' }],
      });
      expect((await trial.fill(3, { supervisorName: '' })).body.code).toBe('agreement_incomplete');
    });

    it('is made only where the law asks for one, and with a firm', async () => {
      trial = await workTrial(vartti, { kind: 'education_trial' });
      expect((await trial.ask('staff', 'GET')).body.askedBy).toBeNull();
      expect((await trial.write()).body.code).toBe('agreement_not_asked');
      trial = await workTrial(vartti);
      await trial.put('employer_id', null);
      expect((await trial.write()).body.code).toBe('agreement_without_firm');
    });

    it('two taps that begin it at once begin it once', async () => {
      const answers = await Promise.all(Array.from({ length: 5 }, () => trial.write()));
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 200, 200]);
      const [row] = await vartti.database.query<{ n: string }>('SELECT count(*) AS n FROM agreement_version');
      expect(Number(row?.n)).toBe(1);
    });
  });

  describe('is signed by three', () => {
    it('the last signature says so to the placement; a signed version never changes', async () => {
      const version = await trial.ready();
      await trial.sign('my', version, { name: 'Aino Koivunen' });
      await trial.sign('employer', version);
      expect((await trial.placement())?.agreement_signed_at).toBeNull();
      vartti.clock.set('2026-12-01T09:00:00Z');
      const { body } = await trial.sign('staff', version, { name: 'Virva Virkailija' });
      expect(body.agreement).toMatchObject({ status: 'signed', signedVersion: 2 });
      expect(body.agreement?.signatures.map(({ party }) => party).sort()).toEqual([
        ...['authority', 'organiser', 'participant'],
      ]);
      expect((await trial.placement())?.agreement_signed_at).toEqual(new Date('2026-12-01T09:00:00Z'));
      await expect(
        vartti.db.as({ kind: 'system', id: null, isBeyond: true }, (tx) =>
          tx.rows(`UPDATE agreement_version SET terms = '{}'`),
        ),
      ).rejects.toThrow('permission denied');
    });

    it('not before the authority has checked the placement', async () => {
      trial = await workTrial(vartti, { status: 'proposed' });
      const version = await trial.ready();
      expect((await trial.sign('staff', version)).body.code).toBe('agreement_not_checked');
      await trial.put('status', 'checked');
      expect((await trial.sign('staff', version)).status).toBe(200);
    });

    it('nor before both have agreed, nor for the workplace without the right to sign, nor for a day to come', async () => {
      await trial.write();
      expect((await trial.sign('staff', 1)).body.code).toBe('agreement_wrong_state');
      await trial.request();
      await trial.fill(1);
      await trial.say('my', { version: 1, answer: 'agreed' });
      expect((await trial.sign('employer', 1, { rightToSign: false })).body.code).toBe(
        'right_to_sign_missing',
      );
      expect((await trial.sign('staff', 1, { party: 'organiser' })).body.code).toBe('right_to_sign_missing');
      expect((await trial.sign('staff', 1, { signedOn: '2026-12-02' })).body).toMatchObject({
        code: 'malformed',
        fields: [{ path: 'signedOn' }],
      });
    });

    it('a side signs for itself alone, once; the same id is one signature', async () => {
      const version = await trial.ready();
      const id = newId();
      expect(
        (await trial.sign('my', version, { party: 'authority' }, id)).body.agreement?.signatures,
      ).toMatchObject([{ party: 'participant' }]);
      expect((await trial.sign('my', version, {}, id)).status).toBe(200);
      expect((await trial.sign('my', version)).body.code).toBe('agreement_wrong_state');
    });

    it('however many tap at once, each party has one signature', async () => {
      const version = await trial.ready();
      await Promise.all(
        Array.from({ length: 9 }, (_, n) =>
          trial.sign((['my', 'employer', 'staff'] as const)[n % 3] ?? 'my', version),
        ),
      );
      const rows = await vartti.database.query(
        'SELECT party FROM agreement_signature WHERE taken_back_at IS NULL',
      );
      expect(rows).toHaveLength(3);
      expect((await trial.placement())?.agreement_signed_at).not.toBeNull();
    });

    it('a mistake is taken back within the hour by whoever recorded it, before the start', async () => {
      const version = await trial.ready();
      const id = newId();
      await trial.sign('my', version);
      await trial.sign('employer', version);
      await trial.sign('staff', version, {}, id);
      expect((await trial.ask('my', 'DELETE', `/signatures/${id}`)).body.code).toBe('too_late_to_take_back');
      await trial.put('status', 'running');
      expect((await trial.ask('staff', 'DELETE', `/signatures/${id}`)).body.code).toBe(
        'too_late_to_take_back',
      );
      await trial.put('status', 'checked');
      vartti.clock.set('2026-12-01T08:59:59Z');
      const { body } = await trial.ask('staff', 'DELETE', `/signatures/${id}`);
      expect(body.agreement).toMatchObject({ status: 'ready', signedVersion: null });
      expect((await trial.placement())?.agreement_signed_at).toBeNull();
      expect((await trial.ask('staff', 'DELETE', `/signatures/${id}`)).status).toBe(200);
      expect((await trial.sign('staff', version, {}, id)).body.code).toBe('id_used');
      const late = newId();
      await trial.sign('staff', version, {}, late);
      vartti.clock.set('2026-12-01T10:00:00Z');
      expect((await trial.ask('staff', 'DELETE', `/signatures/${late}`)).body.code).toBe(
        'too_late_to_take_back',
      );
    });

    it('is corrected by a version that all sign anew; until then the signed one holds', async () => {
      await trial.signedByAll();
      const corrected = await trial.write({ place: 'Toinen leipomo, Kerava' });
      expect(corrected.body.agreement).toMatchObject({ status: 'draft', version: 3, signedVersion: 2 });
      expect((await trial.placement())?.agreement_signed_at).not.toBeNull();
      await trial.request();
      await trial.fill(3, { place: 'Toinen leipomo, Kerava' });
      await trial.say('my', { version: 3, answer: 'agreed' });
      for (const who of ['my', 'employer', 'staff'] as const) await trial.sign(who, 3);
      expect((await trial.ask('staff', 'GET')).body.agreement).toMatchObject({
        status: 'signed',
        signedVersion: 3,
      });
    });
  });

  describe('as a document', () => {
    it.each(['my', 'employer', 'staff'] as const)(
      'is taken by %s in each language, with a safe name',
      async (who) => {
        const version = await trial.ready();
        for (const language of ['fi', 'sv', 'en']) {
          const answer = await trial.document(who, `language=${language}`);
          expect([answer.status, answer.headers.get('Content-Type')]).toEqual([200, 'application/pdf']);
          expect(answer.headers.get('Content-Disposition')).toBe(
            'attachment; filename="vartti-agreement.pdf"',
          );
          const { text, language: said } = await readPdf(new Uint8Array(await answer.arrayBuffer()));
          expect(said).toBe(language);
          expect(text).toContain('Aino Maria Koivunen');
          expect(text).toContain('Leipomo, Kerava');
        }
        const first = await trial.document(who, 'language=fi&version=1');
        expect((await readPdf(new Uint8Array(await first.arrayBuffer()))).text).toContain('Sibeliuksentie 3');
        expect((await trial.document(who, `language=fi&version=${version + 1}`)).status).toBe(404);
      },
    );

    it('is the same bytes tomorrow, also when a rule has changed since', async () => {
      await trial.ready();
      const bytes = async () => Buffer.from(await (await trial.document('staff')).arrayBuffer());
      const today = await bytes();
      vartti.clock.set('2026-12-02T08:00:00Z');
      trial.cookies.staff = await signInAs(vartti, trial.worker.email);
      await vartti.database.query(`UPDATE regulation SET section = '55 §' WHERE code = 'agreement_status'`);
      expect((await bytes()).equals(today)).toBe(true);
      await vartti.database.query(`UPDATE regulation SET section = '54 §' WHERE code = 'agreement_status'`);
    });

    it('that others took it stands on the young person’s own page', async () => {
      await trial.ready();
      await vartti.database.query('DELETE FROM reading');
      await trial.document('employer');
      await trial.document('staff');
      await trial.document('my');
      const rows = await vartti.database.query<{ line: string }>(
        `SELECT actor_kind || ' ' || what || ' ' || why AS line FROM reading ORDER BY 1`,
      );
      expect(rows.map(({ line }) => line)).toEqual([
        'recruiter agreement shared_with_us',
        'staff agreement guidance',
      ]);
    });
  });

  describe('is seen by the firm', () => {
    const everything = () => [
      trial.ask('employer', 'GET'),
      trial.fill(1),
      trial.say('employer', { version: 1, answer: 'change_wanted' }),
      trial.sign('employer', 1),
      trial.ask('employer', 'DELETE', `/signatures/${newId()}`),
      trial.feedback('employer'),
    ];
    const statuses = async () => [
      ...(await Promise.all(everything())).map(({ status }) => status),
      (await trial.document('employer')).status,
    ];
    const takeBack = () =>
      vartti.database.query(`UPDATE consent SET ended_at = $2, ended_because = 'taken_back' WHERE id = $1`, [
        trial.consentId,
        vartti.clock.now().toString(),
      ]);

    it('not before staff ask it', async () => {
      await trial.write();
      expect(new Set(await statuses())).toEqual(new Set([404]));
      await trial.request();
      expect((await trial.ask('employer', 'GET')).status).toBe(200);
    });

    it('not without the person’s yes, and no longer when it is taken back or over', async () => {
      await trial.write();
      await trial.request();
      await vartti.database.query('UPDATE consent SET until = $1', ['2026-12-01T09:00:00Z']);
      expect((await trial.ask('employer', 'GET')).status).toBe(200);
      vartti.clock.set('2026-12-01T09:00:00Z');
      expect((await trial.ask('employer', 'GET')).status).toBe(404);
      vartti.clock.set('2026-12-01T08:00:00Z');
      await takeBack();
      expect(new Set(await statuses())).toEqual(new Set([404]));
    });

    it('once all have signed, whatever becomes of the yes', async () => {
      await trial.signedByAll();
      await takeBack();
      expect((await trial.ask('employer', 'GET')).status).toBe(200);
      expect((await trial.document('employer')).status).toBe(200);
    });

    it('never by another firm, another Ohjaamo, another young person; by nobody without a second factor', async () => {
      await trial.signedByAll();
      const other = await trial.given.employer({ ohjaamoId: trial.ohjaamo.id });
      const stranger = await strongly(vartti, (await trial.given.recruiter({ employerId: other.id })).email);
      expect((await trial.ask('employer', 'GET', '', undefined, stranger)).status).toBe(404);
      const weak = await signInAs(vartti, trial.recruiter.email, { strength: 'code' });
      expect((await trial.ask('employer', 'GET', '', undefined, weak)).status).toBe(403);
      const elsewhere = await signInAs(vartti, (await trial.given.staff()).email);
      expect((await trial.ask('staff', 'GET', '', undefined, elsewhere)).status).toBe(404);
      await trial.given.person({ regionId: trial.ohjaamo.regionId, email: 'toinen@example.fi' });
      const young = await signInAs(vartti, 'toinen@example.fi');
      expect((await trial.ask('my', 'GET', '', undefined, young)).status).toBe(404);
    });

    it('by the walls of the database alone, too', async () => {
      await trial.write();
      await trial.request();
      await trial.fill(1);
      await trial.say('my', { version: 1, answer: 'change_wanted', words: 'Ei aamulla.' });
      await trial.feedback('my');
      const scope = (employerId: string) => ({
        kind: 'recruiter',
        id: trial.recruiter.id,
        scope: { employer: employerId },
      });
      const seen = (actor: object) =>
        vartti.db.as(actor as never, (tx) =>
          tx.rows<{ n: number; words: string | null }>(
            `SELECT (SELECT count(*)::int FROM agreement_version) AS n, (SELECT max(words) FROM agreement_answer) AS words`,
          ),
        );
      expect(await seen(scope(trial.employer.id))).toEqual([{ n: 1, words: null }]);
      expect(await seen(scope(newId()))).toEqual([{ n: 0, words: null }]);
      expect(await seen({ kind: 'young_person', id: newId() })).toEqual([{ n: 0, words: null }]);
      expect(await seen({ kind: 'young_person', id: trial.person.id })).toEqual([
        { n: 1, words: 'Ei aamulla.' },
      ]);
      await takeBack();
      expect(await seen(scope(trial.employer.id))).toEqual([{ n: 0, words: null }]);
    });
  });

  describe('while it runs and afterwards', () => {
    it('each side may want to interrupt, with a reason, and staff hear of it', async () => {
      const version = await trial.signedByAll();
      const wish = { version, answer: 'interruption_wanted', reason: 'work_found', words: 'Sain töitä!' };
      expect((await trial.say('my', wish)).body.code).toBe('agreement_wrong_state');
      await trial.put('status', 'running');
      expect((await trial.say('my', { ...wish, reason: null })).body.code).toBe('interruption_needs_reason');
      const { body } = await trial.say('my', wish);
      expect(body.agreement).toMatchObject({
        status: 'signed',
        answers: expect.arrayContaining([
          expect.objectContaining({
            answer: 'interruption_wanted',
            reason: 'work_found',
            words: 'Sain töitä!',
          }),
        ]),
      });
      expect((await trial.say('employer', { ...wish, reason: 'attendance' })).status).toBe(200);
      expect((await trial.told()).filter((line) => line.startsWith('agreement_word'))).toHaveLength(2);
      // What becomes of the placement is decided by staff, in the pipeline.
      expect((await trial.placement())?.status).toBe('running');
    });

    it('the organiser’s feedback is what the placement waits for; the young person’s own words are theirs and ours', async () => {
      await trial.signedByAll();
      expect((await trial.feedback('employer')).body.code).toBe('feedback_too_early');
      await trial.put('status', 'ended');
      await trial.feedback('my', { words: 'Opin paljon itsestäni.' });
      expect((await trial.placement())?.feedback_at).toBeNull();
      vartti.clock.set('2026-12-01T09:00:00Z');
      const { body } = await trial.feedback('employer');
      expect(body.agreement?.feedback).toMatchObject([
        { party: 'organiser', wentWell: 'Tuli aina ajoissa.' },
      ]);
      expect((await trial.placement())?.feedback_at).toEqual(new Date('2026-12-01T09:00:00Z'));
      const mine = await trial.ask('my', 'GET');
      expect(mine.body.agreement?.feedback.map(({ party }) => party)).toEqual(['organiser', 'participant']);
      expect(
        (await trial.feedback('employer', { words: 'Vielä tämä.' })).body.agreement?.feedback,
      ).toMatchObject([{ words: 'Vielä tämä.' }]);
      await trial.put('status', 'closed');
      expect((await trial.feedback('employer')).body.code).toBe('agreement_wrong_state');
    });

    it('the firm is asked three days before the end and once after, and not when it has written', async () => {
      await trial.signedByAll();
      await trial.put('status', 'running');
      const feedback = vartti.app.get(FeedbackService);
      const askedAt = async (instant: string) => {
        vartti.clock.set(instant);
        await feedback.remind(vartti.clock.now());
        await feedback.remind(vartti.clock.now());
        return (await trial.told()).filter((line) => line === 'agreement_feedback_asked recruiter').length;
      };
      expect(await askedAt('2027-03-08T21:59:00Z')).toBe(0);
      expect(await askedAt('2027-03-08T22:00:00Z')).toBe(1);
      expect(await askedAt('2027-03-12T12:00:00Z')).toBe(1);
      await trial.put('status', 'ended');
      expect(await askedAt('2027-03-13T08:00:00Z')).toBe(2);
      expect(await askedAt('2027-03-20T08:00:00Z')).toBe(2);
      await trial.put('feedback_at', '2027-03-20T08:00:00Z');
      await vartti.database.query('DELETE FROM outgoing_message');
      expect(await askedAt('2027-03-21T08:00:00Z')).toBe(0);
    });

    it('what is over is written no more', async () => {
      await trial.signedByAll();
      await trial.put('status', 'ended');
      expect((await trial.ask('staff', 'PUT', '', { ...draft, tasks: 'Muuta.' })).body.code).toBe(
        'agreement_wrong_state',
      );
    });
  });
});
