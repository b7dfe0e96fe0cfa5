import { file, HEAD, importDesk, line } from '../../test/support/import-desk.js';
import { newId, startApp, type TestApp } from '../../test/support/app.js';

describe('openings from a file', () => {
  let vartti: TestApp;
  let desk: Awaited<ReturnType<typeof importDesk>>;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => void (desk = await importDesk(vartti)));

  it('are shown before anything is changed, written in one tap, and approved in one', async () => {
    const { brought, importIt, approve, openings, publicTitles, told } = desk;
    const seen = await brought(file(line('1'), line('2', { title: 'Kokki' })));
    expect(seen).toMatchObject({
      status: 'read',
      fresh: 2,
      changed: 0,
      unchanged: 0,
      faulty: 0,
      linesRead: 2,
    });
    expect(seen.rows).toEqual([
      expect.objectContaining({
        line: 2,
        reference: '1',
        fate: 'fresh',
        title: 'Paikka 1',
        pay: '12,50 €/h',
      }),
      expect.objectContaining({ line: 3, reference: '2', title: 'Kokki', closesOn: '2026-12-31', places: 2 }),
    ]);
    expect(await openings()).toEqual([]);

    const taps = await Promise.all([importIt(seen.id), importIt(seen.id), importIt(seen.id)]);
    expect(taps.map(({ status, body }) => [status, body.status])).toEqual(Array(3).fill([200, 'imported']));
    expect((await openings()).map(({ status }) => status)).toEqual(['waiting', 'waiting']);
    expect(await told('import_waits')).toEqual([
      { payload: { importId: seen.id }, recipient_kind: 'staff_member' },
    ]);
    expect(await told('opening_waits')).toEqual([]);
    const approvals = await vartti.ask<{ openings: object[] }>('GET /staff/approvals', {
      cookie: desk.staff,
    });
    expect(approvals.body.openings).toEqual([]);

    const decided = await Promise.all([approve(seen.id), approve(seen.id)]);
    expect(decided.map(({ body }) => [body.status, body.waiting])).toEqual(Array(2).fill(['approved', 0]));
    expect(await publicTitles()).toEqual(expect.arrayContaining(['Paikka 1', 'Kokki']));
    expect(await told('import_approved')).toHaveLength(1);
    expect(
      await vartti.database.query(
        `SELECT from_state, to_state, count(*)::int AS n FROM transition WHERE subject = 'opening'
         GROUP BY 1, 2 ORDER BY to_state`,
      ),
    ).toEqual([
      { from_state: null, to_state: 'draft', n: 2 },
      { from_state: 'waiting', to_state: 'published', n: 2 },
      { from_state: 'draft', to_state: 'waiting', n: 2 },
    ]);
  });

  it('are found again by the firm’s own reference: new, changed and unchanged ones', async () => {
    const { brought, importIt, approve, openings } = desk;
    const first = await brought(file(line('1'), line('2'), line('3')));
    await importIt(first.id);
    await approve(first.id);
    vartti.clock.advance({ minutes: 5 });
    const next = await brought(
      file(line('1'), line('2', { title: 'Toinen otsikko' }), line('3', { places: '9' }), line('4')),
    );
    expect(next).toMatchObject({ fresh: 1, changed: 2, unchanged: 1, faulty: 0 });
    expect((await importIt(next.id)).body).toMatchObject({ status: 'imported', waiting: 2 });
    // Other words go back to staff; other numbers do not.
    expect(await openings()).toEqual([
      { title: 'Paikka 1', status: 'published', reference: '1' },
      { title: 'Paikka 3', status: 'published', reference: '3' },
      { title: 'Paikka 4', status: 'waiting', reference: '4' },
      { title: 'Toinen otsikko', status: 'waiting', reference: '2' },
    ]);
    const onlyNumbers = await brought(file(line('1', { places: '5' })));
    expect((await importIt(onlyNumbers.id)).body).toMatchObject({ status: 'approved', waiting: 0 });
    const nothing = await brought(file(line('1', { places: '5' })));
    expect((await importIt(nothing.id)).body.code).toBe('import_changes_nothing');
  });

  it('come back to the firm with a reason, and go again from the same file put right', async () => {
    const { brought, importIt, approve, openings, told } = desk;
    const first = await brought(file(line('1')));
    await importIt(first.id);
    expect((await approve(first.id, { approved: false })).body.code).toBe('reason_needed');
    const back = await approve(first.id, { approved: false, reason: 'Kerro työajat.' });
    expect(back.body).toMatchObject({ status: 'returned', reason: 'Kerro työajat.' });
    expect(await openings()).toMatchObject([{ status: 'draft' }]);
    expect(await told('import_returned')).toMatchObject([{ payload: { reason: 'Kerro työajat.' } }]);
    expect((await approve(first.id)).body.code).toBe('wrong_state');
    const again = await brought(file(line('1')));
    expect(again).toMatchObject({ changed: 1 });
    await importIt(again.id);
    expect(await openings()).toEqual([{ title: 'Paikka 1', status: 'waiting', reference: '1' }]);
  });

  it('name each fault by line, column and what is wrong, and change nothing until they are put right', async () => {
    const { brought, importIt, openings } = desk;
    const seen = await brought(
      file(
        line('1'),
        line('2', { closes: '31.2.2027' }),
        line('3', { kind: 'keisari', places: '0' }),
        line('4', { title: '', municipality: 'Atlantis' }),
        line('1', { closes: '1.11.2026' }),
        line(''),
        line('7', { kind: 'work_trial' }),
        `${line('8')};liikaa`,
      ),
    );
    expect(seen).toMatchObject({ status: 'read', fresh: 1, faulty: 7 });
    const faults = Object.fromEntries(
      seen.faults.map(({ line: at, faults: of }) => [at, of.map(({ column, code }) => [column, code])]),
    );
    expect(faults).toEqual({
      3: [['haku päättyy', 'not_a_date']],
      4: [
        ['laji', 'not_one_of'],
        ['paikkoja', 'too_small'],
      ],
      5: [['kunta', 'not_one_of']],
      6: [
        ['oma tunnus', 'same_reference'],
        ['haku päättyy', 'in_the_past'],
      ],
      7: [['oma tunnus', 'required']],
      8: [
        [null, 'required'],
        [null, 'required'],
        [null, 'required'],
      ],
      9: [[null, 'too_many_cells']],
    });
    expect(seen.faults[0]?.faults[0]?.cell).toBe('31.2.2027');
    const refused = await importIt(seen.id);
    expect([refused.status, refused.body.code]).toEqual([422, 'import_has_faults']);
    expect(await openings()).toEqual([]);
    // Only after the list was shown, and only when the employer says so.
    expect((await importIt(seen.id, true)).body).toMatchObject({ status: 'imported', leftOut: true });
    expect(await openings()).toEqual([{ title: 'Paikka 1', status: 'waiting', reference: '1' }]);
  });

  it('give the faulty lines back as a file that says what to put right, which no spreadsheet takes for formulas', async () => {
    const { brought, text } = desk;
    const seen = await brought(file(line('=1+1', { places: 'x' }), line('2')));
    const back = await text(`GET /employer/opening-imports/${seen.id}/faults.csv?language=fi`);
    expect(back.headers.get('Content-Type')).toBe('text/csv; charset=utf-8');
    const [head, only, ...rest] = back.text.replace('\uFEFF', '').trim().split('\r\n');
    expect(head).toContain('"Mitä korjata";"oma tunnus"');
    expect(only).toMatch(/^"Rivi 2: paikkoja: tätä ei voi lukea";"'=1\+1";"job"/);
    expect(rest).toEqual([]);
    // Put right in that very file, it can be brought again: the first column means nothing, the apostrophe is taken off.
    const again = await brought(back.text.replace('"x"', '"3"'));
    expect(again).toMatchObject({ fresh: 1, faulty: 0, unknownColumns: ['Mitä korjata'] });
    expect(again.rows[0]).toMatchObject({ reference: '=1+1', places: 3 });
  });

  it('write nothing at all when one of them cannot be written', async () => {
    const { brought, importIt, openings } = desk;
    const seen = await brought(file(line('1'), line('2')));
    await vartti.database.query(
      `UPDATE opening_import_line SET written = jsonb_set(written, '{places}', '12345') WHERE import_id = $1 AND reference = '2'`,
      [seen.id],
    );
    expect((await importIt(seen.id)).status).toBe(500);
    expect(await openings()).toEqual([]);
    expect(await vartti.database.query(`SELECT FROM transition WHERE subject = 'opening'`)).toEqual([]);
    expect((await desk.look(seen.id)).status).toBe('read');
  });

  it('are read anew when an opening was changed since', async () => {
    const { brought, importIt, approve, openings, reading, look, write } = desk;
    const first = await brought(file(line('1'), line('2')));
    await importIt(first.id);
    await approve(first.id);
    const next = await brought(file(line('1', { title: 'Tiedostosta' }), line('2', { title: 'Tämäkin' })));
    const [{ id } = { id: '' }] = await vartti.database.query<{ id: string }>(
      `SELECT opening_id AS id FROM opening_reference WHERE reference = '2'`,
    );
    vartti.clock.advance({ minutes: 1 });
    await write(id);
    const refused = await importIt(next.id);
    expect([refused.status, refused.body.code]).toEqual([409, 'import_stale']);
    expect((await openings()).map(({ title }) => title)).toEqual(['Keittiöapulainen', 'Paikka 1']);
    expect((await look(next.id)).status).toBe('waiting');
    await reading.read(next.id);
    expect((await importIt(next.id)).body.status).toBe('imported');
    expect((await openings()).map(({ title }) => title)).toEqual(['Tiedostosta', 'Tämäkin']);
  });

  it('make a reference once, whichever of two files comes first', async () => {
    const { brought, importIt, openings } = desk;
    const [one, other] = [
      await brought(file(line('1'))),
      await brought(file(line('1', { title: 'Toinen' }))),
    ];
    const answers = await Promise.all([importIt(one.id), importIt(other.id)]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
    expect(await openings()).toHaveLength(1);
  });

  it('come back under the same id only with the same file', async () => {
    const { send } = desk;
    const id = newId();
    expect((await send(id, file(line('1')))).status).toBe(200);
    expect((await send(id, file(line('1')))).status).toBe(200);
    expect((await send(id, file(line('2')))).body.code).toBe('id_used');
  });

  it('belong to their firm and its Ohjaamo: for others there is no such file', async () => {
    const { brought, importIt, approve, anotherEmployer, anotherStaff, text, staff } = desk;
    const other = await anotherEmployer();
    const seen = await brought(file(line('1')));
    const routes = ['', '/faults.csv'] as const;
    for (const route of routes)
      expect((await text(`GET /employer/opening-imports/${seen.id}${route}`, other)).status).toBe(404);
    expect((await importIt(seen.id, false, other)).status).toBe(404);
    // Not the Ohjaamo's business before it is imported.
    expect((await text(`GET /staff/opening-imports/${seen.id}`, staff)).status).toBe(404);
    await importIt(seen.id);
    const stranger = await anotherStaff();
    expect((await text(`GET /staff/opening-imports/${seen.id}`, stranger)).status).toBe(404);
    expect((await approve(seen.id, { approved: true }, stranger)).status).toBe(404);
    expect((await text(`GET /staff/opening-imports/${seen.id}`, staff)).status).toBe(200);
  });

  it('do not touch another firm’s opening of the same reference', async () => {
    const { brought, importIt, anotherEmployer, openings } = desk;
    const other = await anotherEmployer();
    await importIt((await brought(file(line('1')))).id);
    const theirs = await brought(file(line('1', { title: 'Muualla' })), other);
    expect(theirs).toMatchObject({ fresh: 1, changed: 0 });
    await importIt(theirs.id, false, other);
    expect(await openings()).toHaveLength(2);
  });

  it.each([
    ['nothing', '', 'empty'],
    ['a spreadsheet', Buffer.from('PK\u0003\u0004\u0000\u0000\u0000'), 'not_text'],
    ['no reference', 'otsikko;laji\r\nKokki;job\r\n', 'no_reference_column'],
    ['one column twice', 'tunnus;oma tunnus\r\n1;2\r\n', 'column_twice'],
    ['a quote that never ends', `${HEAD}\r\n"1;job;Kokki${'\r\nlisää'.repeat(20_000)}`, 'quote_not_closed'],
    ['too many lines', `${HEAD}\r\n${'1;job\r\n'.repeat(20_001)}`, 'too_many_lines'],
  ])(
    'say why a file with %s cannot be read',
    async (_, content, code) => {
      const seen = await desk.brought(content);
      expect(seen).toMatchObject({ status: 'unreadable', fault: { code }, fresh: 0, faulty: 0 });
      expect((await desk.importIt(seen.id)).body.code).toBe('wrong_state');
    },
    60_000,
  );

  it('refuse what is too large or no text, whatever it calls itself', async () => {
    const { send, employer } = desk;
    const large = await send(newId(), Buffer.alloc(8 * 1024 * 1024 + 1, 'a'));
    expect([large.status, large.body.code]).toEqual([413, 'too_large']);
    const wrong = await vartti.ask(`PUT /employer/opening-imports/${newId()}?name=a`, {
      cookie: employer,
      body: { a: 1 },
    });
    expect([wrong.status, wrong.body['code']]).toEqual([415, 'unsupported_media_type']);
  });

  it('begin with a template that can be brought as it is', async () => {
    const { text, brought } = desk;
    for (const language of ['fi', 'sv', 'en']) {
      const template = await text(`GET /employer/opening-imports/template.csv?language=${language}`);
      const seen = await brought(template.text);
      expect([language, seen.faults, seen.fresh, seen.unknownColumns]).toEqual([language, [], 1, []]);
    }
  });
});
