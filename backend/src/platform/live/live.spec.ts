import { cardTable } from '../../../test/support/card-table.js';
import { startApp, type TestApp } from '../../../test/support/app.js';
import { eventually } from '../../../test/support/eventually.js';
import { openStream } from '../../../test/support/stream.js';
import { SYSTEM } from '../database/database.js';
import { announceLive, readChange } from './live.js';
import { Live } from './live.service.js';
import { LiveStream } from './live-stream.js';

const STREAM = '/employer/shared-cards/stream';

describe('live changes', () => {
  let vartti: TestApp;
  let table: Awaited<ReturnType<typeof cardTable>>;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(async () => void (table = await cardTable(vartti)));

  const open = () => openStream(vartti, STREAM, table.cookies.employer);
  const told = (topic: string, id: string, about?: string) =>
    vartti.db.as(SYSTEM, (tx) => announceLive(tx, { topic, id, ...(about ? { about } : {}) }));

  it('are told once they are so, and not when they came to nothing', async () => {
    const screen = await open();
    await screen.next();
    const undone = vartti.db.as(SYSTEM, async (tx) => {
      await announceLive(tx, { topic: 'shared-cards', id: table.employerId, about: 'never' });
      throw new Error('undone');
    });
    await expect(undone).rejects.toThrow('undone');
    await told('shared-cards', table.employerId, 'so');
    expect(await screen.next()).toMatchObject({ data: { about: 'so' } });
    screen.close();
  });

  it('cannot be dressed up: what is told stays in its line', async () => {
    const screen = await open();
    await screen.next();
    await told('shared-cards', table.employerId, 'x\n\nevent: evil\ndata: {"about":"y"}\n\n');
    expect((await screen.next())?.data.about).toBe('x\n\nevent: evil\ndata: {"about":"y"}\n\n');
    await told('shared-cards', table.employerId, 'after');
    expect(await screen.next()).toMatchObject({ event: 'changed', data: { about: 'after' } });
    screen.close();
  });

  it('are survived when the channel carries something that is not ours', async () => {
    for (const payload of ['', 'null', '{', '[]', '{"topic":1,"id":2}', '"x"'])
      expect(readChange(payload)).toBeNull();
    await vartti.database.query(`SELECT pg_notify('live', '{"topic":')`);
    const screen = await open();
    expect(await screen.next()).toMatchObject({ event: 'open' });
    screen.close();
  });

  it('are heard again after the listening connection broke; screens come back and look again', async () => {
    const screen = await open();
    await screen.next();
    await vartti.database.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'vartti live' AND datname = current_database()`,
    );
    expect(await screen.next()).toMatchObject({ event: 'changed', data: {} });
    expect(await screen.next()).toBeUndefined();
    const again = await open();
    await again.next();
    await told('shared-cards', table.employerId, 'heard');
    expect(await again.next()).toMatchObject({ data: { about: 'heard' } });
    again.close();
  });

  it('end with the session, on whichever connection that was said', async () => {
    const screen = await open();
    await screen.next();
    const [session] = await vartti.database.query<{ id: string }>(
      `SELECT s.id FROM auth_session s JOIN auth_user u ON u.id = s."userId" WHERE u.email = $1`,
      [table.recruiter.email],
    );
    await told('session', session?.id as string);
    expect(await screen.next()).toBeUndefined();
  });

  it('are told to at most eight screens of one session: one more closes the oldest', async () => {
    const live = vartti.app.get(Live);
    const screens = [];
    for (let n = 0; n < 9; n += 1) {
      const screen = await open();
      await screen.next();
      screens.push(screen);
    }
    expect(await screens[0]?.next()).toBeUndefined();
    expect(live.watched).toBe(8);
    for (const screen of screens) screen.close();
    await eventually(() => expect(live.watched).toBe(0));
  });
});

describe('showing one thing to many', () => {
  let vartti: TestApp;
  let live: Live;
  beforeAll(async () => void (vartti = await startApp()));
  afterAll(() => vartti.close());
  beforeEach(() => void (live = vartti.app.get(Live)));

  const watching = (id: string) => ({ boundTo: { topic: 'link', id } as const, lastHeard: undefined });

  it('costs two tellings when a hundred come while the first is being told', async () => {
    const tellings: number[] = [];
    let told: () => void = () => undefined;
    live.tellBy<string>('newcomers', async (_, watchers) => {
      tellings.push(watchers.length);
      if (tellings.length === 1) await new Promise<void>((resolve) => (told = resolve));
      for (const { as, show } of watchers) show({ madeAt: 'now', as } as { madeAt: string });
    });
    const thing = { topic: 'newcomers', id: 'one' };
    const streams = Array.from({ length: 100 }, (_, n) => live.show(watching(String(n)), thing, String(n)));
    told();
    await eventually(() => expect(tellings).toEqual([1, 99]));
    for (const { stream } of streams.map((file) => ({ stream: file.getStream() }))) stream.destroy();
  });

  it('never shows what was before after what is: a change waits for the telling that is under way', async () => {
    let value = 'before';
    let under = 0;
    const most: number[] = [];
    live.tellBy<string>('serial', async (_, watchers) => {
      most.push((under += 1));
      const read = value;
      await new Promise((resolve) => setImmediate(resolve));
      for (const { show } of watchers) show({ madeAt: 'now', read } as { madeAt: string });
      under -= 1;
    });
    const stream = live.show(watching('a'), { topic: 'serial', id: 'one' }, 'a').getStream();
    const heard: string[] = [];
    stream.on('data', (chunk: Buffer) => heard.push(...(chunk.toString().match(/before|after/g) ?? [])));
    value = 'after';
    await vartti.db.as(SYSTEM, (tx) => announceLive(tx, { topic: 'serial', id: 'one' }));
    await eventually(() => expect(heard).toEqual(['before', 'after']));
    expect(Math.max(...most)).toBe(1);
    stream.destroy();
  });

  it('sends nothing when only the moment is another', async () => {
    let madeAt = 'now';
    live.tellBy<string>('still', (_, watchers) => {
      for (const { show } of watchers) show({ madeAt, same: 'words' } as { madeAt: string });
      return Promise.resolve();
    });
    const stream = live.show(watching('s'), { topic: 'still', id: 'one' }, 's').getStream();
    const heard: string[] = [];
    stream.on('data', (chunk: Buffer) => heard.push(...(chunk.toString().match(/"madeAt":"\w+"/g) ?? [])));
    await eventually(() => expect(heard).toEqual(['"madeAt":"now"']));
    madeAt = 'later';
    await vartti.db.as(SYSTEM, (tx) => announceLive(tx, { topic: 'still', id: 'one' }));
    await vartti.db.as(SYSTEM, (tx) => announceLive(tx, { topic: 'still', id: 'another' }));
    expect(heard).toEqual(['"madeAt":"now"']);
    stream.destroy();
  });
});

describe('a stream to one browser', () => {
  it('is dropped when nobody reads it', () => {
    const stream = new LiveStream();
    let sent = 0;
    while (!stream.destroyed && sent < 10_000) {
      stream.tell(String(sent), 'changed', { about: 'x'.repeat(36) });
      sent += 1;
    }
    expect(stream.destroyed).toBe(true);
    expect(sent).toBeLessThan(1000);
  });

  it('says when to come back, and that it lives', async () => {
    const stream = new LiveStream();
    stream.beat();
    stream.end();
    stream.beat();
    const chunks: Buffer[] = [];
    for await (const chunk of stream) chunks.push(chunk as Buffer);
    expect(Buffer.concat(chunks).toString()).toBe('retry: 2000\n\n:\n\n');
  });
});
